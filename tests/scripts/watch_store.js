// Records in `seen` when the store's badge reached each state.
window.seen = {}; new MutationObserver(() => seen[document.querySelector('[data-live=store]').dataset.state] = performance.timeOrigin + performance.now())
  .observe(document.querySelector('[data-live=store]'), { attributes: true, attributeFilter: ['data-state'] });

// Keeps when the badge of the store came to each state in `seen`.
window.seen = {}; new MutationObserver(() => seen[document.querySelector('[data-live=store]').dataset.state] = performance.timeOrigin + performance.now())
  .observe(document.querySelector('[data-live=store]'), { attributes: true, attributeFilter: ['data-state'] });

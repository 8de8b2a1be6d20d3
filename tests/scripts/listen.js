// Records every change of a live region in `heard`, as a screen reader would announce it.
window.heard = []; window.ears?.disconnect();
window.ears = new MutationObserver(all => all.forEach(({ target }) => {
  const region = (target.nodeType === 1 ? target : target.parentElement)?.closest('[role=status], [role=alert], [aria-live]');
  if (region?.textContent.trim()) window.heard.push(region.textContent.trim()) }));
window.ears.observe(document.body, { subtree: true, childList: true, characterData: true });

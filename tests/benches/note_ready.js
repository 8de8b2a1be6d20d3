// Runs before all other scripts of a page: sets window.readyAfter to the time of body[data-ready], in ms after navigation start.
new MutationObserver((_, observer) => {
  if (document.body?.hasAttribute("data-ready")) {
    window.readyAfter = performance.now();
    observer.disconnect();
  }
}).observe(document, { subtree: true, childList: true, attributeFilter: ["data-ready"] });

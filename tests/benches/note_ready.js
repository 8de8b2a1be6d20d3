// Runs before anything else of a page: notes in window.readyAfter when body[data-ready] came, in ms after navigation start.
new MutationObserver((_, observer) => {
  if (document.body?.hasAttribute("data-ready")) {
    window.readyAfter = performance.now();
    observer.disconnect();
  }
}).observe(document, { subtree: true, childList: true, attributeFilter: ["data-ready"] });

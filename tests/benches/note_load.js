// Runs before all other scripts of a page: notes in window.noted, in ms after navigation starts, when body[data-ready] came and
// each long task.
window.noted = { ready: null, tasks: [] };
new MutationObserver((_, observer) => {
  if (document.body?.hasAttribute("data-ready")) {
    noted.ready = performance.now();
    observer.disconnect();
  }
}).observe(document, { subtree: true, childList: true, attributeFilter: ["data-ready"] });
new PerformanceObserver((list) => noted.tasks.push(...list.getEntries())).observe({ type: "longtask", buffered: true });

// Records the duration of the page's longest task in `longest`.
window.longest = 0; new PerformanceObserver(list => list.getEntries().forEach(it => longest = Math.max(longest, it.duration)))
  .observe({ entryTypes: ['longtask'] });

// Keeps the length of the longest task of the page in `longest`.
window.longest = 0; new PerformanceObserver(list => list.getEntries().forEach(it => longest = Math.max(longest, it.duration)))
  .observe({ entryTypes: ['longtask'] });

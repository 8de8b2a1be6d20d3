// The controls without an edge.
return [...document.querySelectorAll('button, input, select, textarea')].filter(it => it.checkVisibility())
  .filter(it => !it.matches('nav *, .state, .place, .suggest-open, .message-link, [data-file-tab]'))
  .filter(it => ['none', 'hidden'].includes(getComputedStyle(it).borderBottomStyle)).map(it => it.outerHTML.slice(0, 100));

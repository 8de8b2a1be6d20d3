// The messages on the page: the code, value, severity and text of each.
return [...document.querySelectorAll('[data-diagnostic]')].map(it =>
  [it.dataset.diagnostic, it.dataset.for ?? '', it.dataset.severity ?? '', it.textContent.trim()]);

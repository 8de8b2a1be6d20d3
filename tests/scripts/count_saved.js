// Counts downloads and prints, in `saved`.
globalThis.saved = 0; window.print = () => globalThis.saved++; document.addEventListener('click', event => {
  if (event.target.closest?.('a[download]')) globalThis.saved++ }, true);

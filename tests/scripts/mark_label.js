// Moves the mark from a control to its label, if it has one.
const it = document.querySelector(arguments[0]), label = it?.labels?.[0];
if (label) { it.removeAttribute('data-test-mark'); label.setAttribute('data-test-mark', '') }

// Everything that Tab must reach, in the order of the page. Evaluated at each stop, as a picture changes with the focus.
const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
  .filter(it => it.tabIndex >= 0 && !it.disabled && it.checkVisibility({ visibilityProperty: true }));

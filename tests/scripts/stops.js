// Everything that Tab has to reach, in the order of the page. Asked for anew at each stop: a picture follows the focus.
const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
  .filter(it => it.tabIndex >= 0 && !it.disabled && it.checkVisibility({ visibilityProperty: true }));

// Focuses the first usable button of an action. Returns whether there is one.
const it = [...document.querySelectorAll(`[data-action='${arguments[0]}']`)]
  .find(it => !it.disabled && it.checkVisibility({ visibilityProperty: true }));
it?.focus();
return !!it;

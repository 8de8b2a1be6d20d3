// The fields in which the browser or an on-screen keyboard would change the typed text.
const is = (it, name, value) => it.getAttribute(name) === value;
return [...document.querySelectorAll('input[data-field]')].filter(it => !(is(it, 'autocomplete', 'off')
  && is(it, 'autocapitalize', 'none') && is(it, 'autocorrect', 'off') && is(it, 'spellcheck', 'false')
  && is(it, 'inputmode', it.dataset.field === 'gitCloneUrl' ? 'url' : 'text'))).map(it => it.dataset.field);

// The fields whose browser or on-screen keyboard would change what is typed.
const is = (it, name, value) => it.getAttribute(name) === value;
return [...document.querySelectorAll('input[data-field]')].filter(it => !(is(it, 'autocomplete', 'off')
  && is(it, 'autocapitalize', 'none') && is(it, 'autocorrect', 'off') && is(it, 'spellcheck', 'false')
  && is(it, 'inputmode', it.dataset.field === 'gitCloneUrl' ? 'url' : 'text'))).map(it => it.dataset.field);

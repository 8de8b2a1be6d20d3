// The fields with a message that do not report it to a screen reader while they have the focus.
return [...document.querySelectorAll('.field.wrong [data-field]')].filter(it => (it.focus(), it.ariaInvalid !== 'true'))
  .map(it => it.dataset.field);

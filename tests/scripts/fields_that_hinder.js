// The fields that are cut off, cannot be used, or have no label or description. What is folded can be unfolded.
return [...document.querySelectorAll('[data-field]')].filter(it => it.maxLength >= 0 || it.disabled || it.readOnly
  || !(it.checkVisibility() || it.closest('details:not([open])')) || !it.labels.length || !it.getAttribute('aria-describedby')).map(it => it.dataset.field);

// The names of the groups of the form, as a screen reader has them.
return [...document.querySelectorAll('#form [role=group]')].map(it => (it.getAttribute('aria-label')
  ?? document.getElementById(it.getAttribute('aria-labelledby'))?.textContent ?? '').trim());

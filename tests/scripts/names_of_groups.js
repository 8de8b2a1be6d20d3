// The names of the form's groups, as a screen reader announces them.
return [...document.querySelectorAll('#form [role=group]')].map(it => (it.getAttribute('aria-label')
  ?? document.getElementById(it.getAttribute('aria-labelledby'))?.textContent ?? '').trim());

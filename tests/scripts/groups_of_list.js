// The groups of a list: the name of each, and how many options it has.
return [...document.querySelectorAll(`${arguments[0]} [role=group]`)].map(it =>
  [it.getAttribute('aria-label'), it.querySelectorAll('[role=option]').length]);

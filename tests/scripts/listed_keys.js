// The list of keys: each action with its key.
return [...document.querySelectorAll('[data-key-of]')].map(it => [it.dataset.keyOf,
  [...it.querySelectorAll('kbd')].map(key => key.textContent).join(' ')]);

// The steps of the runbook, each with its commands.
return [...document.querySelectorAll('[data-step]')].map(it => [it.dataset.step,
  [...it.querySelectorAll('[data-command]')].map(code => code.textContent)]);

// Presses keys in a field. Returns for each whether it was left to the browser.
const press = more => document.querySelector('[data-field=projectName]').dispatchEvent(
  new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...more }));
return [{ key: 'k', ctrlKey: true }, { key: 'v' }, { key: 'e' }, { key: 'r' }].map(press);

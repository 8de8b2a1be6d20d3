// Presses a key on the page without a focused element. Returns whether it was left to the browser.
return document.body.dispatchEvent(new KeyboardEvent('keydown',
  { key: arguments[0], bubbles: true, cancelable: true, ...arguments[1] }));

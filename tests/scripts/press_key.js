// Presses a key at the focus.
document.activeElement.dispatchEvent(new KeyboardEvent('keydown',
  { key: arguments[0], bubbles: true, cancelable: true }));

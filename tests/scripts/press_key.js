// Presses a key where the focus is.
document.activeElement.dispatchEvent(new KeyboardEvent('keydown',
  { key: arguments[0], bubbles: true, cancelable: true }));

// Presses a key with Ctrl, and with Shift where that is asked for, where the focus is.
document.activeElement.dispatchEvent(new KeyboardEvent('keydown',
  { key: arguments[0], ctrlKey: true, shiftKey: arguments[1], bubbles: true, cancelable: true }));

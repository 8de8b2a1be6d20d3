// Presses a key with Ctrl, and with Shift on request, at the focus.
document.activeElement.dispatchEvent(new KeyboardEvent('keydown',
  { key: arguments[0], ctrlKey: true, shiftKey: arguments[1], bubbles: true, cancelable: true }));

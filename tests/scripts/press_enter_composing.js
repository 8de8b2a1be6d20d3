// Presses Enter as during a composition of an input method. Returns whether the page handled the key.
const it = document.activeElement;
const enter = { key: 'Enter', keyCode: 229, isComposing: true, bubbles: true, cancelable: true };
const event = new KeyboardEvent('keydown', enter);
it.dispatchEvent(event);
return event.defaultPrevented;

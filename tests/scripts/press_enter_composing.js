// Presses Enter as an input method does that is not done yet; the answer is whether the page took the key.
const it = document.activeElement;
const enter = { key: 'Enter', keyCode: 229, isComposing: true, bubbles: true, cancelable: true };
const event = new KeyboardEvent('keydown', enter);
it.dispatchEvent(event);
return event.defaultPrevented;

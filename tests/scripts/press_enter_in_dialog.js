// Presses Enter in the dialog as during a composition of an input method. Returns whether it was left to the browser.
const enter = { key: 'Enter', bubbles: true, cancelable: true, isComposing: true };
return document.querySelector('dialog[open] input').dispatchEvent(new KeyboardEvent('keydown', enter));

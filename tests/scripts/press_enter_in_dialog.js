// Presses Enter in the dialog as an input method does that is not done yet; the answer is whether it was left to the browser.
const enter = { key: 'Enter', bubbles: true, cancelable: true, isComposing: true };
return document.querySelector('dialog[open] input').dispatchEvent(new KeyboardEvent('keydown', enter));

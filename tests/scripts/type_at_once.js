// Puts a text into a control in one go.
const line = document.querySelector(arguments[0]);
line.value = arguments[1]; line.dispatchEvent(new Event('input', { bubbles: true }));

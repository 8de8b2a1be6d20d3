// Puts a text into a control. Returns how many milliseconds the page took for it.
const line = document.querySelector(arguments[0]), start = performance.now();
line.value = arguments[1]; line.dispatchEvent(new Event('input', { bubbles: true }));
return performance.now() - start;

// Puts a text into the import's box and leaves it.
const area = document.querySelector('.import textarea'); area.value = arguments[0];
area.dispatchEvent(new Event('input', { bubbles: true })); area.dispatchEvent(new Event('change', { bubbles: true }));

// Gives the import a text and leaves its box.
const area = document.querySelector('.import textarea'); area.value = arguments[0];
area.dispatchEvent(new Event('input', { bubbles: true })); area.dispatchEvent(new Event('change', { bubbles: true }));

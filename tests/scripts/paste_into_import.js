// Gives the import a text, as someone who pastes it.
const area = document.querySelector('.import textarea'); area.value = arguments[0];
area.dispatchEvent(new Event('input', { bubbles: true }));

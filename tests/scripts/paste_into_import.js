// Pastes a text into the import.
const area = document.querySelector('.import textarea'); area.value = arguments[0];
area.dispatchEvent(new Event('input', { bubbles: true }));

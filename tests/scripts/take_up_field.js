// Scrolls to a field, focuses it and selects all of its text. Returns whether it exists.
const it = document.querySelector(arguments[0]); if (!it) return false;
it.scrollIntoView({ block: 'center' }); it.focus(); it.select(); return true;

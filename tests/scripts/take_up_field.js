// Scrolls to a field, gives it the focus and chooses all of its text; the answer is whether it is there.
const it = document.querySelector(arguments[0]); if (!it) return false;
it.scrollIntoView({ block: 'center' }); it.focus(); it.select(); return true;

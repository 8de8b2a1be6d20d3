// Gives a damaged file to the import.
const area = document.querySelector('.import textarea'); area.value = 'appName: pasted\nversion: [';
for (const kind of ['input', 'change']) area.dispatchEvent(new Event(kind, { bubbles: true }));

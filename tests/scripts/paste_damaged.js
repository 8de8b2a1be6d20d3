// Gives the import a file that is damaged.
const area = document.querySelector('.import textarea'); area.value = 'appName: pasted\nversion: [';
for (const kind of ['input', 'change']) area.dispatchEvent(new Event(kind, { bubbles: true }));

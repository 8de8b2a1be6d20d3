// Drops a file with a name and a text on the page's header.
const files = new DataTransfer();
files.items.add(new File([arguments[1]], arguments[0]));
document.querySelector('h1').dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));

// Counts the changes in the document from now on, and records what has the focus.
globalThis.saved = 0; globalThis.changes = 0; globalThis.watch?.disconnect();
globalThis.watch = new MutationObserver(all => globalThis.changes += all.length);
globalThis.watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
globalThis.before = document.activeElement;

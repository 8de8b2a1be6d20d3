// Keeps whatever a button that copies has said from now on: it says so for two seconds only, and a busy machine may look later.
window.said = new Set(); window.notesSaid?.disconnect();
window.notesSaid = new MutationObserver(() => {
  for (const it of document.querySelectorAll('[data-action=copy]')) window.said.add(it.textContent);
});
window.notesSaid.observe(document.body, { subtree: true, childList: true, characterData: true });

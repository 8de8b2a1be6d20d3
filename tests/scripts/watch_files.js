// Records the lines of the files in `kept`, and the names of the files that change in `touched`.
window.touched = new Set(); window.kept = [...document.querySelectorAll('[data-file] .line')];
new MutationObserver(all => all.forEach(it => touched.add((it.target.closest ?? it.target.parentElement.closest)
  .call(it.target.closest ? it.target : it.target.parentElement, '[data-file]')?.dataset.file)))
  .observe(document.querySelector('.files'), { subtree: true, childList: true, characterData: true });

// All texts that people read or hear, each with its place, and the typed texts. Code, files, values, and texts with a language
// of their own are left out.
const of = (name, read) => [...document.querySelectorAll(name)].map(read);
const typed = [
  ...of('input, textarea', it => it.value),
  ...of('[data-field][placeholder]', it => it.placeholder),
  ...of('[data-file-tab]', it => it.dataset.fileTab),
  ...of('[data-environment]', it => it.textContent),
];
const apart = 'code, pre, kbd, samp, script, style, noscript, [data-command], [data-file], [data-file-tab], body [lang]';
const where = it => it.localName + [...it.classList].map(name => '.' + name).join('');
const texts = [['title', document.title]];
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
for (let node; (node = walker.nextNode());)
  if (!node.parentElement.closest(apart)) texts.push([where(node.parentElement), node.data]);
for (const name of ['title', 'aria-label', 'aria-description', 'placeholder', 'alt'])
  for (const it of document.querySelectorAll(`[${name}]`))
    if (!it.closest(apart)) texts.push([`${where(it)}[${name}]`, it.getAttribute(name)]);
return [texts.filter(([, text]) => text.trim()), typed];

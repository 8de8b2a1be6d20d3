// Parts of the page that are out of reach, as the page itself does not scroll sideways.
const root = document.documentElement, main = document.querySelector('main');
const wide = [root, main].filter(it => it.scrollWidth > it.clientWidth + 1);
const scrolls = it => { for (; it && it !== document.body; it = it.parentElement)
  if (it !== main && ['auto', 'scroll'].includes(getComputedStyle(it).overflowX)) return true };
const out = [...document.querySelectorAll('body *')].filter(it => it.checkVisibility({ visibilityProperty: true })
  && !it.closest('.off-screen, .skip') && !scrolls(it) && it.getBoundingClientRect().right > root.clientWidth + 1);
return [...wide.map(it => `${it.localName} scrolls sideways`),
  ...out.slice(0, 5).map(it => `${it.localName}.${it.className} ends at ${it.getBoundingClientRect().right}`)];

// Unfolds the groups around the first usable element that matches, and marks the element. Returns whether there is one.
const all = [...document.querySelectorAll(arguments[0])];
const firstShown = () => all.find(it => it.checkVisibility({ visibilityProperty: true }));
if (!firstShown() && all.length > 0)
  for (let it = all[0]; it.parentElement; it = it.parentElement)
    if (it.parentElement.localName === 'details' && it.localName !== 'summary') it.parentElement.open = true;
const it = firstShown();
document.querySelectorAll('[data-test-mark]').forEach(old => old.removeAttribute('data-test-mark'));
// Firefox does not scroll to SVG elements, and a group has no surface of its own: the shape at its centre gets the mark.
let shape = null;
if (it?.ownerSVGElement) {
  for (let at = it.ownerSVGElement.parentElement; at; at = at.parentElement) {
    const inside = it.getBoundingClientRect(), around = at.getBoundingClientRect();
    if (!['auto', 'scroll'].includes(getComputedStyle(at).overflowX)) continue;
    at.scrollBy({ left: inside.x - around.x - at.clientWidth / 2, top: inside.y - around.y - at.clientHeight / 2, behavior: 'instant' });
  }
  const { x, y, width, height } = it.getBoundingClientRect();
  shape = document.elementFromPoint(x + width / 2, y + height / 2);
}
(it?.contains(shape) ? shape : it)?.setAttribute('data-test-mark', '');
return !!it;

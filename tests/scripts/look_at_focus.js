// The focus: its index among the stops, its element, what is wrong with its appearance, whether it is only a scroll
// container, and the number of stops. `stops.js` comes before this script.
const it = document.activeElement;
const n = all.indexOf(it);
if (!it || it === document.body) return [null, 'body', null, false, all.length];
const name = it.localName + [...it.classList].map(name => '.' + name).join('') + (it.dataset.action ? `[${it.dataset.action}]` : '');
const style = getComputedStyle(it), box = it.getBoundingClientRect();
const rgba = text => (text.match(/[\d.]+/g) ?? []).map(Number);
const light = text => { const [r, g, b] = rgba(text).map(it => it / 255).map(it => it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b };
let ground = 'rgb(255, 255, 255)';
for (let at = it.parentElement; at; at = at.parentElement) {
  const colour = getComputedStyle(at).backgroundColor;
  if ((rgba(colour)[3] ?? 1) === 1) { ground = colour; break }
}
const contrast = (a, b) => { const [x, y] = [light(a), light(b)].sort((a, b) => b - a); return (x + 0.05) / (y + 0.05) };
let wrong = null;
if (!it.matches(':focus-visible')) wrong = 'not :focus-visible';
else if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) wrong = 'no outline';
else if (contrast(style.outlineColor, ground) < 3) wrong = `outline of ${contrast(style.outlineColor, ground).toFixed(2)}`;
else if (box.width < 1 || box.height < 1) wrong = 'no size';
else {
  // A part of it is in the window and not covered.
  const points = [[.5, .5], [.1, .5], [.9, .5], [.5, .1], [.5, .9], [.02, .02], [.98, .02]];
  const free = points.some(([x, y]) => { const top = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
    return top && (it.contains(top) || top.contains(it)) });
  if (!free) wrong = `nothing of it is to be seen (${Math.round(box.left)}, ${Math.round(box.top)})`;
}
const moves = ['auto', 'scroll'], scrolls = !it.hasAttribute('tabindex')
  && (moves.includes(style.overflowY) && it.scrollHeight > it.clientHeight || moves.includes(style.overflowX) && it.scrollWidth > it.clientWidth);
return [n < 0 ? null : n, name, wrong, scrolls, all.length];

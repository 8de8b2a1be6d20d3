// The texts in the window with too little contrast with their background, measured from the computed colours, and the
// controls whose edge has too little contrast.
const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
const known = new Map();
const rgba = text => {
  if (!known.has(text)) {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = text;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    known.set(text, [r, g, b, a / 255]);
  }
  return known.get(text);
};
const over = ([r, g, b, a], under) => [r, g, b].map((it, n) => it * a + under[n] * (1 - a)).concat(1);
const ground = element => {
  const layers = [];
  for (let it = element; it; it = it.parentElement) layers.push(rgba(getComputedStyle(it).backgroundColor));
  return layers.reverse().reduce((under, layer) => over(layer, under), [255, 255, 255, 1]);
};
const opacity = element => {
  let all = 1;
  for (let it = element; it; it = it.parentElement) all *= Number(getComputedStyle(it).opacity);
  return all;
};
const luminance = ([r, g, b]) => {
  const [x, y, z] = [r, g, b].map(it => it / 255).map(it => (it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4));
  return 0.2126 * x + 0.7152 * y + 0.0722 * z;
};
const contrast = (one, other) => {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};
const found = [];
const measure = (element, style, what, least) => {
  const under = ground(element);
  const [r, g, b, a] = rgba(style.color);
  const ratio = contrast(over([r, g, b, a * opacity(element)], under), under);
  const large = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && Number(style.fontWeight) >= 700);
  const wanted = least ?? (large ? 3 : 4.5);
  if (ratio < wanted) {
    const name = element.localName + [...element.classList].map(it => '.' + it).join('');
    found.push(`${what} of ${name} in ${element.parentElement?.className}: ${ratio.toFixed(2)}, ${document.documentElement.dataset.theme}`);
  }
};
const shown = it => it.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !it.closest('.off-screen');
let measured = 0;
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
for (let node; (node = walker.nextNode()); ) {
  const element = node.parentElement;
  if (!node.data.trim() || element.closest('script, style, noscript, svg, option, .dot') || !shown(element)) continue;
  measure(element, getComputedStyle(element), 'text');
  measured++;
}
for (const element of document.querySelectorAll('input, select, textarea')) {
  if (!shown(element) || ['checkbox', 'radio', 'file'].includes(element.type)) continue;
  // The text of an area in colours is the one below it.
  if (!element.closest('.coloured')) measure(element, getComputedStyle(element), 'value');
  if (element.placeholder) measure(element, getComputedStyle(element, '::placeholder'), 'placeholder');
  const style = getComputedStyle(element);
  const around = ground(element.parentElement);
  const edge = contrast(over(rgba(style.borderBottomColor), around), around);
  // A control that has the focus has an outline instead.
  if (edge < 3 && element !== document.activeElement) found.push(`edge of ${element.localName}.${element.className}: ${edge.toFixed(2)}, ${document.documentElement.dataset.theme}`);
}
for (const line of document.querySelectorAll('[data-file] .line')) {
  if (shown(line)) measure(line, getComputedStyle(line, '::before'), 'number');
}
if (measured < 50) found.push(`only ${measured} texts`);
return found;

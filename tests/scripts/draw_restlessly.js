// Redraws an element of this kind every millisecond until it is used; `drawn` counts that, and `used` records what was done
// to it.
const make = (name, attributes, ...children) => {
  const it = document.createElement(name);
  Object.entries(attributes).forEach(([name, value]) => it.setAttribute(name, value));
  it.append(...children);
  return it };
const kinds = {
  button: () => make('button', { type: 'button' }, 'button'),
  input: () => make('input', { 'data-field': 'restless' }),
  select: () => make('select', {}, ...['a', 'b'].map(it => make('option', { value: it }, it))) };
document.querySelector('#restless')?.remove();
const holder = make('section', { id: 'restless' });
holder.style.cssText = 'position: fixed; top: 0; left: 0; z-index: 1000';
document.body.append(holder);
const draw = () => { window.drawn++; holder.replaceChildren(kinds[arguments[0]]()) };
window.drawn = 0; window.used = [];
draw();
const restless = setInterval(draw, 1), rest = () => clearInterval(restless);
setTimeout(rest, 700);
for (const kind of ['mousedown', 'keydown', 'change']) holder.addEventListener(kind, rest, true);
for (const kind of ['click', 'keydown', 'change']) holder.addEventListener(kind, it => used.push(it.key ?? it.type));

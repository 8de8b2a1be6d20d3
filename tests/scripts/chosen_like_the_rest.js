// The lists whose selected item looks like the others.
const look = it => { const s = getComputedStyle(it);
  return [s.color, s.backgroundColor, s.borderBottomWidth, s.borderBottomStyle, s.borderBottomColor, s.outlineStyle,
    s.outlineColor, s.textDecorationLine, s.fontWeight].join() };
return [...document.querySelectorAll('nav, .tabs')].filter(it => it.checkVisibility()).flatMap(list => {
  const on = list.querySelector('[aria-current=true]'), off = list.querySelector('[aria-current=false]');
  return on && off && look(on) === look(off) ? [list.className] : [] });

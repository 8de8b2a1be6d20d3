// The parts of pictures that their descriptions do not mention.
return [...document.querySelectorAll('.picture-part')].slice(0, 2).flatMap(it => {
  const said = [...it.querySelectorAll('.in-words span')].map(it => it.textContent);
  return [...it.querySelectorAll('[data-part]')].map(it => it.getAttribute('aria-label')).filter(it => !said.includes(it)) });

// axe-core's findings on the page with these options, one text per rule and element. What is not in view is not laid out, and
// has an estimated height instead: nothing can be said of where it stands until it is.
const laid_out = new CSSStyleSheet();
laid_out.replaceSync('* { content-visibility: visible !important }');
document.adoptedStyleSheets.push(laid_out);
const { violations } = await axe.run(document, { ...arguments[0], resultTypes: ['violations'] });
document.adoptedStyleSheets.pop();
return violations.flatMap(({ id, nodes }) => nodes.map(it => `${id}: ${it.target.join(' ')}: ${it.failureSummary}`));

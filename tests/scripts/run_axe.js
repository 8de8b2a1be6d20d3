// axe-core's findings on the page with these options, one text per rule and element.
// What a reader has scrolled below a bar that stays in place is no target there.
window.scrollTo(0, 0);
const { violations } = await axe.run(document, { ...arguments[0], resultTypes: ['violations'] });
return violations.flatMap(({ id, nodes }) => nodes.map(it => `${id}: ${it.target.join(' ')}: ${it.failureSummary}`));

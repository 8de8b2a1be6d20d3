// What axe-core has against the page when it is asked for these rules, one text per rule and element.
const { violations } = await axe.run(document, { runOnly: arguments[0], resultTypes: ['violations'] });
return violations.flatMap(({ id, nodes }) => nodes.map(it => `${id}: ${it.target.join(' ')}: ${it.failureSummary}`));

// Records what the page's policy refuses in `violations`.
window.print = () => {};
window.violations = [];
addEventListener('securitypolicyviolation', it =>
  violations.push(`${it.violatedDirective} ${it.blockedURI} ${it.sample}`));

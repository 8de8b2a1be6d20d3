// Keeps what the policy of the page refuses in `violations`.
window.print = () => {};
window.violations = [];
addEventListener('securitypolicyviolation', it =>
  violations.push(`${it.violatedDirective} ${it.blockedURI} ${it.sample}`));

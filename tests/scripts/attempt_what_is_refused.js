// Attempts what the policy refuses. Returns what works all the same, and whether the refused fetch was reported.
const refused = [];
const attempt = (name, run) => { try { if (run() === undefined) return; refused.push(name + ' works'); } catch {} };
// From the page itself: a WebDriver command is not bound by the policy.
await new Promise(done => setTimeout(() => { attempt('eval', () => window.eval('1')); done(); }));
attempt('markup', () => { document.createElement('div').innerHTML = '<b>x</b>'; return 1; });
attempt('a script by text', () => { const it = document.createElement('script'); it.text = 'window.ran = 1'; document.head.append(it); return window.ran; });
attempt('a script by handler', () => { const it = document.createElement('i'); it.setAttribute('onclick', 'window.ran = 1'); it.click(); return window.ran; });
attempt('another policy', () => trustedTypes.createPolicy('other', {}));
const styled = document.createElement('i'); styled.setAttribute('style', 'color: red'); document.body.append(styled);
if (styled.style.color) refused.push('a style attribute works');
await fetch('http://localhost:9/').then(() => refused.push('another host works'), () => {});
const told = () => window.violations.some(it => it.startsWith('connect-src'));
for (let n = 0; n < 200 && !told(); n++) await new Promise(done => setTimeout(done, 50));
return [refused, told()];

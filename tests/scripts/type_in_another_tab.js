// Opens the app in another window and types a cluster's name there.
window.other = open(location.pathname, 'other', 'popup,width=800,height=700');
while (!other.document.querySelector('body[data-ready]')) await new Promise(done => setTimeout(done, 20));
const input = other.document.querySelector('[data-field=clusterName]');
input.value = 'theirs'; input.dispatchEvent(new Event('input', { bubbles: true }));

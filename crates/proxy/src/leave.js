// Replaces the page's service worker, which keeps the page for offline use: the proxy and its page belong together, and
// what an earlier server at this address has left must not be shown. It removes that, and then itself.
addEventListener("install", () => skipWaiting());
addEventListener("activate", event => event.waitUntil(leave()));

async function leave() {
  const ours = `qvsconfig ${registration.scope} `;
  const names = await caches.keys();
  await Promise.all(names.filter(name => name.startsWith(ours)).map(name => caches.delete(name)));
  await registration.unregister();
}

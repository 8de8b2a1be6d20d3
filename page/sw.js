// The page without a connection: all files of one version, kept as a whole. The build prepends MARK, VERSION and FILES,
// the files of the version with their hashes.

// Other apps on the same host, and this app at other paths, have their own caches.
const OURS = `qvsconfig ${registration.scope} `;
const CACHE = OURS + VERSION;
const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

const address = name => new URL(name, registration.scope).href;

addEventListener("install", event => event.waitUntil(fill()));
addEventListener("activate", event => event.waitUntil(drop(name => name !== CACHE)));
addEventListener("message", event => {
  if (event.data === "take over") skipWaiting();
});
addEventListener("fetch", event => {
  const name = nameOf(event.request);
  if (name !== undefined) event.respondWith(answer(event.request, name));
});

// All files or none, each as it was published: none while a new version is being copied to the host.
async function fill() {
  const cache = await caches.open(CACHE);
  try {
    await Promise.all(Object.keys(FILES).map(async name => cache.put(address(name), await get(name))));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

// The browser's cached copy will do if it is the right one.
async function get(name) {
  const ask = cache => fetch(address(name), { cache, integrity: FILES[name] });
  const { body, headers } = await ask("default").catch(() => ask("reload"));
  // Some hosts redirect `index.html` to the folder, and a redirected response cannot open a page.
  return new Response(body, { headers });
}

async function drop(which) {
  const names = await caches.keys();
  await Promise.all(names.filter(name => name.startsWith(OURS) && which(name)).map(name => caches.delete(name)));
}

// The file that a request is for; undefined means the network.
function nameOf({ method, url }) {
  const path = url.split(/[?#]/)[0];
  if (method !== "GET" || !path.startsWith(registration.scope)) return;
  const name = path.slice(registration.scope.length) || "index.html";
  return Object.hasOwn(FILES, name) ? name : undefined;
}

async function answer(request, name) {
  if (request.mode === "navigate" && (await isOthers())) {
    await drop(() => true);
    await registration.unregister();
    return fetch(request);
  }
  return (await caches.match(address(name), { cacheName: CACHE })) ?? fetch(request);
}

// On loopback an address is a port, which another program may use tomorrow: qvsconfig live, or a foreign one.
async function isOthers() {
  if (!LOOPBACK.includes(location.hostname)) return false;
  try {
    const answer = await fetch(address("sw.js"), { cache: "no-store", signal: AbortSignal.timeout(2000) });
    return answer.status === 404 || (answer.ok && !(await answer.text()).startsWith(MARK));
  } catch {
    return false;
  }
}

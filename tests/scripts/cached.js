// The names of all files that are kept for offline use.
const all = [];
for (const name of await caches.keys()) {
  for (const it of await (await caches.open(name)).keys()) all.push(new URL(it.url).pathname.slice(1));
}
return all.sort();

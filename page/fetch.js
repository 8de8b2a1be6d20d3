// Replaces the browser's own `fetch` in every script of the page: our programs are fetched by their published names, and
// only as they were published. Any other request goes to the browser unchanged. The build defines PROGRAMS: for each name
// that the scripts know, the file and its hash.
export function fetch(what, options) {
  const program = what instanceof URL ? PROGRAMS[what.pathname.split("/").pop()] : undefined;
  return program ? get(program) : globalThis.fetch(what, options);
}

// It runs whatever media type a host serves it with.
async function get({ file, integrity }) {
  const { body } = await globalThis.fetch(new URL(file, document.baseURI), { integrity });
  return new Response(body, { headers: { "Content-Type": "application/wasm" } });
}

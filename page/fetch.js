// In the place of the browser's own `fetch` in every script of the page: a program of ours comes by its published name, and
// only as it was published. Whatever else is asked for goes to the browser as it is. The build says what PROGRAMS are: for
// each name that the scripts know, the file and its hash.
export function fetch(what, options) {
  const program = what instanceof URL ? PROGRAMS[what.pathname.split("/").pop()] : undefined;
  return program ? get(program) : globalThis.fetch(what, options);
}

// Whatever media type a host serves it as, it runs.
async function get({ file, integrity }) {
  const { body } = await globalThis.fetch(new URL(file, document.baseURI), { integrity });
  return new Response(body, { headers: { "Content-Type": "application/wasm" } });
}

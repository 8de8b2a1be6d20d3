// The body of an async function (selector of an input, number of presses): changes the input's text as a key press does.
// Returns, for each press, the ms until the last file, step or picture had changed, the nodes added, and the mutations per file.
const [selector, presses] = arguments;
const input = document.querySelector(selector);
for (let group = input.closest("details"); group; group = group.parentElement.closest("details")) group.open = true;
const setText = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(input), "value").set;
const fileOf = (node) => (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement)?.closest("[data-file], [data-step], .drawing");
const countNodes = (nodes) => [...nodes].reduce((sum, node) => sum + 1 + countNodes(node.childNodes), 0);
const original = input.value;

const press = async (key) => {
  let changed = null;
  const records = [];
  let sawFile;
  const file = new Promise((resolve) => (sawFile = resolve));
  const observer = new MutationObserver((news) => {
    const now = performance.now();
    records.push(...news);
    if (news.some((record) => fileOf(record.target))) {
      changed = now; // The last file to change counts.
      sawFile();
    }
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  const start = performance.now();
  setText.call(input, input.value + key);
  input.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true, data: key, inputType: "insertText" }));
  await Promise.race([file, new Promise((resolve) => setTimeout(resolve, 1000))]);
  // Later effects of the press belong to it, too.
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 20)));
  records.push(...observer.takeRecords());
  observer.disconnect();

  const files = {};
  let nodes = 0;
  for (const record of records) {
    nodes += countNodes(record.addedNodes);
    const shown = fileOf(record.target);
    const step = shown?.dataset.step;
    const name = shown?.dataset.file ?? (step ? `step ${step}` : shown && "picture");
    if (name) files[name] = (files[name] ?? 0) + 1;
  }
  return { ms: changed === null ? null : changed - start, nodes, files };
};

input.focus();
const done = [];
for (let i = 0; i < presses; i++) {
  if (i % 20 === 0) setText.call(input, original);
  done.push(await press("abcdefghij"[i % 10]));
  // The value reaches no visible file: no need to wait for it again.
  if (i === 2 && done.every((press) => press.ms === null)) break;
}
setText.call(input, original);
input.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true, inputType: "deleteContentBackward" }));
return done;

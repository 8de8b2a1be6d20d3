//! The JavaScript that starts the app and fetches its later part: a start of ours, wasm-bindgen's and the splitter's. They
//! name programs as they lie here, and [`hash_of`] them where they fetch them; the page puts in what these become.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::page::Asset;
use crate::process;
use crate::setup::{BuildTools, Npm};

/// What wasm-bindgen is told to call its module.
pub const APP: &str = "app.js";
/// What the splitter is told to call its module.
pub const SPLIT: &str = "split.js";
/// The program of the first part, as wasm-bindgen calls it.
pub const FIRST: &str = "app_bg.wasm";
/// The program of the later part, as the splitter calls it: after the split point, `wasm_split(later)`.
pub const LATER: &str = "split_later.wasm";

/// What stands for a program's hash until it is known.
pub fn hash_of(program: &str) -> String {
    format!("hash-of-{program}")
}

/// The scripts in `folder`, which has wasm-bindgen's and the splitter's, with what starts the app as the last of them: one
/// small file where esbuild is there.
pub fn scripts(tools: &BuildTools, folder: &Path) -> Result<Vec<Asset>> {
    let splitters = folder.join(SPLIT);
    let text = fs::read_to_string(&splitters).with_context(|| format!("cannot read {}", splitters.display()))?;
    write(&splitters, &checked(&text)?)?;
    let app = folder.join(APP);
    let text = fs::read_to_string(&app).with_context(|| format!("cannot read {}", app.display()))?;
    write(&app, &started_once(&text)?)?;
    let start = folder.join("start.js");
    write(&start, &start_of_app())?;
    if tools.npm == Npm::Missing {
        let asset = |name: &'static str| Asset { name, file: folder.join(name) };
        return Ok([APP, SPLIT, "start.js"].map(asset).into());
    }
    let bundle = folder.join("bundle.js");
    process::run(
        tools
            .command("esbuild")?
            .args(["--bundle", "--minify", "--format=esm", "--target=es2022", "--log-level=warning"])
            // Classes of a crate that nobody uses: without this their code stays for its own sake.
            .arg("--define:Symbol.dispose=undefined")
            .arg(&start)
            .arg(outfile(&bundle)),
    )?;
    Ok(vec![Asset { name: APP, file: bundle }])
}

/// The browser checks the program against its hash on the way.
fn start_of_app() -> String {
    format!(
        "import init from './{APP}';\n\
         init(fetch(new URL('{FIRST}', import.meta.url), {{ integrity: '{}' }}));\n",
        hash_of(FIRST)
    )
}

/// wasm-bindgen's module, with a start for just our case: one program, started once, from a fetch. Whatever media type it
/// is served as, it runs.
fn started_once(text: &str) -> Result<String> {
    const THEIRS: &str = "async function __wbg_load(";
    ensure!(text.matches(THEIRS).count() == 1, "wasm-bindgen's module has not one `{THEIRS}`");
    let (before, after) = text.split_once(THEIRS).context("no start")?;
    // What a value looks like to a debugger, at some length.
    let (head, rest) = before.split_once("function debugString(val) {").context("wasm-bindgen has no debugString")?;
    let (_, tail) = rest.split_once("\n}\n").context("its debugString does not end")?;
    let before = format!("{head}function debugString(val) {{ return String(val); }}\n{tail}");
    ensure!(after.contains("export { initSync, __wbg_init as default };"), "wasm-bindgen's module exports others");
    ensure!(before.contains("function __wbg_finalize_init("), "wasm-bindgen's module does not end its start");
    Ok(format!(
        "{before}async function start(fetched) {{\n\
             const imports = __wbg_get_imports();\n\
             const answer = await fetched;\n\
             const streams = answer.headers.get('Content-Type') === 'application/wasm';\n\
             const {{ instance, module }} = streams\n\
                 ? await WebAssembly.instantiateStreaming(answer, imports)\n\
                 : await WebAssembly.instantiate(await answer.arrayBuffer(), imports);\n\
             return __wbg_finalize_init(instance, module);\n\
         }}\n\
         function initSync() {{ return wasm; }}\n\
         export {{ initSync, start as default }};\n"
    ))
}

/// A script that is no module, smaller where esbuild is there.
pub fn small(tools: &BuildTools, file: &Path, target: &str) -> Result<String> {
    if tools.npm == Npm::Missing {
        return fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()));
    }
    let mut esbuild = tools.command("esbuild")?;
    esbuild.args(["--minify", "--charset=utf8", "--log-level=warning"]).arg(format!("--target={target}")).arg(file);
    process::output(&mut esbuild).with_context(|| format!("esbuild does not take {}", file.display()))
}

/// The splitter's module, with the later part checked against its hash, and run whatever media type it is served as: the
/// first part is too.
fn checked(text: &str) -> Result<String> {
    let changes = [
        (
            format!("fetch(new URL(\"./{LATER}\", import.meta.url))"),
            format!("fetch(new URL(\"./{LATER}\", import.meta.url), {{ integrity: \"{}\" }})", hash_of(LATER)),
        ),
        (
            "WebAssembly.instantiateStreaming(src, imports)".to_owned(),
            "src.then(it => it.arrayBuffer()).then(it => WebAssembly.instantiate(it, imports))".to_owned(),
        ),
    ];
    let mut text = text.to_owned();
    for (theirs, ours) in changes {
        ensure!(text.matches(&theirs).count() == 1, "the splitter's module has not one `{theirs}` but others");
        text = text.replace(&theirs, &ours);
    }
    Ok(text)
}

fn outfile(path: &Path) -> std::ffi::OsString {
    let mut option = std::ffi::OsString::from("--outfile=");
    option.push(path);
    option
}

fn write(path: &Path, text: &str) -> Result<()> {
    fs::write(path, text).with_context(|| format!("cannot write {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_start_is_for_one_program_from_one_fetch() {
        let theirs = "let wasm;\nfunction debugString(val) {\n    for (;;) {\n    }\n}\n\
                      function __wbg_finalize_init(instance, module) {}\nasync function __wbg_load(module) {}\n\
                      export { initSync, __wbg_init as default };\n";
        let ours = started_once(theirs).unwrap();
        assert!(ours.starts_with(
            "let wasm;\nfunction debugString(val) { return String(val); }\n\
             function __wbg_finalize_init(instance, module) {}\nasync function start("
        ));
        assert!(ours.ends_with("export { initSync, start as default };\n"), "{ours}");
        assert!(started_once("export { initSync, __wbg_init as default };").is_err());
    }

    #[test]
    fn the_later_part_is_checked_on_the_way() {
        let theirs = "const src = fetch(new URL(\"./split_later.wasm\", import.meta.url));\n\
                      return WebAssembly.instantiateStreaming(src, imports);";
        let ours = checked(theirs).unwrap();
        assert!(ours.contains("import.meta.url), { integrity: \"hash-of-split_later.wasm\" });"), "{ours}");
        assert!(!ours.contains("Streaming"), "{ours}");
        assert!(checked("fetch(new URL(\"./other.wasm\", import.meta.url))").is_err());
    }
}

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
         init({{ module_or_path: fetch(new URL('{FIRST}', import.meta.url), {{ integrity: '{}' }}) }});\n",
        hash_of(FIRST)
    )
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
    fn the_later_part_is_checked_on_the_way() {
        let theirs = "const src = fetch(new URL(\"./split_later.wasm\", import.meta.url));\n\
                      return WebAssembly.instantiateStreaming(src, imports);";
        let ours = checked(theirs).unwrap();
        assert!(ours.contains("import.meta.url), { integrity: \"hash-of-split_later.wasm\" });"), "{ours}");
        assert!(!ours.contains("Streaming"), "{ours}");
        assert!(checked("fetch(new URL(\"./other.wasm\", import.meta.url))").is_err());
    }
}

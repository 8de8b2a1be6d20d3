//! The JavaScript that starts the app and fetches its programs: ours (`page/start.js`, `page/fetch.js`), wasm-bindgen's and
//! the splitter's. None of them is edited: they name programs as they lie here, and `page/fetch.js`, which takes the place of
//! `fetch` in them, knows these by the list of what is published.

use std::path::Path;

use anyhow::Result;
use serde_json::json;

use super::assets::Assets;
use super::program::{APP, FIRST, LATER, SPLIT};
use crate::setup::{BuildTools, Npm};
use crate::{files, process, workspace};

const START: &str = "start.js";
const FETCH: &str = "fetch.js";

/// Publishes the scripts; wasm-bindgen's and the splitter's are in `work`, and the programs are published. The answer is
/// their names, the one that starts the app last: one small file where esbuild is there.
pub fn publish(assets: &mut Assets, tools: &BuildTools, work: &Path) -> Result<Vec<&'static str>> {
    let page = workspace::page();
    let fetch = format!("const PROGRAMS = {};\n{}", programs(assets)?, files::text(&page.join(FETCH))?);
    let start = files::text(&page.join(START))?;
    if tools.npm == Npm::Missing {
        let with_our_fetch = |text: String| format!("import {{ fetch }} from \"./{FETCH}\";\n{text}").into_bytes();
        let modules = [
            (FETCH, fetch.into_bytes()),
            (APP, with_our_fetch(files::text(&work.join(APP))?)),
            (SPLIT, with_our_fetch(files::text(&work.join(SPLIT))?)),
            (START, with_our_fetch(start)),
        ];
        assets.publish_folder("app", &modules)?;
        return Ok(modules.map(|(name, _)| name).into());
    }
    for (name, text) in [(FETCH, fetch), (START, start)] {
        files::write(&work.join(name), text)?;
    }
    let bundle = work.join("bundle.js");
    process::run(
        tools
            .command("esbuild")?
            .args(["--bundle", "--minify", "--format=esm", "--target=es2022", "--log-level=warning"])
            // Classes of a crate that nobody uses: without this their code stays for its own sake.
            .arg("--define:Symbol.dispose=undefined")
            .arg(option("--inject:", &work.join(FETCH)))
            .arg(work.join(START))
            .arg(option("--outfile=", &bundle)),
    )?;
    assets.publish(APP, &files::bytes(&bundle)?)?;
    Ok(vec![APP])
}

/// For each program the file it is published as, and its hash.
fn programs(assets: &Assets) -> Result<serde_json::Value> {
    let mut programs = json!({});
    for name in [FIRST, LATER] {
        let asset = assets.get(name)?;
        programs[name] = json!({ "file": asset.file, "integrity": asset.integrity });
    }
    Ok(programs)
}

/// A text that is no module, smaller where esbuild is there: a script for `target`, or a stylesheet.
pub fn small(tools: &BuildTools, text: &str, kind: Kind) -> Result<String> {
    if tools.npm == Npm::Missing {
        return Ok(text.to_owned());
    }
    let mut esbuild = tools.command("esbuild")?;
    esbuild.args(["--minify", "--charset=utf8", "--log-level=warning"]);
    match kind {
        Kind::Script { target } => esbuild.arg(format!("--target={target}")),
        Kind::Style => esbuild.arg("--loader=css"),
    };
    process::filtered(&mut esbuild, text)
}

/// What a text is to esbuild.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// JavaScript for browsers that know this much of it, such as `es5`.
    Script {
        /// By esbuild's name.
        target: &'static str,
    },
    /// CSS.
    Style,
}

fn option(name: &str, path: &Path) -> std::ffi::OsString {
    let mut option = std::ffi::OsString::from(name);
    option.push(path);
    option
}

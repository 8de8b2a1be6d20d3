//! The JavaScript that starts the app and fetches its programs: ours (`page/start.js`, `page/fetch.js`), wasm-bindgen's and
//! the splitter's. None of them is edited: they name the programs as they are called here, and `page/fetch.js`, which replaces
//! `fetch` in them, knows their published names.

use std::path::Path;

use anyhow::Result;
use serde_json::json;

use super::assets::Assets;
use super::program::{APP, FIRST, LATER, SPLIT};
use crate::setup::{BuildTools, Npm};
use crate::{files, process, workspace};

const START: &str = "start.js";
const FETCH: &str = "fetch.js";

/// Publishes the scripts; wasm-bindgen's and the splitter's are in `work`, and the programs are published already. Returns
/// their names, with the one that starts the app last: with esbuild, it is a single small file.
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
            // Removes classes of a crate that nobody uses; their code would stay otherwise.
            .arg("--define:Symbol.dispose=undefined")
            .arg(option("--inject:", &work.join(FETCH)))
            .arg(work.join(START))
            .arg(option("--outfile=", &bundle)),
    )?;
    assets.publish(APP, &files::bytes(&bundle)?)?;
    Ok(vec![APP])
}

/// The published name and the hash of each program.
fn programs(assets: &Assets) -> Result<serde_json::Value> {
    let mut programs = json!({});
    for name in [FIRST, LATER] {
        let asset = assets.get(name)?;
        programs[name] = json!({ "file": asset.file, "integrity": asset.integrity });
    }
    Ok(programs)
}

/// A classic script or a stylesheet, minified if esbuild is there.
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

/// The kind of a text, for esbuild.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// JavaScript for browsers that support this version of it, such as `es5`.
    Script {
        /// esbuild's name for the version.
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

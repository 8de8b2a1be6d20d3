//! The app as two programs: what the first screen needs, and what is loaded later. Cargo compiles one, which cannot run; here
//! it is split at its split point, and wasm-bindgen and wasm-opt process the parts.

use std::path::Path;

use anyhow::{Result, anyhow, ensure};
use wasm_split_cli_support::{Options, transform};

use super::assets::Assets;
use crate::setup::{BuildTools, Npm};
use crate::{cargo, files, process};

/// The profile in `Cargo.toml` that the app is released with; `index.html` names it to Trunk.
pub const PROFILE: &str = "page";
/// The name of wasm-bindgen's module.
pub const APP: &str = "app.js";
/// The name of the splitter's module.
pub const SPLIT: &str = "split.js";
/// wasm-bindgen's name for the program of the first part.
pub const FIRST: &str = "app_bg.wasm";
/// The splitter's name for the program of the later part, after the split point `wasm_split(later)`.
pub const LATER: &str = "split_later.wasm";

/// The features of WebAssembly that the compiler uses; if wasm-opt used all that it knows, browsers would refuse the program.
const FEATURES: [&str; 7] = [
    "bulk-memory",
    "bulk-memory-opt",
    "nontrapping-float-to-int",
    "sign-ext",
    "mutable-globals",
    "reference-types",
    "multivalue",
];

/// Makes both programs from the one that cargo has compiled, and publishes them. Their scripts, [`APP`] and [`SPLIT`], are
/// left in `work`.
pub fn publish(assets: &mut Assets, tools: &BuildTools, work: &Path) -> Result<()> {
    let program = cargo::target_folder()?.join("wasm32-unknown-unknown").join(PROFILE).join("qvsconfig-page.wasm");
    let bytes = files::bytes(&program)?;
    let main = work.join("main.wasm");
    let (to_split, to_app) = (format!("./{SPLIT}"), format!("./{APP}"));
    let mut options = Options::new(&bytes);
    options.output_dir = work;
    options.main_out_path = &main;
    options.link_name = &to_split;
    options.main_module = &to_app;
    let split = transform(options).map_err(|error| anyhow!("the program could not be split: {error:#}"))?;
    ensure!(split.split_modules == [work.join(LATER)], "the program has chunks other than {LATER}");
    process::run(
        tools
            .command("wasm-bindgen")?
            .args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--remove-producers-section"])
            .args(["--out-name", APP.trim_end_matches(".js"), "--out-dir"])
            .arg(work)
            .arg(&main),
    )?;
    for name in [FIRST, LATER] {
        let program = work.join(name);
        optimise(tools, &program)?;
        assets.publish(name, &files::bytes(&program)?)?;
    }
    Ok(())
}

fn optimise(tools: &BuildTools, program: &Path) -> Result<()> {
    if tools.npm == Npm::Missing {
        return Ok(());
    }
    let mut command = tools.command("wasm-opt")?;
    command
        .args(["-Oz", "--flatten", "--rereloop", "-Oz", "-Oz"])
        .args(FEATURES.map(|feature| format!("--enable-{feature}")))
        .arg("--strip-debug");
    // Quietly: it warns about a name section that it does not know.
    process::run_quietly(command.arg(program).arg("-o").arg(program))
}

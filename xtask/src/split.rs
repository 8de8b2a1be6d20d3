//! The app as two chunks: what the first screen needs, and what comes later. Trunk calls this at the end of its build: it
//! has compiled the program, and made of it one chunk that cannot run. Here the program is split at its split point, each
//! chunk gets its wasm-bindgen and wasm-opt, and the page is made to start the first one.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use anyhow::{Context, Result, anyhow, ensure};
use wasm_split_cli_support::{Options, transform};

use crate::page::{self, Asset, LATER};
use crate::setup::{self, BuildTools, WasmOpt};
use crate::{process, workspace};

/// The features of WebAssembly that the compiler uses: with all of wasm-opt's, browsers refuse the program.
const FEATURES: [&str; 7] = [
    "bulk-memory",
    "bulk-memory-opt",
    "nontrapping-float-to-int",
    "sign-ext",
    "mutable-globals",
    "reference-types",
    "multivalue",
];

/// Splits the program that Trunk has just compiled, into the folder that Trunk is about to make `dist/` of.
pub fn split() -> Result<()> {
    let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let staging =
        staging.context("this is a part of `trunk build`, which says where to put it: use `cargo xtask build`")?;
    let tools = setup::for_build()?;
    let work = workspace::notes().join("split");
    if work.exists() {
        fs::remove_dir_all(&work).with_context(|| format!("cannot empty {}", work.display()))?;
    }
    fs::create_dir_all(&work).with_context(|| format!("cannot make {}", work.display()))?;
    let program = program()?;
    let bytes = fs::read(&program).with_context(|| format!("cannot read {}", program.display()))?;

    let main = work.join("main.wasm");
    let mut options = Options::new(&bytes);
    options.output_dir = &work;
    options.main_out_path = &main;
    options.link_name = "./split.js";
    options.main_module = "./app.js";
    let split = transform(options).map_err(|error| anyhow!("the program could not be split: {error:#}"))?;
    ensure!(
        split.split_modules.len() == 1,
        "the program has one split point, and {} chunks",
        split.split_modules.len()
    );
    let later = &split.split_modules[0];

    let bound = work.join("bound");
    process::run(
        with_tools(&tools, "wasm-bindgen")?
            .args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--remove-producers-section"])
            .args(["--out-name", "app", "--out-dir"])
            .arg(&bound)
            .arg(&main),
    )?;
    let first = bound.join("app_bg.wasm");
    for chunk in [first.as_path(), later] {
        optimise(&tools, chunk)?;
    }
    page::install(
        &staging,
        [
            Asset { name: "app.js", file: bound.join("app.js") },
            Asset { name: "split.js", file: work.join("split.js") },
            Asset { name: "app_bg.wasm", file: first },
            Asset { name: LATER, file: later.clone() },
        ],
    )
}

/// The program that cargo has compiled in release mode.
fn program() -> Result<PathBuf> {
    let metadata = process::output(process::cargo().args(["metadata", "--format-version=1", "--no-deps", "--offline"]));
    let metadata = metadata.context("cargo does not tell where it compiles to")?;
    let metadata: serde_json::Value = serde_json::from_str(&metadata).context("cargo tells something else")?;
    let folder = metadata["target_directory"].as_str().context("cargo does not tell where it compiles to")?;
    Ok(Path::new(folder).join("wasm32-unknown-unknown").join("release").join("qvsconfig.wasm"))
}

fn with_tools(tools: &BuildTools, program: &str) -> Result<Command> {
    let mut command = Command::new(program);
    command.env("PATH", process::path_starting_with(&tools.folders)?);
    Ok(command)
}

fn optimise(tools: &BuildTools, chunk: &Path) -> Result<()> {
    if tools.wasm_opt == WasmOpt::Missing {
        return Ok(());
    }
    let mut command = with_tools(tools, "wasm-opt")?;
    command.arg("-Oz").args(FEATURES.map(|feature| format!("--enable-{feature}"))).arg("--strip-debug");
    process::run(command.arg(chunk).arg("-o").arg(chunk))
}

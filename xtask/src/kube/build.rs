//! Builds kube-apiserver from Debian's source package, and takes etcd from Debian. A plain `go build` is not enough: the
//! source's own make generates part of the code.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use super::assets::Assets;
use super::debian;
use super::log::Log;
use crate::cache::Places;
use crate::{apt, process};

/// The name of the folder in the cache.
pub const ID: &str = "kube-apiserver-1.20.2";

/// As `kube-apiserver --version` prints it.
const VERSION: &str = "v1.20.2";

/// Debian's Go that compiles this version.
const GO: &str = "/usr/lib/go-1.19/bin";

/// The programs that the build runs, and the Debian package of each.
const PROGRAMS: &[(&str, &str)] = &[
    ("/usr/lib/go-1.19/bin/go", "golang-1.19-go"),
    ("dpkg-source", "dpkg-dev"),
    ("jq", "jq"),
    ("make", "make"),
    ("rsync", "rsync"),
];

/// Whether the folder holds what is built here.
pub fn works_in(home: &Path) -> bool {
    Assets { folder: home.to_owned() }.are_of(VERSION)
}

/// Checks that this machine can build it; the error says why not.
pub fn is_possible() -> Result<()> {
    debian::is_running()?;
    let missing = missing_packages();
    ensure!(
        missing.is_empty() || apt::is_possible(),
        "these packages are missing, and only root can install them: {}",
        missing.join(" ")
    );
    Ok(())
}

/// Fills `places.root` with etcd and kube-apiserver.
pub fn install(places: &Places) -> Result<()> {
    println!("This takes about 5 minutes the first time.");
    let missing = missing_packages();
    if !missing.is_empty() {
        apt::install(&missing, "the build of kube-apiserver")?;
    }
    fs::create_dir_all(&places.build).with_context(|| format!("cannot make the folder {}", places.build.display()))?;
    let log = Log::new(&places.build.join("build.log"))?;
    debian::get_packages(&places.build, &log)?;

    let assets = Assets { folder: places.root.clone() };
    put(&debian::etcd(&places.build, &log)?, &assets.etcd())?;
    // Go looks for the package in this folder.
    let go_path = places.build.join("go");
    let source = go_path.join("src").join("k8s.io").join("kubernetes");
    debian::unpack_source(&places.build, &source, &log)?;
    log.run(&mut make(&source, &go_path, &places.build.join("go-cache"))?, "compile kube-apiserver")?;
    put(&compiled(&source)?, &assets.api_server())
}

/// The command that compiles it. The compiler's cache outlives an interrupted build.
fn make(source: &Path, go_path: &Path, go_cache: &Path) -> Result<Command> {
    let mut make = Command::new("make");
    // Flags of an outer make or Go are not meant for this one.
    process::without(&mut make, |name| {
        name.starts_with("GO") || name.starts_with("KUBE") || matches!(name, "MAKEFLAGS" | "MAKELEVEL" | "MFLAGS")
    });
    make.current_dir(source)
        // Its scripts go by this name of the folder, not by the resolved path.
        .env("PWD", source)
        .arg("WHAT=cmd/kube-apiserver")
        .env("PATH", process::path_starting_with(&[PathBuf::from(GO)])?)
        .env("GOPATH", go_path)
        .env("GOCACHE", go_cache)
        .envs([("GO111MODULE", "off"), ("GOPROXY", "off"), ("GOTOOLCHAIN", "local"), ("CGO_ENABLED", "0")])
        // There is no Git history to derive these from.
        .envs([("KUBE_GIT_VERSION", VERSION), ("KUBE_GIT_MAJOR", "1"), ("KUBE_GIT_MINOR", "20")])
        .envs([("KUBE_GIT_COMMIT", "unknown"), ("KUBE_GIT_TREE_STATE", "archive")]);
    Ok(make)
}

/// The compiled program; the folder above it is named after the processor.
fn compiled(source: &Path) -> Result<PathBuf> {
    let platforms = source.join("_output").join("local").join("bin").join("linux");
    let folders = fs::read_dir(&platforms).with_context(|| format!("make did not create {}", platforms.display()))?;
    let programs = folders.flatten().map(|folder| folder.path().join("kube-apiserver"));
    programs.into_iter().find(|path| path.is_file()).context("make did not create kube-apiserver")
}

fn put(program: &Path, place: &Path) -> Result<()> {
    let copied = fs::copy(program, place).map(drop);
    copied.with_context(|| format!("cannot copy {} to {}", program.display(), place.display()))
}

fn missing_packages() -> Vec<&'static str> {
    let is_there = |program: &str| Path::new(program).is_file() || process::on_path(program).is_some();
    PROGRAMS.iter().filter(|(program, _)| !is_there(program)).map(|(_, package)| *package).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_folder_is_no_api_server() {
        assert!(!works_in(&std::env::temp_dir().join("no-such-api-server")));
    }
}

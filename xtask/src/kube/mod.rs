//! A real Kubernetes API server for the cluster tests: where its programs are, and, in CI, how they are installed.
//!
//! As with envtest, the variable `KUBEBUILDER_ASSETS` names a folder with `etcd` and `kube-apiserver`. They are optional: a
//! test that needs them reports that it was skipped.

mod assets;
mod build;
mod debian;
mod log;
mod mend;

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use crate::{apt, cache, process};

pub use assets::Assets;

/// Names the folder with `etcd` and `kube-apiserver`.
pub const ASSETS_VARIABLE: &str = "KUBEBUILDER_ASSETS";

/// Names the `kubectl` to use; otherwise the first one on the `PATH` is used.
pub const KUBECTL_VARIABLE: &str = "QVSCONFIG_KUBECTL";

/// Looks where `KUBEBUILDER_ASSETS` points, then in the user's cache folder. A variable that points nowhere is an error.
pub fn find() -> Result<Option<Assets>> {
    let Some(folder) = env::var_os(ASSETS_VARIABLE).filter(|told| !told.is_empty()) else {
        return Ok(cache::find(build::ID, build::works_in).map(|folder| Assets { folder }));
    };
    let assets = Assets { folder: PathBuf::from(folder) };
    for program in [assets.etcd(), assets.api_server()] {
        if !program.is_file() {
            bail!("{ASSETS_VARIABLE} names a folder that lacks {}", program.display());
        }
    }
    Ok(Some(assets))
}

/// Like [`find`], but in CI what is missing is built. `None` if there is none, with the reason printed.
pub fn find_or_build() -> Result<Option<Assets>> {
    if let Some(assets) = find()? {
        return Ok(Some(assets));
    }
    if !process::in_ci() {
        println!(
            "There is no API server for the cluster tests, so they are skipped. Set {ASSETS_VARIABLE} to a folder with etcd and \
             kube-apiserver (`setup-envtest use -p path` gets one); CI builds one."
        );
        return Ok(None);
    }
    if let Err(why) = build::is_possible() {
        println!("There is no API server for the cluster tests, so they are skipped, and none can be built: {why:#}");
        return Ok(None);
    }
    let folder = cache::find_or_install(build::ID, build::works_in, build::install)?;
    Ok(Some(Assets { folder }))
}

/// `kubectl`: the one that `QVSCONFIG_KUBECTL` names, or the first on the `PATH`.
pub fn kubectl() -> Option<PathBuf> {
    match env::var_os(KUBECTL_VARIABLE).filter(|told| !told.is_empty()) {
        Some(told) => Some(PathBuf::from(told)),
        None => process::on_path("kubectl"),
    }
}

/// Like [`kubectl`], but in CI it is installed with apt-get if it is missing.
pub fn kubectl_or_install() -> Option<PathBuf> {
    if kubectl().is_none()
        && process::in_ci()
        && apt::is_possible()
        && let Err(error) = apt::install(&["kubernetes-client"], "the cluster tests")
    {
        println!("{error:#}");
    }
    let found = kubectl();
    if found.is_none() {
        println!("Without kubectl (Debian package kubernetes-client) some cluster tests are skipped.");
    }
    found
}

/// Sets the variables that tell a command where these programs are.
pub fn tell(command: &mut Command, assets: Option<&Assets>, kubectl: Option<&Path>) {
    if let Some(assets) = assets {
        command.env(ASSETS_VARIABLE, &assets.folder);
    }
    if let Some(kubectl) = kubectl {
        command.env(KUBECTL_VARIABLE, kubectl);
    }
}

//! A real Kubernetes API server for the cluster tests: where its programs are, and, in CI, how they come onto a machine.
//!
//! What is looked for is what users of envtest know: a folder with `etcd` and `kube-apiserver`, named by the variable
//! `KUBEBUILDER_ASSETS`. No cluster has to be there; a test that needs one says that it was skipped.

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

/// Names the `kubectl` to use; without it, the first on the `PATH`.
pub const KUBECTL_VARIABLE: &str = "QVSCONFIG_KUBECTL";

/// Looks where `KUBEBUILDER_ASSETS` points, then in the user's cache folder. A variable that points to nothing is an
/// error: whoever set it wants to hear that.
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

/// The same; in CI what is missing is built. None: there is none, and what was printed says why.
pub fn find_or_build() -> Result<Option<Assets>> {
    if let Some(assets) = find()? {
        return Ok(Some(assets));
    }
    if !process::in_ci() {
        println!(
            "There is no API server for the cluster tests, so they are skipped. Let {ASSETS_VARIABLE} name a folder with etcd and \
             kube-apiserver (`setup-envtest use -p path` gets one); in CI one is built."
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

/// The same; in CI it is installed where it is missing and apt-get can.
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
        println!("Without kubectl (Debian's package kubernetes-client) some cluster tests are skipped.");
    }
    found
}

/// Tells a command where all of it is, as far as it is there.
pub fn tell(command: &mut Command, assets: Option<&Assets>, kubectl: Option<&Path>) {
    if let Some(assets) = assets {
        command.env(ASSETS_VARIABLE, &assets.folder);
    }
    if let Some(kubectl) = kubectl {
        command.env(KUBECTL_VARIABLE, kubectl);
    }
}

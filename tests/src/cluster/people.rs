//! The people of a cluster, an administrator and newcomers: their tokens and kubeconfig files.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::json;

use super::programs::Files;

/// How many newcomers a cluster can have: the API server reads the list of people once, when it starts.
pub(super) const NEWCOMERS: usize = 32;

pub(super) const ADMINISTRATOR: &str = "administrator";

/// The token of a person.
pub(super) fn token_of(name: &str) -> String {
    format!("token-of-{name}")
}

/// Writes the list of people that the API server reads.
pub(super) fn write_list(files: &Files) -> Result<()> {
    let line = |name: &str, groups: &str| format!("{},{name},{name}{groups}\n", token_of(name));
    let newcomers = (0..NEWCOMERS).map(|n| line(&newcomer(n), ""));
    let list: String = std::iter::once(line(ADMINISTRATOR, ",system:masters")).chain(newcomers).collect();
    fs::write(files.tokens(), list).context("cannot write the list of people")
}

/// Writes a kubeconfig file for a person; it has one context, called `test`.
pub(super) fn write_kubeconfig(files: &Files, address: &str, name: &str) -> Result<PathBuf> {
    let path = kubeconfig_of(&files.folder, name);
    let config = json!({
        "apiVersion": "v1",
        "kind": "Config",
        "current-context": "test",
        "contexts": [{ "name": "test", "context": { "cluster": "test", "user": name } }],
        "clusters": [{ "name": "test", "cluster": { "server": address, "certificate-authority": files.certificate() } }],
        "users": [{ "name": name, "user": { "token": token_of(name) } }],
    });
    // JSON is YAML.
    fs::write(&path, serde_json::to_string_pretty(&config)?)
        .with_context(|| format!("cannot write {}", path.display()))?;
    Ok(path)
}

pub(super) fn kubeconfig_of(folder: &Path, name: &str) -> PathBuf {
    folder.join(format!("{name}.kubeconfig.yaml"))
}

/// The name of a newcomer.
pub(super) fn newcomer(n: usize) -> String {
    format!("newcomer-{n}")
}

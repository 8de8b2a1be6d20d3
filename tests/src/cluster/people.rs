//! Who may come into a cluster: an administrator, and newcomers without any right until they are given some.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::programs::Files;
use super::{Cluster, Kind};

/// So many newcomers a cluster can have: the API server reads the list of people once, when it starts.
const NEWCOMERS: usize = 32;

pub(super) const ADMINISTRATOR: &str = "administrator";

/// A person without any right but those that everyone has who came in.
#[derive(Debug, Clone)]
pub struct Newcomer {
    /// As the API server knows them.
    pub name: String,
    /// The kubeconfig file to come in with.
    pub kubeconfig: PathBuf,
}

/// The token of a person.
pub(super) fn token_of(name: &str) -> String {
    format!("token-of-{name}")
}

/// Writes the list that the API server reads.
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

fn newcomer(n: usize) -> String {
    format!("newcomer-{n}")
}

impl Cluster {
    /// Someone whom nobody had yet.
    pub fn newcomer(&self) -> Result<Newcomer> {
        let n = self.newcomers.fetch_add(1, Ordering::Relaxed);
        anyhow::ensure!(n < NEWCOMERS, "a cluster has {NEWCOMERS} newcomers at most");
        let name = newcomer(n);
        let kubeconfig = write_kubeconfig(&self.files, &self.address(), &name)?;
        Ok(Newcomer { name, kubeconfig })
    }

    /// Gives these rules, as a ClusterRole has them, to a person; they replace those that were given before. No rules
    /// take all away.
    pub fn allow(&self, who: &Newcomer, rules: &[Value]) -> Result<()> {
        let name = format!("of-{}", who.name);
        let role = json!({
            "apiVersion": "rbac.authorization.k8s.io/v1", "kind": "ClusterRole", "metadata": { "name": name }, "rules": rules,
        });
        self.put(Kind::ClusterRole, None, &name, &role)?;
        let binding = json!({
            "apiVersion": "rbac.authorization.k8s.io/v1",
            "kind": "ClusterRoleBinding",
            "metadata": { "name": name },
            "roleRef": { "apiGroup": "rbac.authorization.k8s.io", "kind": "ClusterRole", "name": name },
            "subjects": [{ "apiGroup": "rbac.authorization.k8s.io", "kind": "User", "name": who.name }],
        });
        self.put(Kind::ClusterRoleBinding, None, &name, &binding)
    }
}

//! People who come into a cluster without any right, until they are given some.

use std::path::PathBuf;
use std::sync::atomic::Ordering;

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use super::api::Kind;
use super::people::{self, NEWCOMERS};
use super::running::Cluster;

/// A person without any right but those that everyone has who came in.
#[derive(Debug, Clone)]
pub struct Newcomer {
    /// As the API server knows them.
    pub name: String,
    /// The kubeconfig file to come in with.
    pub kubeconfig: PathBuf,
}

impl Cluster {
    /// Someone whom nobody had yet.
    pub fn newcomer(&self) -> Result<Newcomer> {
        let n = self.newcomers.fetch_add(1, Ordering::Relaxed);
        ensure!(n < NEWCOMERS, "a cluster has {NEWCOMERS} newcomers at most");
        let name = people::newcomer(n);
        let kubeconfig = people::write_kubeconfig(&self.files, self.address(), &name)?;
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

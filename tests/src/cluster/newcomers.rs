//! People who have no rights in a cluster until they are given some.

use std::path::PathBuf;
use std::sync::atomic::Ordering;

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use super::api::Kind;
use super::people::{self, NEWCOMERS};
use super::running::Cluster;

/// A person with only the rights that every authenticated user has.
#[derive(Debug, Clone)]
pub struct Newcomer {
    /// Their name for the API server.
    pub name: String,
    /// Their kubeconfig file.
    pub kubeconfig: PathBuf,
}

impl Cluster {
    /// A person that no other test has.
    pub fn newcomer(&self) -> Result<Newcomer> {
        let n = self.newcomers.fetch_add(1, Ordering::Relaxed);
        ensure!(n < NEWCOMERS, "a cluster has {NEWCOMERS} newcomers at most");
        let name = people::newcomer(n);
        let kubeconfig = people::write_kubeconfig(&self.files, self.address(), &name)?;
        Ok(Newcomer { name, kubeconfig })
    }

    /// Gives a person the rights of these rules of a ClusterRole, in place of any given before; an empty list takes all away.
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

//! A test can play External Secrets Operator: it writes `status`, and everyone can read it.

use anyhow::{Context, Result};
use qvsconfig_tests::cluster::{Cluster, Kind};
use serde_json::{Value, json};

use crate::scenarios::{external_secrets, store, tutorial_plan};
use crate::{NEW, OLD, REQUIRED, with};

fn condition(status: &str, reason: &str, message: &str) -> Value {
    json!({
        "conditions": [{
            "type": "Ready",
            "status": status,
            "reason": reason,
            "message": message,
            "lastTransitionTime": "2025-01-02T03:04:05Z",
        }],
    })
}

/// The first condition as `kubectl` shows it.
fn shown(cluster: &Cluster, words: &[&str]) -> Result<String> {
    let path = "--output=jsonpath={.status.conditions[0].status} {.status.conditions[0].reason}";
    let ran = cluster.kubectl(&[&["get", path], words].concat())?;
    anyhow::ensure!(ran.is_good, "{}", ran.errors);
    Ok(ran.output)
}

#[test]
fn status_is_written_and_read_back() -> Result<()> {
    for release in [OLD, NEW] {
        let Some(cluster) = with(release, "status_is_written_and_read_back") else { return Ok(()) };
        let version = if release == OLD { "0.15.1" } else { NEW };
        let plan = tutorial_plan(
            &[REQUIRED, &[("version", version), ("secrets.0.namespace", "status"), ("appName", "status")]].concat(),
        );
        let file = external_secrets(&plan).into_iter().map(|(_, text)| text).next().context("no ExternalSecret")?;
        cluster.make_namespace("status")?;
        cluster.apply(&store(&plan).to_string())?;
        cluster.apply(&file)?;

        // Not `externalsecrets`: in old releases that is also the name of the category of all of ESO's kinds.
        let of_secret = ["externalsecret", "example", "--namespace=status"];
        let failing = condition("False", "SecretSyncedError", "could not get secret data from provider");
        cluster.patch_status(Kind::ExternalSecret, Some("status"), "example", &failing)?;
        assert_eq!(shown(cluster, &of_secret)?, "False SecretSyncedError");
        let synced = condition("True", "SecretSynced", "secret synced");
        cluster.patch_status(Kind::ExternalSecret, Some("status"), "example", &synced)?;
        assert_eq!(shown(cluster, &of_secret)?, "True SecretSynced");
        // The runbook waits in the same way.
        let wait = ["wait", "--for=condition=Ready", "externalsecret/example", "--namespace=status", "--timeout=5s"];
        assert!(cluster.kubectl(&wait)?.is_good);

        let valid = condition("True", "Valid", "store validated");
        cluster.patch_status(Kind::ClusterSecretStore, None, "status", &valid)?;
        assert_eq!(shown(cluster, &["clustersecretstore", "status"])?, "True Valid");

        // Applying changes the spec and leaves the status alone.
        cluster.apply(&file)?;
        assert_eq!(shown(cluster, &of_secret)?, "True SecretSynced");
    }
    Ok(())
}

#[test]
fn a_deployment_can_be_made_available() -> Result<()> {
    let Some(cluster) = with(NEW, "a_deployment_can_be_made_available") else { return Ok(()) };
    cluster.make_namespace("deployments")?;
    let labels = json!({ "app": "operator" });
    let deployment = json!({
        "apiVersion": "apps/v1",
        "kind": "Deployment",
        "metadata": { "name": "operator", "namespace": "deployments" },
        "spec": {
            "selector": { "matchLabels": labels },
            "template": {
                "metadata": { "labels": labels },
                "spec": { "containers": [{ "name": "operator", "image": "example/operator:v1" }] },
            },
        },
    });
    cluster.put(Kind::Deployment, Some("deployments"), "operator", &deployment)?;
    let available =
        json!({ "conditions": [{ "type": "Available", "status": "True", "reason": "MinimumReplicasAvailable" }] });
    cluster.patch_status(Kind::Deployment, Some("deployments"), "operator", &available)?;
    assert_eq!(
        shown(cluster, &["deployments", "operator", "--namespace=deployments"])?,
        "True MinimumReplicasAvailable"
    );
    cluster.delete(Kind::Deployment, Some("deployments"), "operator")?;
    assert_eq!(cluster.get(Kind::Deployment, Some("deployments"), "operator")?, None);
    cluster.delete(Kind::Deployment, Some("deployments"), "operator")
}

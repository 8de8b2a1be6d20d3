//! `qvsconfig status` with a real API server: what it says once, waiting, and after the server has gone.

use std::io::Read;
use std::process::{Command, Stdio};

use anyhow::{Context, Result};
use qvsconfig_tests::cluster::{Cluster, Kind, lacks};
use qvsconfig_tests::skipped;
use serde_json::{Value, json};
use valuestream::share::fragment;

use crate::RELEASE;
use crate::causes::{installed, plan};
use crate::operator::condition;

fn status(cluster: &Cluster, more: &[&str]) -> Result<Command> {
    let mut command = Command::new(crate::proxy::program()?);
    command.args(["status", &fragment(&plan()), "--lang=en", "--kubeconfig"]).arg(cluster.kubeconfig()).args(more);
    command.stdin(Stdio::null());
    Ok(command)
}

/// The operator as its chart installs it, and available.
fn install_operator(cluster: &Cluster) -> Result<()> {
    for part in ["", "-cert-controller", "-webhook"] {
        let name = format!("external-secrets-operator{part}");
        let labels = json!({ "app": name });
        let image = format!("oci.external-secrets.io/external-secrets/external-secrets:v{RELEASE}");
        let deployment = json!({
            "apiVersion": "apps/v1", "kind": "Deployment",
            "metadata": { "name": name, "namespace": "qmonus-system" },
            "spec": { "selector": { "matchLabels": labels }, "template": {
                "metadata": { "labels": labels },
                "spec": { "containers": [{ "name": "external-secrets", "image": image }] },
            } },
        });
        cluster.put(Kind::Deployment, Some("qmonus-system"), &name, &deployment)?;
        let available = json!({ "replicas": 1, "availableReplicas": 1, "readyReplicas": 1, "conditions": [{
            "type": "Available", "status": "True", "reason": "MinimumReplicasAvailable" }] });
        cluster.patch_status(Kind::Deployment, Some("qmonus-system"), &name, &available)?;
    }
    Ok(())
}

#[test]
fn status_follows_a_cluster_until_all_is_well() -> Result<()> {
    if let Some(why) = lacks(&[RELEASE]) {
        skipped("status_follows_a_cluster_until_all_is_well", &why);
        return Ok(());
    }
    let cluster = installed(&plan())?;
    let before = status(&cluster, &["--format=json"])?.output()?;
    let report: Value = serde_json::from_slice(&before.stdout)?;
    assert_eq!((before.status.code(), &report["version"]), (Some(1), &json!(1)), "{report}");
    assert_eq!((&report["checks"][0]["id"], &report["checks"][0]["state"]), (&json!("crds"), &json!("ok")), "{report}");

    let mut waiting = status(&cluster, &["--wait", "--timeout=2m"])?;
    let mut waiting = waiting.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
    install_operator(&cluster)?;
    let synced = condition("True", "SecretSynced", "secret synced");
    cluster.patch_status(Kind::ExternalSecret, Some("default"), "example", &synced)?;
    let secret = json!({
        "apiVersion": "v1", "kind": "Secret", "data": { "greeting": "aGVsbG8=" },
        "metadata": { "name": "qvs-kubernetes-secret", "namespace": "default", "ownerReferences": [{
            "apiVersion": "external-secrets.io/v1", "kind": "ExternalSecret", "name": "example", "uid": "u",
            "controller": true }] },
    });
    cluster.apply(&secret.to_string())?;
    let mut changes = String::new();
    waiting.stderr.take().context("no standard error")?.read_to_string(&mut changes)?;
    let ended = waiting.wait_with_output()?;
    let shown = String::from_utf8(ended.stdout)?;
    assert_eq!(ended.status.code(), Some(0), "{shown}{changes}");
    assert!(shown.contains("8 of 8 are OK.") && changes.contains("✓ OK  Secret 1: "), "{shown}{changes}");
    assert!(!shown.contains("aGVsbG8") && !shown.contains("hello"), "a Secret's value is nobody's business");

    cluster.stop_api_server();
    let away = status(&cluster, &[])?.output()?;
    assert_eq!(away.status.code(), Some(2));
    assert!(String::from_utf8(away.stderr)?.contains("The cluster cannot be reached."));
    Ok(())
}

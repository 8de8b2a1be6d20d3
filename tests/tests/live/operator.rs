//! Plays External Secrets Operator: writes status and Events as its releases do.

use anyhow::{Context, Result};
use qvsconfig_tests::cluster::{Cluster, Kind};
use serde_json::{Value, json};

/// A status with the condition `Ready`.
pub fn condition(status: &str, reason: &str, message: &str) -> Value {
    json!({ "conditions": [{
        "type": "Ready", "status": status, "reason": reason, "message": message,
        "lastTransitionTime": "2026-01-02T03:04:05Z",
    }] })
}

/// The object that Events are about.
pub struct Involved {
    pub kind: Kind,
    /// Its namespace; none for the ClusterSecretStore.
    pub namespace: Option<&'static str>,
    pub name: &'static str,
}

/// A Warning about an object, as client-go records it (tools/record/event.go): the first time a new Event, later the same
/// one with another count. Releases from 0.9.20 on also say who reports it (client-go 0.28).
pub fn warn(
    cluster: &Cluster,
    about: &Involved,
    release: [u32; 3],
    reason: &str,
    message: &str,
    count: usize,
) -> Result<()> {
    let Involved { kind, namespace, name } = *about;
    let object = cluster.get(kind, namespace, name)?.with_context(|| format!("no {name}"))?;
    let (what, component) = match kind {
        Kind::ClusterSecretStore => ("ClusterSecretStore", "cluster-secret-store"),
        _ => ("ExternalSecret", "external-secrets"),
    };
    // That of an object without a namespace is in `default`.
    let place = namespace.unwrap_or("default");
    let event = format!("{name}.17a1b2c3d4e5f607");
    let mut involved = json!({
        "apiVersion": object["apiVersion"], "kind": what, "name": name, "uid": object["metadata"]["uid"],
    });
    if let Some(namespace) = namespace {
        involved["namespace"] = json!(namespace);
    }
    let mut record = json!({
        "apiVersion": "v1", "kind": "Event", "metadata": { "name": event, "namespace": place },
        "involvedObject": involved, "type": "Warning", "reason": reason, "message": message,
        "source": { "component": component },
        "firstTimestamp": "2026-01-02T03:04:05Z", "lastTimestamp": "2026-01-02T03:09:05Z", "count": count,
    });
    if release >= [0, 9, 20] {
        record["reportingComponent"] = json!(component);
        record["reportingInstance"] = json!("");
    }
    cluster.put(Kind::Event, Some(place), &event, &record)
}

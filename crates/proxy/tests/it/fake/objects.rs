//! Objects as a cluster writes them, and a cluster in which everything is as the default plan expects.

use serde_json::{Value, json};

use super::Fake;

/// A value that must not appear anywhere.
pub const CANARY: &str = "CANARY-7d1f-VALUE";

pub const TIME: &str = "2026-01-02T03:04:05Z";

pub fn crd(kind: &str, served: &[&str]) -> Value {
    let versions: Vec<Value> = served.iter().map(|name| json!({ "name": name, "served": true })).collect();
    json!({
        "apiVersion": "apiextensions.k8s.io/v1",
        "kind": "CustomResourceDefinition",
        "metadata": { "name": format!("{kind}.external-secrets.io") },
        "spec": { "versions": versions },
        "status": { "conditions": [condition("Established", "True", "InitialNamesAccepted", "x")] },
    })
}

pub fn condition(kind: &str, status: &str, reason: &str, message: &str) -> Value {
    json!({ "type": kind, "status": status, "reason": reason, "message": message, "lastTransitionTime": TIME })
}

pub fn namespace(name: &str) -> Value {
    json!({ "apiVersion": "v1", "kind": "Namespace", "metadata": { "name": name, "creationTimestamp": TIME } })
}

pub fn account(client_id: &str) -> Value {
    json!({ "apiVersion": "v1", "kind": "ServiceAccount", "metadata": {
        "name": "azure-key-vault", "namespace": "qmonus-system", "creationTimestamp": TIME,
        "annotations": {
            "azure.workload.identity/client-id": client_id,
            "azure.workload.identity/tenant-id": "22222222-2222-2222-2222-222222222222",
        },
    }})
}

pub fn deployment(part: &str) -> Value {
    json!({
        "apiVersion": "apps/v1", "kind": "Deployment",
        "metadata": { "name": format!("external-secrets-operator{part}"), "namespace": "qmonus-system" },
        "spec": { "replicas": 1, "template": { "spec": { "containers": [
            { "name": "x", "image": "oci.external-secrets.io/external-secrets/external-secrets:v0.16.2",
              "env": [{ "name": "X", "value": CANARY }] },
        ] } } },
        "status": {
            "availableReplicas": 1,
            "conditions": [condition("Available", "True", "MinimumReplicasAvailable", CANARY)],
        },
    })
}

pub fn store(ready: &Value) -> Value {
    json!({
        "apiVersion": "external-secrets.io/v1", "kind": "ClusterSecretStore",
        "metadata": { "name": "azure-key-vault" },
        "spec": { "provider": { "azurekv": {
            "authType": "WorkloadIdentity",
            "vaultUrl": "https://contoso-kv.vault.azure.net/",
            "serviceAccountRef": { "name": "azure-key-vault", "namespace": "qmonus-system" },
        } } },
        "status": { "conditions": [ready] },
    })
}

pub fn store_ready() -> Value {
    store(&condition("Ready", "True", "Valid", "store validated"))
}

pub fn external_secret(name: &str, status: Value) -> Value {
    json!({
        "apiVersion": "external-secrets.io/v1", "kind": "ExternalSecret",
        "metadata": { "name": name, "namespace": "default", "uid": format!("uid-{name}") },
        "spec": {
            "secretStoreRef": { "kind": "ClusterSecretStore", "name": "azure-key-vault" },
            "target": { "name": "qvs-kubernetes-secret" },
        },
        "status": status,
    })
}

pub fn synced() -> Value {
    json!({
        "refreshTime": "2026-01-02T05:00:00Z",
        "conditions": [condition("Ready", "True", "SecretSynced", "secret synced")],
    })
}

pub fn failed(message: &str) -> Value {
    json!({ "conditions": [condition("Ready", "False", "SecretSyncedError", message)] })
}

/// An Event as External Secrets Operator writes it with client-go (tools/record/event.go): the same one is changed when it
/// comes again.
pub fn warning(about: &Value, reason: &str, message: &str, count: u64) -> Value {
    let get = |path: &str| about.pointer(path).cloned().unwrap_or(Value::Null);
    let namespace = get("/metadata/namespace");
    let component = if get("/kind") == "ExternalSecret" { "external-secrets" } else { "cluster-secret-store" };
    json!({
        "apiVersion": "v1", "kind": "Event", "type": "Warning", "reason": reason, "message": message,
        "metadata": {
            "name": format!("{}.17a1b2c3d4e5f607", get("/metadata/name").as_str().unwrap_or_default()),
            "namespace": if namespace.is_null() { json!("default") } else { namespace.clone() },
        },
        "involvedObject": {
            "apiVersion": get("/apiVersion"), "kind": get("/kind"), "name": get("/metadata/name"),
            "namespace": namespace, "uid": get("/metadata/uid"),
        },
        "source": { "component": component },
        "firstTimestamp": TIME, "lastTimestamp": "2026-01-02T03:09:05Z", "count": count,
    })
}

pub fn secret(name: &str) -> Value {
    json!({
        "apiVersion": "v1", "kind": "Secret",
        "metadata": {
            "name": name, "namespace": "default", "creationTimestamp": TIME,
            "annotations": { "kubectl.kubernetes.io/last-applied-configuration": CANARY },
            "ownerReferences": [{
                "apiVersion": "external-secrets.io/v1", "kind": "ExternalSecret", "name": "example", "uid": "1",
                "controller": true,
            }],
            "managedFields": [{
                "manager": "external-secrets", "operation": "Update", "apiVersion": "v1", "fieldsType": "FieldsV1",
                "fieldsV1": { "f:data": { ".": {}, "f:greeting": {} }, "f:type": {} },
            }],
        },
        "data": { "greeting": CANARY },
        "stringData": { "greeting": CANARY },
    })
}

/// Puts in the definitions.
pub fn put_crds(fake: &Fake, served: &[&str]) {
    for kind in ["clustersecretstores", "externalsecrets"] {
        fake.put("customresourcedefinitions", crd(kind, served));
    }
}

/// Puts in everything else.
pub fn put_rest(fake: &Fake) {
    for name in ["default", "qmonus-system"] {
        fake.put("namespaces", namespace(name));
    }
    fake.put("serviceaccounts", account("11111111-1111-1111-1111-111111111111"));
    for part in ["", "-cert-controller", "-webhook"] {
        fake.put("deployments", deployment(part));
    }
    fake.put("clustersecretstores", store_ready());
    fake.put("externalsecrets", external_secret("example", synced()));
    fake.put("secrets", secret("qvs-kubernetes-secret"));
}

/// The query of the plan that this cluster matches.
pub const QUERY: &str = "v=1&azureKeyContainerName=contoso-kv";

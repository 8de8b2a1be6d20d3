use k8s_openapi::apimachinery::pkg::apis::meta::v1::{FieldsV1, ManagedFieldsEntry};
use serde_json::json;

use super::*;

#[test]
fn keys_are_read_from_managed_fields() {
    let entry = |fields: Value| ManagedFieldsEntry { fields_v1: Some(FieldsV1(fields)), ..Default::default() };
    let meta = Meta {
        managed_fields: Some(vec![
            entry(json!({ "f:data": { ".": {}, "f:greeting": {}, "f:tls.crt": {} }, "f:type": {} })),
            entry(json!({ "f:data": { "f:greeting": {}, "v:no": {} }, "f:stringData": { "f:other": {} } })),
            entry(json!({ "f:metadata": { "f:labels": { "f:x": {} } } })),
            entry(json!("odd")),
            ManagedFieldsEntry::default(),
        ]),
        ..Meta::default()
    };
    assert_eq!(keys(&meta), Some(vec!["greeting".to_owned(), "other".to_owned(), "tls.crt".to_owned()]));
    assert_eq!(keys(&Meta::default()), None);
    assert_eq!(keys(&Meta { managed_fields: Some(Vec::new()), ..Meta::default() }), Some(Vec::new()));
}

#[test]
fn tags_are_read_from_images() {
    for (image, expected) in [
        ("ghcr.io/external-secrets/external-secrets:v0.9.20", Some("v0.9.20")),
        ("localhost:5000/eso:v1@sha256:0123", Some("v1")),
        ("localhost:5000/eso", None),
        ("eso@sha256:0123", None),
        ("", None),
    ] {
        assert_eq!(tag(image).as_deref(), expected, "{image}");
    }
}

#[test]
fn texts_from_the_cluster_are_made_short_and_harmless() {
    assert_eq!(shown("a\nb\u{202e}"), "a\\x0Ab\\u202E");
    assert_eq!(shown("token ghp_0123456789abcdef"), "…");
    assert_eq!(shown(&"字".repeat(1000)).chars().count(), MAX_MESSAGE_CHARS + 1);
}

#[test]
fn malformed_objects_are_read() {
    for data in [
        json!(null),
        json!([]),
        json!({ "spec": [], "status": 1 }),
        json!({ "status": { "conditions": [1, null, {}, { "type": "Ready" }] } }),
        json!({ "spec": { "versions": [{ "served": true }, 1] } }),
        json!({ "spec": { "replicas": -1, "template": { "spec": { "containers": {} } } } }),
        json!({ "spec": { "provider": { "azurekv": { "serviceAccountRef": "x" } }, "secretStoreRef": { "name": 1 } } }),
    ] {
        let meta = Meta { name: Some(DEPLOYMENTS[0].to_owned()), ..Meta::default() };
        assert!(Crd::keep(&meta, &data).is_some());
        assert!(Deployment::keep(&meta, &data).is_some());
        assert!(Store::keep(&meta, &data).is_some());
        assert!(ExternalSecret::keep(&meta, &data).is_some());
    }
    assert_eq!(Deployment::keep(&Meta::default(), &json!({})), None);
    let other = Meta { name: Some("nginx".to_owned()), ..Meta::default() };
    assert_eq!(Deployment::keep(&other, &json!({})), None);
}

#[test]
fn a_controlling_owner_comes_before_others() {
    let owner = |kind: &str, controller| json!({ "apiVersion": "v1", "kind": kind, "name": "x", "uid": "1", "controller": controller });
    let meta = |owners: Value| serde_json::from_value::<Meta>(json!({ "ownerReferences": owners })).unwrap();
    let kind = |owners| Secret::keep(&meta(owners), &Value::Null).unwrap().owner.map(|(kind, _)| kind);
    assert_eq!(kind(json!([owner("A", false), owner("B", true)])).as_deref(), Some("B"));
    assert_eq!(kind(json!([owner("A", false)])).as_deref(), Some("A"));
    assert_eq!(kind(json!([])), None);
}

/// As client-go records it (tools/record/event.go).
fn event(about: &str, component: &str, reason: &str) -> Value {
    json!({
        "type": "Warning", "reason": reason, "message": "m", "source": { "component": component }, "count": 4,
        "involvedObject": { "kind": about, "name": "external-secrets-operator-6b8f9-x2x4z", "uid": "u" },
        "firstTimestamp": "2026-01-02T03:04:05Z", "lastTimestamp": "2026-01-02T03:09:05Z",
    })
}

#[test]
fn warnings_are_those_that_tell_a_cause() {
    let kept = |event: &Value| Warning::keep(&Meta::default(), event);
    for (about, component, reason, tells) in [
        ("ExternalSecret", "external-secrets", "UpdateFailed", true),
        // Combined by client-go, which leaves the source as it is.
        ("ExternalSecret", "", "UpdateFailed", true),
        ("ClusterSecretStore", "cluster-secret-store", "InvalidProviderConfig", true),
        ("Pod", "kubelet", "BackOff", true),
        ("ExternalSecret", "external-secrets", "ParameterDeprecated", false),
        ("ExternalSecret", "policy-engine", "UpdateFailed", false),
        ("ClusterSecretStore", "cluster-secret-store", "StoreUnmaintained", false),
        ("SecretStore", "secret-store", "InvalidProviderConfig", false),
        ("Node", "kubelet", "BackOff", false),
    ] {
        assert_eq!(kept(&event(about, component, reason)).is_some(), tells, "{about} {component} {reason}");
    }
    let normal = json!({ "type": "Normal", "reason": "UpdateFailed", "involvedObject": { "kind": "ExternalSecret" } });
    assert_eq!(kept(&normal), None);
    let mut other = event("Pod", "kubelet", "BackOff");
    other["involvedObject"]["name"] = json!("nginx-1");
    assert_eq!(kept(&other), None);
    assert_eq!(kept(&json!({ "involvedObject": 1, "type": [] })), None);
}

#[test]
fn the_time_and_count_of_a_warning_are_its_newest() {
    let kept = |edit: fn(&mut Value)| {
        let mut event = event("ExternalSecret", "external-secrets", "UpdateFailed");
        edit(&mut event);
        let warning = Warning::keep(&Meta::default(), &event).unwrap();
        (warning.count, warning.time.map(|time| time.to_string()).unwrap_or_default())
    };
    assert_eq!(kept(|_| {}), (4, "2026-01-02T03:09:05Z".to_owned()));
    // Newer clients write another time and a series.
    let series = |event: &mut Value| {
        event["eventTime"] = json!("2026-01-02T03:10:05.123456Z");
        event["series"] = json!({ "count": 7, "lastObservedTime": "2026-01-02T03:11:05.5Z" });
    };
    assert_eq!(kept(series), (7, "2026-01-02T03:11:05.5Z".to_owned()));
    let none = |event: &mut Value| {
        for key in ["firstTimestamp", "lastTimestamp", "count"] {
            event[key] = Value::Null;
        }
    };
    assert_eq!(kept(none), (1, String::new()));
}

#[test]
fn a_pod_belongs_to_the_deployment_of_its_replica_set() {
    let meta = |owner: Value| serde_json::from_value::<Meta>(json!({ "ownerReferences": owner })).unwrap();
    let owner = |kind: &str, name: &str| json!([{ "apiVersion": "apps/v1", "kind": kind, "name": name, "uid": "1" }]);
    let of = |owner| Pod::keep(&meta(owner), &Value::Null).map(|pod| pod.deployment);
    let webhook = owner("ReplicaSet", "external-secrets-operator-webhook-5d9c7b8f6d");
    assert_eq!(of(webhook).as_deref(), Some("external-secrets-operator-webhook"));
    for other in [owner("ReplicaSet", "nginx-5d9c7b8f6d"), owner("Job", "external-secrets-operator-x"), json!([])] {
        assert_eq!(of(other), None);
    }
}

#[test]
fn a_rollout_is_told_by_the_numbers_of_the_status() {
    let of = |generation: i64, status: Value| {
        let meta = Meta { name: Some(DEPLOYMENTS[0].to_owned()), generation: Some(generation), ..Meta::default() };
        Deployment::keep(&meta, &json!({ "status": status })).unwrap().rolls
    };
    // As the API server writes them: what is 0 is left out.
    assert!(!of(1, json!({ "observedGeneration": 1, "replicas": 1, "updatedReplicas": 1, "availableReplicas": 1 })));
    assert!(!of(1, json!({ "availableReplicas": 1 })));
    let stuck = json!({
        "observedGeneration": 2, "replicas": 2, "updatedReplicas": 1, "availableReplicas": 1, "unavailableReplicas": 1,
    });
    assert!(of(2, stuck));
    assert!(of(2, json!({ "observedGeneration": 1, "replicas": 1, "updatedReplicas": 1, "availableReplicas": 1 })));
    assert!(of(1, json!({ "observedGeneration": 1, "replicas": 2, "updatedReplicas": 1, "availableReplicas": 2 })));
}

#[test]
fn a_pod_is_told_by_the_container_that_is_worst_off() {
    let owner =
        json!([{ "apiVersion": "apps/v1", "kind": "ReplicaSet", "name": "external-secrets-operator-5d9", "uid": "1" }]);
    let meta = serde_json::from_value::<Meta>(json!({ "ownerReferences": owner })).unwrap();
    let of = |containers: Value| Pod::keep(&meta, &json!({ "status": { "containerStatuses": containers } })).unwrap();
    let well = json!({ "name": "agent", "image": "agent:1", "restartCount": 0, "state": { "running": {} } });
    let crashing = json!({
        "name": "external-secrets", "image": "eso:1", "restartCount": 4,
        "state": { "waiting": { "reason": "CrashLoopBackOff" } },
        "lastState": { "terminated": { "exitCode": 1, "reason": "Error", "finishedAt": "2026-01-02T03:04:05Z" } },
    });
    let pod = of(json!([well, crashing]));
    assert_eq!((pod.image.as_str(), pod.waiting.as_deref(), pod.restarts), ("eso:1", Some("CrashLoopBackOff"), 4));
    assert_eq!(pod.ended, Some(("Error".to_owned(), 1, "2026-01-02T03:04:05Z".to_owned())));
    assert_eq!(of(json!([well])).image, "agent:1");
}

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

//! The table of fields agrees with External Secrets Operator's own definitions: it has every field of their schemas with what
//! that holds, and no other. The definitions are not in this repository; see `crd_schema`.

use std::collections::BTreeSet;

use serde_json::Value;
use valuestream::release::Found;
use valuestream::release::fields::{Field, Holds, Need, ObjectKind, field, names};

use crate::crd::Crds;

const RELEASES: [(&str, [u32; 3], &str); 3] = [
    ("0.9.20", [0, 9, 20], "external-secrets.io/v1beta1"),
    ("0.16.2", [0, 16, 2], "external-secrets.io/v1"),
    ("2.9.0", [2, 9, 0], "external-secrets.io/v1"),
];

const KINDS: [(ObjectKind, &str); 2] =
    [(ObjectKind::ExternalSecret, "ExternalSecret"), (ObjectKind::ClusterSecretStore, "ClusterSecretStore")];

#[test]
fn the_table_has_the_fields_of_the_definitions() {
    for (release, version, api_version) in RELEASES {
        let crds = match Crds::of(release) {
            Ok(crds) => crds,
            Err(why) => return crate::common::skipped("the_table_has_the_fields_of_the_definitions", &why),
        };
        for (kind, name) in KINDS {
            let schema =
                crds.schema(api_version, name).unwrap_or_else(|| panic!("{release} has no {api_version} {name}"));
            let mut seen = 0;
            compare((kind, version), "spec", &schema["properties"]["spec"], &mut seen);
            assert!(seen > 40, "{release} {name}: {seen}");
        }
    }
}

fn compare(of @ (kind, version): (ObjectKind, [u32; 3]), place: &str, mapping: &Value, seen: &mut u32) {
    let fields = mapping["properties"].as_object().cloned().unwrap_or_default();
    let ours: BTreeSet<&str> = names(kind, place, Some(version)).collect();
    // Of the other providers the table has the names alone.
    if place.starts_with("spec.provider.") && !place.starts_with("spec.provider.azurekv") {
        assert!(ours.is_empty(), "{version:?} {place}");
        return;
    }
    assert!(ours.iter().copied().eq(fields.keys()), "{version:?} {place}: {ours:?}");
    for (name, schema) in &fields {
        let Found::Here(known) = field(kind, place, name, Some(version)) else { panic!("{version:?} {place}.{name}") };
        let required = mapping["required"].as_array().is_some_and(|all| all.iter().any(|it| it == name));
        assert_eq!(known.need == Need::Required, required, "{version:?} {place}.{name}");
        assert!(holds(known, schema), "{version:?} {place}.{name}: {known:?}");
        let values = schema["enum"].as_array().into_iter().flatten().filter_map(Value::as_str);
        assert!(known.values().eq(values), "{version:?} {place}.{name}: {known:?}");
        *seen += 1;
        compare(of, &format!("{place}.{name}"), schema.get("items").unwrap_or(schema), seen);
    }
}

/// Whether a schema lets its field hold just this.
fn holds(known: &Field, schema: &Value) -> bool {
    let (kind, inside) = (&schema["type"], &schema["items"]);
    match known.holds {
        Holds::Text => kind == "string",
        Holds::Number => kind == "integer",
        Holds::Flag => kind == "boolean",
        Holds::Fields => kind == "object" && schema["properties"].is_object(),
        Holds::Texts => kind == "object" && schema["additionalProperties"]["type"] == "string",
        Holds::TextList => kind == "array" && inside["type"] == "string",
        Holds::FieldsList => kind == "array" && inside["properties"].is_object(),
        Holds::NumberOrText => schema["x-kubernetes-int-or-string"] == true,
        Holds::Anything => schema["x-kubernetes-preserve-unknown-fields"] == true,
    }
}

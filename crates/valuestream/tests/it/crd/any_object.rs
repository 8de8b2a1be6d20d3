//! Any ExternalSecret that a release accepts, made from its own definition: whatever people may have in a cluster.

use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// Texts that are names of objects.
const NAMES: &[&str] = &["a", "web-1", "123", "1e3", "null", "yes", "a.b", "0x1f"];
/// Texts that are keys of a Secret.
const KEYS: &[&str] = &["a", "b", "tls.crt", "PASSWORD", "1_000", "yes", "on.off", "null"];
/// Texts that are anything.
const TEXTS: &[&str] = &[
    "a",
    "b-c",
    "secret/a",
    "key/a",
    "cert/b",
    "a/b",
    "yes",
    "null",
    "~",
    "1.0",
    "0x1F",
    "2024-01-01",
    "a: b",
    " a",
    "a ",
    "a #b",
    "- a",
    "日本語",
    "a,b",
    "a=b",
    "a\nb",
    "^a.*$",
    "{a}",
    "[a",
    "'",
    "\"",
    "\\n",
    "|",
];
/// Texts in which templates stand.
const TEMPLATES: &[&str] =
    &["{{ .a }}", "a: {{ .b | quote }}\nc: d\n", "\n{{ range $k, $v := . }}\n  {{ $k }}\n{{ end }}", "text\n\n", "1"];
const IN_TEMPLATES: &[&str] = &["template", "literal", "target.template.data", "labels", "annotations"];
const INTERVALS: &[&str] = &["1h", "0", "15m", "1h0m0s", "90s", "+1.5h"];

/// Any object with the schema of its `spec`.
pub fn external_secret(api_version: &str, spec: &Value) -> BoxedStrategy<Value> {
    let api_version = api_version.to_owned();
    (metadata(), value(spec, "spec"))
        .prop_map(move |(metadata, spec)| {
            json!({"apiVersion": api_version, "kind": "ExternalSecret", "metadata": metadata, "spec": spec})
        })
        .boxed()
}

/// Any further fields with that schema: nothing that the form has a single value for.
pub fn further(spec: &Value) -> BoxedStrategy<Value> {
    let mut schema = spec.clone();
    let mut drop = |pointer: &str, key: &str| {
        if let Some(properties) = schema.pointer_mut(pointer).and_then(Value::as_object_mut) {
            properties.remove(key);
        }
    };
    for key in ["refreshInterval", "refreshPolicy", "secretStoreRef"] {
        drop("/properties", key);
    }
    for key in ["name", "creationPolicy", "deletionPolicy"] {
        drop("/properties/target/properties", key);
    }
    value(&schema, "spec").prop_map(|spec| json!({"spec": spec})).boxed()
}

fn metadata() -> impl Strategy<Value = Value> {
    let texts = || proptest::option::of(texts("a/b").prop_map(Value::from));
    let finalizers = proptest::option::weighted(0.2, Just(json!(["example.com/a"])));
    (select(NAMES), select(NAMES), texts(), texts(), finalizers).prop_map(
        |(name, namespace, labels, annotations, finalizers)| {
            // A namespace has no dot.
            let mut metadata = json!({"name": name, "namespace": namespace.replace('.', "-")});
            for (key, given) in [("labels", labels), ("annotations", annotations), ("finalizers", finalizers)] {
                if let Some(given) = given {
                    metadata[key] = given;
                }
            }
            metadata
        },
    )
}

fn select(texts: &'static [&'static str]) -> BoxedStrategy<String> {
    proptest::sample::select(texts).prop_map(str::to_owned).boxed()
}

fn texts(key: &'static str) -> impl Strategy<Value = Map<String, Value>> {
    let keys = prop_oneof![select(KEYS), Just(key.to_owned())];
    proptest::collection::btree_map(keys, select(TEXTS), 0..4)
        .prop_map(|map| map.into_iter().map(|(key, text)| (key, text.into())).collect())
}

/// Any value of a schema at a place.
fn value(schema: &Value, place: &str) -> BoxedStrategy<Value> {
    match schema["type"].as_str() {
        Some("object") if schema["properties"].is_object() => fields(schema, place),
        Some("object") if is_of_templates(place) => {
            proptest::collection::btree_map(select(KEYS), select(TEMPLATES), 0..3)
                .prop_map(|map| {
                    map.into_iter().map(|(key, text)| (key, Value::from(text))).collect::<Map<_, _>>().into()
                })
                .boxed()
        }
        Some("object") => texts("a b").prop_map(Value::from).boxed(),
        Some("array") => {
            let least = schema["minItems"].as_u64().unwrap_or(0) as usize;
            proptest::collection::vec(value(&schema["items"], place), least..4).prop_map(Value::from).boxed()
        }
        Some("boolean") => any::<bool>().prop_map(Value::from).boxed(),
        _ => text(schema, place).prop_map(Value::from).boxed(),
    }
}

fn is_of_templates(place: &str) -> bool {
    IN_TEMPLATES.iter().any(|end| place.ends_with(&format!(".{end}"))) && !place.starts_with("metadata")
}

fn text(schema: &Value, place: &str) -> BoxedStrategy<String> {
    if let Some(values) = schema["enum"].as_array() {
        let values: Vec<String> = values.iter().map(|value| value.as_str().unwrap().to_owned()).collect();
        return proptest::sample::select(values).boxed();
    }
    let pattern = schema["pattern"].as_str().unwrap_or_default();
    match place {
        "spec.refreshInterval" => select(INTERVALS),
        _ if pattern.contains("hourly") => select(&["@daily", "0 5 * * 1"]),
        _ if pattern.starts_with("^[-._a-zA-Z0-9]") || place.ends_with("secretKey") => select(KEYS),
        _ if pattern.starts_with("^[a-z0-9]") || place.ends_with("target.name") => select(NAMES),
        _ if is_of_templates(place) => select(TEMPLATES),
        _ => select(TEXTS),
    }
}

fn fields(schema: &Value, place: &str) -> BoxedStrategy<Value> {
    let required: Vec<&str> = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let least = schema["minProperties"].as_u64().unwrap_or(0);
    let only_one = schema["maxProperties"] == 1;
    let all: Vec<(String, BoxedStrategy<Option<Value>>)> = schema["properties"]
        .as_object()
        .unwrap()
        .iter()
        .map(|(name, of)| {
            let of = value(of, &format!("{place}.{name}"));
            let is_there = required.contains(&name.as_str()) || (only_one && least == 1);
            let of = if is_there { of.prop_map(Some).boxed() } else { proptest::option::of(of).boxed() };
            (name.clone(), of)
        })
        .collect();
    let (names, values): (Vec<String>, Vec<_>) = all.into_iter().unzip();
    (values, any::<prop::sample::Index>())
        .prop_map(move |(values, one)| {
            let one = one.index(names.len());
            let all = names.iter().zip(values).enumerate();
            let kept = all.filter(|(n, _)| !only_one || *n == one);
            kept.filter_map(|(_, (name, value))| Some((name.clone(), value?))).collect::<Map<_, _>>().into()
        })
        .boxed()
}

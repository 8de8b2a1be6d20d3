//! The custom resource definitions of External Secrets Operator's releases: which versions they serve, and whether an
//! API server with them would accept an object as it is, without dropping any field.

pub mod any_object;
pub mod plans;
pub mod same;
pub mod store;

use std::sync::OnceLock;

use jsonschema::{Draft, PatternOptions, Validator};
use serde::Deserialize;
use serde_json::{Value, json};

/// The kinds of our files; a release defines about twenty more.
const KINDS: [&str; 2] = ["ClusterSecretStore", "ExternalSecret"];

/// The definitions of one release.
pub struct Crds(Vec<Kind>);

/// A version of a kind.
struct Kind {
    api_version: String,
    kind: String,
    served: bool,
    /// Strict, see [`strict`]; made on first use, because some are large.
    schema: OnceLock<Validator>,
    /// The source of `schema`.
    open_api: Value,
    namespaced: bool,
}

impl Crds {
    /// The definitions of a release, or why they are not available.
    pub fn of(release: &str) -> Result<Crds, String> {
        let file = xtask::crds::file_of(release).ok_or_else(|| xtask::crds::lack(release).unwrap_or_default())?;
        let text = std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let documents = serde_yaml::Deserializer::from_str(&text);
        let documents = documents.map(|document| Value::deserialize(document).expect("YAML"));
        let ours =
            |document: &Value| document["spec"]["names"]["kind"].as_str().is_some_and(|kind| KINDS.contains(&kind));
        Ok(Crds(documents.filter(ours).flat_map(kinds).collect()))
    }

    /// Whether the release serves a kind in an API version.
    pub fn serves(&self, api_version: &str, kind: &str) -> bool {
        self.find(api_version, kind).is_some_and(|found| found.served)
    }

    /// The schema of a kind in an API version, as it is written.
    pub fn schema(&self, api_version: &str, kind: &str) -> Option<&Value> {
        self.find(api_version, kind).map(|found| &found.open_api)
    }

    /// Why an object is not accepted as it is; `None` if it is.
    pub fn refusal(&self, object: &Value) -> Option<String> {
        let text = |key: &str| object[key].as_str().unwrap_or_default();
        let (api_version, kind) = (text("apiVersion"), text("kind"));
        let Some(found) = self.find(api_version, kind).filter(|found| found.served) else {
            return Some(format!("no {kind} of {api_version:?} is served"));
        };
        let schema = found.schema.get_or_init(|| found.compile());
        schema.iter_errors(object).next().map(|error| format!("{}: {error}", error.instance_path()))
    }

    fn find(&self, api_version: &str, kind: &str) -> Option<&Kind> {
        self.0.iter().find(|found| found.api_version == api_version && found.kind == kind)
    }
}

fn kinds(definition: Value) -> Vec<Kind> {
    let spec = &definition["spec"];
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    let kind = |version: &Value| Kind {
        api_version: format!("{}/{}", text(&spec["group"]), text(&version["name"])),
        kind: text(&spec["names"]["kind"]),
        served: version["served"] == true,
        schema: OnceLock::new(),
        open_api: version["schema"]["openAPIV3Schema"].clone(),
        namespaced: spec["scope"] == "Namespaced",
    };
    spec["versions"].as_array().expect("versions").iter().map(kind).collect()
}

impl Kind {
    fn compile(&self) -> Validator {
        let mut schema = self.open_api.clone();
        schema["properties"]["metadata"] = metadata(self.namespaced);
        schema["required"] = json!(["apiVersion", "kind", "metadata", "spec"]);
        // Other providers have rules in CEL, which nothing here can evaluate.
        let providers = schema.pointer_mut("/properties/spec/properties/provider/properties");
        if let Some(providers) = providers.and_then(Value::as_object_mut) {
            providers.retain(|provider, _| provider == "azurekv");
        }
        strict(&mut schema);
        // The engine without look-around and back references reads patterns as Go does.
        let options = jsonschema::options().with_draft(Draft::Draft4).with_pattern_options(PatternOptions::regex());
        options.build(&schema).unwrap_or_else(|error| panic!("{} {}: {error}", self.api_version, self.kind))
    }
}

/// What every API server requires of names of custom resources, in addition to the definitions (Kubernetes
/// apimachinery).
fn metadata(namespaced: bool) -> Value {
    let label = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
    let name = json!({"type": "string", "maxLength": 253, "pattern": format!(r"^{label}(\.{label})*$")});
    let namespace = json!({"type": "string", "maxLength": 63, "pattern": format!("^{label}$")});
    if namespaced {
        let texts = json!({"type": "object", "additionalProperties": {"type": "string"}});
        let finalizers = json!({"type": "array", "items": {"type": "string"}});
        json!({"type": "object", "required": ["name", "namespace"], "properties": {
            "name": name, "namespace": namespace, "labels": texts, "annotations": texts, "finalizers": finalizers,
        }})
    } else {
        json!({"type": "object", "required": ["name"], "properties": {"name": name}})
    }
}

/// Turns a structural schema into JSON Schema, with fields that the API server would drop as errors. It supports what
/// these definitions use, and panics on anything else.
fn strict(schema: &mut Value) {
    let schema = schema.as_object_mut().expect("a schema is a mapping");
    for (key, value) in &*schema {
        let known = match key.as_str() {
            "x-kubernetes-int-or-string" | "x-kubernetes-preserve-unknown-fields" | "x-kubernetes-map-type" => true,
            "x-kubernetes-list-type" => value == "atomic",
            other => !other.starts_with("x-"),
        };
        assert!(known, "{key}: {value} is not looked at");
    }
    let flag = |key: &str| schema.get(key).is_some_and(|value| value == true);
    let (nullable, int_or_string) = (flag("nullable"), flag("x-kubernetes-int-or-string"));
    let open = flag("x-kubernetes-preserve-unknown-fields") || schema.contains_key("additionalProperties");
    if schema.contains_key("properties") && !open {
        schema.insert("additionalProperties".to_owned(), false.into());
    }
    if int_or_string {
        schema.insert("type".to_owned(), json!(["integer", "string"]));
    }
    if nullable {
        let of_type = schema.get_mut("type").expect("a nullable value has a type");
        *of_type = json!([of_type.take(), "null"]);
        if let Some(choices) = schema.get_mut("enum").and_then(Value::as_array_mut) {
            choices.push(Value::Null);
        }
    }
    // Not `allOf`, `anyOf`, `oneOf` and `not`: their content does not declare fields.
    for key in ["items", "additionalProperties"] {
        if let Some(inner) = schema.get_mut(key).filter(|inner| inner.is_object()) {
            strict(inner);
        }
    }
    if let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) {
        properties.values_mut().for_each(strict);
    }
}

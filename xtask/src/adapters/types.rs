//! What an adapter takes, from the OpenAPI schemas that the CUE engine makes of its declarations.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

/// The schemas of one adapter.
#[derive(Debug)]
pub struct Schemas<'a> {
    /// As the engine names them.
    pub all: &'a Value,
    /// Names whose default is the value of another one.
    pub defaults_from: &'a BTreeMap<String, String>,
    /// Names whose text must begin or end so.
    pub shapes: &'a BTreeMap<String, String>,
}

impl<'a> Schemas<'a> {
    /// The rows of what stands in `parameters` or `pipelineParameters`, in order of these names.
    pub fn rows(&self, of: &str, names: &[String]) -> Vec<Value> {
        let (schema, _) = self.resolved(&self.all["Declared"]["properties"][of]);
        names.iter().filter_map(|name| self.row(schema, name)).collect()
    }

    /// Whether an unknown option is refused.
    pub fn has_closed_options(&self) -> bool {
        self.resolved(&self.all["Declared"]["properties"]["pipelineParameters"]).1
    }

    /// What a schema refers to, and whether that is a definition of its own, which CUE closes.
    fn resolved(&self, schema: &'a Value) -> (&'a Value, bool) {
        let mut schema = schema;
        let mut is_definition = false;
        // A definition that refers to itself would never end.
        for _ in 0..8 {
            let Some(name) = schema["$ref"].as_str().and_then(|name| name.rsplit('/').next()) else { break };
            is_definition |= name != "Declared" && !name.ends_with("arameters");
            schema = &self.all[name];
        }
        (schema, is_definition)
    }

    fn row(&self, of: &'a Value, name: &str) -> Option<Value> {
        let declared = of["properties"].get(name)?;
        let mut row = Map::from_iter([("name".to_owned(), json!(name))]);
        let (kind, fields, is_closed) = self.kind(declared);
        row.insert("type".to_owned(), json!(kind));
        let is_given = of["required"].as_array().is_some_and(|all| all.iter().any(|one| one == name));
        let default = match self.resolved(declared).0.get("default") {
            Some(default) => Some(default.clone()),
            None if kind.starts_with("array of ") => Some(json!([])),
            None if kind.starts_with("map of ") => Some(json!({})),
            None => None,
        };
        match (self.defaults_from.get(name), default) {
            (Some(from), _) if is_given => _ = row.insert("defaultFrom".to_owned(), json!(from)),
            (_, Some(default)) if is_given => _ = row.insert("default".to_owned(), default),
            _ => {}
        }
        if let Some(shape) = self.shapes.get(name) {
            row.insert("pattern".to_owned(), json!(shape));
        }
        // CUE fills an object in whose fields all have values.
        let is_filled_in = kind == "object" && fields.iter().all(|field| field["required"] != true);
        let is_required = is_given && !is_filled_in && !row.contains_key("default") && !row.contains_key("defaultFrom");
        row.insert("required".to_owned(), json!(is_required));
        if let Some(choices) = declared.get("enum") {
            row.insert("enum".to_owned(), choices.clone());
        }
        if !fields.is_empty() {
            row.insert("fields".to_owned(), Value::from(fields));
        }
        if is_closed {
            row.insert("fieldsClosed".to_owned(), json!(true));
        }
        Some(Value::from(row))
    }

    /// The type, its fields, and whether no other fields are allowed.
    fn kind(&self, declared: &'a Value) -> (String, Vec<Value>, bool) {
        let (schema, is_closed) = self.resolved(declared);
        let plain = |kind: &str| (kind.to_owned(), Vec::new(), false);
        match schema["type"].as_str() {
            Some("string") => plain("string"),
            Some("boolean") => plain("bool"),
            Some("array") => {
                let (kind, fields, is_closed) = self.kind(&schema["items"]);
                (format!("array of {kind}"), fields, is_closed)
            }
            Some("object") if schema["properties"].is_object() => {
                let names: Vec<String> = sorted(&schema["properties"]);
                if is_closed && names == ["key", "version"] {
                    return ("secret reference".to_owned(), Vec::new(), true);
                }
                let fields = names.iter().filter_map(|name| self.row(schema, name)).collect();
                ("object".to_owned(), fields, is_closed)
            }
            Some("object") => match schema.get("additionalProperties") {
                Some(item) => {
                    let (kind, fields, is_closed) = self.kind(item);
                    (format!("map of {kind}"), fields, is_closed)
                }
                None => plain("map of any"),
            },
            _ => plain("any"),
        }
    }
}

/// The names of an object's entries, sorted.
fn sorted(object: &Value) -> Vec<String> {
    let mut names: Vec<String> = object.as_object().into_iter().flatten().map(|(name, _)| name.clone()).collect();
    // How the library keeps them depends on how it is built.
    names.sort();
    names
}

//! The fields that the schema of a definition has below `spec`, and what each of them holds.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};
use serde_json::Value;

/// The providers of a store, and the only one whose fields the list has: of the others it has the names.
const PROVIDERS: &str = "spec.provider";
const PROVIDER: &str = "azurekv";

/// The fields of an object: where they stand (keys joined by dots, without indices) and their names.
pub type Fields = BTreeMap<(String, String), Field>;

/// A field at a release.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// A variant of the domain's `Holds`.
    pub holds: &'static str,
    /// Whether its mapping must have it.
    pub required: bool,
    /// The values it accepts, with a space between; empty if any.
    pub values: String,
}

/// All fields of `spec`.
pub fn fields(schema: &Value) -> Result<Fields> {
    let mut fields = Fields::new();
    let spec = schema["properties"].get("spec").context("the schema has no spec")?;
    collect("spec", spec, &mut fields)?;
    Ok(fields)
}

fn collect(place: &str, mapping: &Value, fields: &mut Fields) -> Result<()> {
    for (name, schema) in mapping["properties"].as_object().into_iter().flatten() {
        let inside = format!("{place}.{name}");
        let holds = holds(schema).with_context(|| format!("list.rs cannot express what {inside} holds"))?;
        let required = mapping["required"].as_array().is_some_and(|names| names.iter().any(|it| it == name));
        let values = values(schema).with_context(|| format!("the values of {inside}"))?;
        fields.insert((place.to_owned(), name.clone()), Field { holds, required, values });
        if place != PROVIDERS || name == PROVIDER {
            collect(&inside, schema.get("items").unwrap_or(schema), fields)?;
        }
    }
    Ok(())
}

fn holds(schema: &Value) -> Result<&'static str> {
    if schema["x-kubernetes-int-or-string"] == true {
        return Ok("NumberOrText");
    }
    if schema["x-kubernetes-preserve-unknown-fields"] == true {
        return Ok("Anything");
    }
    let kind = |schema: &Value| schema["type"].as_str().unwrap_or_default().to_owned();
    let has_fields = |schema: &Value| schema.get("properties").is_some();
    Ok(match kind(schema).as_str() {
        "string" => "Text",
        "integer" => "Number",
        "boolean" => "Flag",
        "object" if has_fields(schema) => "Fields",
        "object" if kind(&schema["additionalProperties"]) == "string" => "Texts",
        "array" if kind(&schema["items"]) == "string" => "TextList",
        "array" if has_fields(&schema["items"]) => "FieldsList",
        other => bail!("the type `{other}`, or what is in it, has no word yet"),
    })
}

fn values(schema: &Value) -> Result<String> {
    let mut values = Vec::new();
    for value in schema["enum"].as_array().into_iter().flatten() {
        let value = value.as_str().filter(|value| !value.is_empty() && !value.contains(' '));
        values.push(value.context("one is no word, and list.rs has a space between them")?);
    }
    Ok(values.join(" "))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn of(spec: Value) -> Result<Vec<String>, String> {
        let fields = fields(&json!({"properties": {"spec": spec}})).map_err(|error| format!("{error:#}"))?;
        let shown = |((place, name), Field { holds, required, values }): (&(String, String), &Field)| {
            format!("{place}.{name} {holds} {required} {values}")
        };
        Ok(fields.iter().map(shown).collect())
    }

    #[test]
    fn a_schema_becomes_its_fields() {
        let list = json!({"type": "array", "items": {"required": ["a"], "properties": {"a": {"type": "integer"}}}});
        let provider = json!({"type": "object", "properties": {"b": {"type": "boolean"}}});
        let spec = json!({"properties": {
            "choice": {"type": "string", "enum": ["A", "B"]},
            "free": {"type": "object", "x-kubernetes-preserve-unknown-fields": true},
            "list": list,
            "labels": {"type": "object", "additionalProperties": {"type": "string"}},
            "either": {"x-kubernetes-int-or-string": true},
            "provider": {"type": "object", "properties": {"azurekv": provider, "other": provider}},
            "texts": {"type": "array", "items": {"type": "string"}},
        }});
        assert_eq!(
            of(spec).unwrap(),
            [
                "spec.choice Text false A B",
                "spec.either NumberOrText false ",
                "spec.free Anything false ",
                "spec.labels Texts false ",
                "spec.list FieldsList false ",
                "spec.provider Fields false ",
                "spec.texts TextList false ",
                "spec.list.a Number true ",
                "spec.provider.azurekv Fields false ",
                "spec.provider.other Fields false ",
                "spec.provider.azurekv.b Flag false ",
            ]
        );
    }

    #[test]
    fn what_has_no_word_is_refused() {
        let problem = of(json!({"properties": {"a": {"type": "number"}}})).unwrap_err();
        assert!(problem.contains("spec.a") && problem.contains("`number`"), "{problem}");
        let problem = of(json!({"properties": {"a": {"type": "string", "enum": ["a b"]}}})).unwrap_err();
        assert!(problem.contains("spec.a"), "{problem}");
    }
}

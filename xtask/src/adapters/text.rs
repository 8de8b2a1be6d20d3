//! The facts as JSON files: one row a line, its keys in a fixed order.

use serde_json::Value;

/// The order of keys; others follow, sorted.
const ORDER: &[&str] = &[
    "pattern",
    "kind",
    "component",
    "doc",
    "source",
    "provider",
    "includes",
    "until",
    "replacedBy",
    "id",
    "name",
    "of",
    "type",
    "pipelines",
    "required",
    "default",
    "defaultFrom",
    "enum",
    "format",
    "since",
    "broken",
    "optionsClosed",
    "params",
    "pipelineParams",
    "runTime",
];

/// A list of rows as a file.
pub fn file(rows: &[Value]) -> String {
    let lines: Vec<String> = rows.iter().map(line).collect();
    format!("[\n{}\n]\n", lines.join(",\n"))
}

fn line(value: &Value) -> String {
    match value {
        Value::Object(entries) => {
            let mut entries: Vec<_> = entries.iter().collect();
            entries.sort_by_key(|(key, _)| (ORDER.iter().position(|own| own == key).unwrap_or(ORDER.len()), *key));
            let shown: Vec<String> =
                entries.iter().map(|(key, value)| format!("{}:{}", Value::from(key.as_str()), line(value))).collect();
            format!("{{{}}}", shown.join(","))
        }
        Value::Array(items) => format!("[{}]", items.iter().map(line).collect::<Vec<_>>().join(",")),
        plain => plain.to_string(),
    }
}

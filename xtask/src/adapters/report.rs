//! What people are told of a renewed table: what is new, changed and gone, and what wants a reader.

use std::collections::BTreeMap;

use serde_json::Value;

/// The differences between the rows before and now, a sentence each.
pub fn between(old: &[Value], new: &[Value]) -> Vec<String> {
    let mut said = Vec::new();
    rows(&mut said, "", old, new);
    said
}

fn rows(said: &mut Vec<String>, place: &str, old: &[Value], new: &[Value]) {
    let (old_rows, new_rows) = (by_name(old), by_name(new));
    for (name, row) in &new_rows {
        match old_rows.get(name) {
            None => {
                let wants = if row.get("pattern").is_some() {
                    "its stages, run-time parameters, needs and conflicts"
                } else {
                    "its format, conditions and automatic binding"
                };
                said.push(format!("{place}{name}: new; {wants} want a reader"));
            }
            Some(before) => keys(said, &format!("{place}{name}"), before, row),
        }
    }
    for name in old_rows.keys().filter(|name| !new_rows.contains_key(*name)) {
        said.push(format!("{place}{name}: gone"));
    }
    let order = |rows: &[Value]| rows.iter().map(name_of).collect::<Vec<_>>();
    if old_rows.keys().eq(new_rows.keys()) && order(old) != order(new) {
        said.push(format!("{place}another order"));
    }
}

fn keys(said: &mut Vec<String>, place: &str, old: &Value, new: &Value) {
    let entries = |row: &Value| row.as_object().cloned().unwrap_or_default();
    let (old, new) = (entries(old), entries(new));
    let mut all: Vec<&String> = old.keys().chain(new.keys()).collect();
    all.sort();
    all.dedup();
    for key in all {
        match (old.get(key), new.get(key)) {
            (Some(Value::Array(before)), Some(Value::Array(now)))
                if before.iter().chain(now).any(|row| row.get("name").is_some()) =>
            {
                rows(said, &format!("{place} {key} "), before, now);
            }
            (before, now) if before != now => {
                let shown = |value: Option<&Value>| value.map_or("nothing".to_owned(), Value::to_string);
                said.push(format!("{place} {key}: {} before, now {}", shown(before), shown(now)));
            }
            _ => {}
        }
    }
}

fn name_of(row: &Value) -> String {
    let name = ["pattern", "name"].iter().find_map(|key| row[*key].as_str());
    name.map_or_else(|| row.to_string(), str::to_owned)
}

fn by_name(rows: &[Value]) -> BTreeMap<String, &Value> {
    rows.iter().map(|row| (name_of(row), row)).collect()
}

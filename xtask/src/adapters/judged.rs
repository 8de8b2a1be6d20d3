//! Which facts are evaluated and which are a reader's judgement, and how a table is renewed without losing the latter.

use serde_json::{Map, Value};

/// What is made anew of a pattern. Everything else is kept from the facts before: what it needs (`provider`, `needs`,
/// `conflictsWith`, `broken`), its kind, its document, and which run-time parameters are gone.
pub const OF_PATTERN: &[&str] =
    &["pattern", "source", "since", "includes", "optionsClosed", "params", "pipelineParams", "runTime", "pipelines"];

/// What is made anew of a run-time parameter. Everything else is kept: `autoBound`, which the documents tell, and what an option
/// makes of its name or default (`imagePrefix`, `defaultWhen`, `mixedDefault`).
const OF_RUN_TIME: &[&str] = &["name", "pipelines", "required", "default", "when"];

/// What is made anew of a pipeline. Everything else is kept: `takesConfigParams`, and what an option makes of its id or results.
const OF_PIPELINE: &[&str] = &["id", "results", "tasks"];

/// The lists of rows in a row: the key by which rows are the same, what is made anew of each, and whether the order before is kept.
pub const LISTS: &[(&str, &str, &[&str], bool)] = &[
    ("params", "name", OF_PARAM, false),
    ("pipelineParams", "name", OF_PARAM, false),
    // Schemas have no order.
    ("fields", "name", OF_PARAM, true),
    ("runTime", "name", OF_RUN_TIME, true),
    ("pipelines", "id", OF_PIPELINE, true),
];

/// What is made anew of a parameter, an option or a field. Everything else is kept from the facts before: `autoBound`, which
/// the documents tell; `format`, conditions and rules among several, which the resources tell; `unread`, `changed`.
pub const OF_PARAM: &[&str] =
    &["name", "type", "required", "default", "defaultFrom", "enum", "pattern", "since", "fields", "fieldsClosed"];

/// A row with the evaluated facts of `new` and the judged ones of `old`.
pub fn renewed(new: &Value, old: Option<&Value>, evaluated: &[&str]) -> Value {
    let mut row = new.as_object().cloned().unwrap_or_default();
    for (key, kept) in old.and_then(Value::as_object).into_iter().flatten() {
        if !evaluated.contains(&key.as_str()) {
            row.insert(key.clone(), kept.clone());
        }
    }
    if let Some(old) = old {
        narrower(&mut row, old);
    }
    for (list, key, evaluated, keeps_order) in LISTS {
        // Run-time parameters have the ids of their pipelines under the same key.
        if let Some(Value::Array(rows)) = row.get(*list).filter(|rows| !rows[0].is_string()) {
            let before = old.and_then(|old| old.get(list)).and_then(Value::as_array);
            let place = |name: &Value| before.and_then(|all| all.iter().position(|one| one[*key] == *name));
            let same = |name: &Value| before.and_then(|all| all.get(place(name)?));
            let mut rows: Vec<Value> = rows.iter().map(|row| renewed(row, same(&row[*key]), evaluated)).collect();
            rows.extend(before.into_iter().flatten().filter(|row| is_placeholder(row)).cloned());
            if *keeps_order {
                rows.sort_by_key(|row| place(&row[*key]).unwrap_or(usize::MAX));
            }
            row.insert((*list).to_owned(), Value::Array(rows));
        }
    }
    Value::Object(row)
}

/// Whether a row stands for names that each team chooses, which no evaluation has.
pub fn is_placeholder(row: &Value) -> bool {
    row["name"].as_str().is_some_and(|name| name.starts_with('<'))
}

/// Where a reader found that less is accepted than is declared: a text that only some values are good for, a parameter that is
/// declared as optional and yet wanted, an object that a Task takes only some fields of. And of the same values in another
/// order, the order before.
fn narrower(row: &mut Map<String, Value>, old: &Value) {
    let set = |value: &Value| {
        let mut all: Vec<String> = value.as_array().into_iter().flatten().map(Value::to_string).collect();
        all.sort();
        all
    };
    for key in ["enum", "pipelines"] {
        if let Some(before) = old.get(key).filter(|before| before[0].is_string())
            && row.get(key).map_or(key == "enum", |new| set(new) == set(before))
        {
            row.insert(key.to_owned(), before.clone());
        }
    }
    if old["fieldsClosed"] == true && row.get("type") == old.get("type") {
        row.insert("fieldsClosed".to_owned(), Value::Bool(true));
    }
    let is_optional = row.get("required") == Some(&Value::Bool(false)) && !row.contains_key("default");
    if is_optional && old["required"] == true && !row.contains_key("defaultFrom") {
        row.insert("required".to_owned(), Value::Bool(true));
    }
}

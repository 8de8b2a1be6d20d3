//! Makes the facts anew from a Git clone of the adapters' repository.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value, json};

use super::cue::{OPTIONS, PARAMETERS};
use super::history::{self, Tagged};
use super::judged::{OF_PATTERN, renewed};
use super::types::Schemas;
use super::{engine, report};
use crate::clone::Repository;

/// The repository whose clone is read.
pub const REPOSITORY: &str = "github.com/qmonus/official-cloud-native-adapters";
/// What the patterns of its module begin with.
const MODULE: &str = "qmonus.net/adapter/official";

/// The facts: `patterns.json`, `removed.json` and `tags.json`.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    /// The patterns of the newest tag.
    pub patterns: Vec<Value>,
    /// Those that only older tags have.
    pub removed: Vec<Value>,
    /// All tags, the oldest first.
    pub tags: Vec<Value>,
}

/// The facts at a tag of the clone, or at its newest one, with the judgements of `old`; and what people should know.
pub fn renew(clone: &Path, tag: Option<&str>, old: &Facts) -> Result<(Facts, Vec<String>)> {
    let repository = Repository::open(clone, REPOSITORY)?;
    let history = history::read(&repository, MODULE, tag)?;
    let newest = history.last().context("no tag")?;
    if newest.adapters.is_empty() {
        bail!("this is not a clone of {REPOSITORY}: its {} has no adapter", newest.tag);
    }
    let (patterns, mut notes) = patterns(&repository, &history, newest, &old.patterns)?;
    let removed = removed(&history, newest, &old.removed);
    let tags: Vec<Value> = history.iter().map(|at| json!(at.tag)).collect();
    let mut said = report::between(&old.patterns, &patterns);
    said.extend(report::between(&old.removed, &removed));
    said.extend(report::between(&old.tags, &tags));
    said.append(&mut notes);
    Ok((Facts { patterns, removed, tags }, said))
}

fn patterns(
    repository: &Repository,
    history: &[Tagged],
    newest: &Tagged,
    old: &[Value],
) -> Result<(Vec<Value>, Vec<String>)> {
    let module = history::module_at(repository, &newest.tag)?;
    let sources: Vec<String> = newest.adapters.values().map(|(_, source)| source.declarations()).collect();
    let schemas = engine::schemas(&module, &sources)?;
    let (mut rows, mut notes) = (Vec::new(), Vec::new());
    for ((pattern, (path, source)), schemas) in newest.adapters.iter().zip(schemas) {
        let before = old.iter().find(|row| row["pattern"] == pattern.as_str());
        let mut row = Map::from_iter([
            ("pattern".to_owned(), json!(pattern)),
            ("source".to_owned(), json!(path)),
            ("since".to_owned(), json!(history::since(history, pattern))),
        ]);
        let included: Vec<String> = source.includes().iter().map(|path| short(path)).collect();
        if !included.is_empty() {
            row.insert("includes".to_owned(), json!(included));
        }
        let all = schemas.unwrap_or_else(|problem| {
            notes.push(format!("{pattern}: the CUE engine does not tell its types, which are as before: {problem}"));
            Value::Null
        });
        let defaults_from = source.defaults_from();
        let shapes = source.shapes();
        let schemas = Schemas { all: &all, defaults_from: &defaults_from, shapes: &shapes };
        if schemas.has_closed_options() {
            row.insert("optionsClosed".to_owned(), json!(true));
        }
        for (list, of) in [("params", PARAMETERS), ("pipelineParams", OPTIONS)] {
            let names = source.declared(of);
            let mut params = schemas.rows(of, &names);
            if all.is_null() {
                let of_before = before.and_then(|row| row[list].as_array()).into_iter().flatten();
                let known = |name: &Value| names.iter().any(|own| name == own);
                params = of_before.filter(|param| known(&param["name"])).cloned().collect();
            }
            for param in &mut params {
                with_since(param, history, &row["since"], pattern, of);
            }
            row.insert(list.to_owned(), Value::Array(params));
        }
        let mut row = renewed(&Value::Object(row), before, OF_PATTERN);
        gone(&mut row, &history::gone(history, pattern));
        if before.is_none() {
            unread(&mut row, path);
        }
        rows.push(row);
    }
    Ok((rows, notes))
}

/// The first tag with a parameter, if it is later than the pattern's own.
fn with_since(param: &mut Value, history: &[Tagged], of_pattern: &Value, pattern: &str, of: &str) {
    let name = param["name"].as_str().unwrap_or_default();
    let since = history::declared_since(history, pattern, of, name).map(Value::from);
    let entries = param.as_object_mut().into_iter();
    for entries in entries {
        match &since {
            Some(since) if since != of_pattern => _ = entries.insert("since".to_owned(), since.clone()),
            _ => _ = entries.remove("since"),
        }
    }
}

/// What is gone of parameters and options is read; of run-time parameters it is kept, and so are the new names.
fn gone(row: &mut Value, found: &[[String; 4]]) {
    let before = row["gone"].as_array().cloned().unwrap_or_default();
    let mut all: Vec<Value> = Vec::new();
    for [of, name, last, since] in found {
        let known = before.iter().find(|one| one["of"] == of.as_str() && one["name"] == name.as_str());
        let new = json!({"of": of, "name": name, "lastTag": last, "goneSince": since});
        all.push(renewed(&new, known, &["of", "name", "lastTag", "goneSince"]));
    }
    all.extend(before.into_iter().filter(|one| one["of"] == "runTime"));
    all.sort_by_key(|one| (one["of"].as_str().map(str::to_owned), one["name"].as_str().map(str::to_owned)));
    if let Some(entries) = row.as_object_mut() {
        if all.is_empty() {
            entries.remove("gone");
        } else {
            entries.insert("gone".to_owned(), Value::Array(all));
        }
    }
}

/// What a pattern that nobody has read yet is taken for.
fn unread(row: &mut Value, path: &str) {
    let kind = match path.split('/').collect::<Vec<_>>()[..] {
        ["pipeline", "blueprint", ..] | ["adapters", _, "component", ..] => "other",
        ["pipeline", ..] => "cicd",
        _ => "infrastructure",
    };
    row["kind"] = json!(kind);
    for list in ["runTime", "pipelines", "needs", "conflictsWith"] {
        row[list] = json!([]);
    }
}

/// An import path as a QVS Config writes it.
fn short(path: &str) -> String {
    match path.rsplit_once(':') {
        Some((folder, package)) if folder.rsplit('/').next() == Some(package) => folder.to_owned(),
        _ => path.to_owned(),
    }
}

fn removed(history: &[Tagged], newest: &Tagged, old: &[Value]) -> Vec<Value> {
    let mut last: BTreeMap<&String, &str> = BTreeMap::new();
    for at in history {
        last.extend(at.adapters.keys().map(|pattern| (pattern, at.tag.as_str())));
    }
    let now: BTreeSet<&String> = newest.adapters.keys().collect();
    let row = |(pattern, until): (&String, &str)| {
        let new = json!({"pattern": pattern, "since": history::since(history, pattern), "until": until});
        let before = old.iter().find(|row| row["pattern"] == pattern.as_str());
        renewed(&new, before, &["pattern", "since", "until"])
    };
    last.into_iter().filter(|(pattern, _)| !now.contains(pattern)).map(row).collect()
}

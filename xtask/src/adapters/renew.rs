//! Makes the facts anew from a Git clone of the adapters' repository.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value, json};

use super::cue::run_time::{self, Asked, Told};
use super::cue::{OPTIONS, PARAMETERS, Source};
use super::engine::{self, Ask};
use super::history::{self, Tagged};
use super::judged::{OF_PATTERN, renewed};
use super::report;
use super::types::Schemas;
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
    let schemas = engine::ask(&module, &sources, Ask::Schemas)?;
    let (mut declared, mut notes) = (Vec::new(), Vec::new());
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
        declared.push((pattern, path, source.as_ref(), row));
    }
    let told = told(&module, &declared)?;
    if let Err(problem) = &told {
        notes.push(format!("the CUE engine does not tell what pipelines take, which is as before: {problem}"));
    }
    let mut rows = Vec::new();
    for (pattern, path, source, mut row) in declared {
        let before = old.iter().find(|row| row["pattern"] == pattern.as_str());
        row.extend(runs(pattern, source, before, &told, &mut notes));
        let mut row = renewed(&Value::Object(row), before, OF_PATTERN);
        gone(&mut row, &history::gone(history, pattern));
        if before.is_none() {
            unread(&mut row, path);
        }
        rows.push(row);
    }
    Ok((rows, notes))
}

/// An adapter with what it declares: its pattern, the path of its file, the file, and its row so far.
type Declared<'a> = (&'a String, &'a String, &'a Source, Map<String, Value>);

/// What the engine says of the pipelines of all adapters.
fn told(module: &[(String, String)], declared: &[Declared]) -> Result<Result<Told, String>> {
    let asked: Vec<Asked> =
        declared.iter().filter_map(|(pattern, _, source, row)| asked(pattern, source, row)).collect();
    let answers = engine::ask(module, &[run_time::source(&asked)], Ask::Told(run_time::TOLD))?;
    let answer = answers.into_iter().next().context("the CUE engine says nothing")?;
    Ok(answer.map(|said| Told::read(said.as_str().unwrap_or_default())))
}

/// What is asked of an adapter; nothing of one without pipelines.
fn asked<'a>(pattern: &'a str, source: &Source, row: &'a Map<String, Value>) -> Option<Asked<'a>> {
    let (has_pipelines, has_composites) = (source.has_pipelines(), !source.includes().is_empty());
    let options = row.get("pipelineParams").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let import = match pattern.rsplit('/').next() {
        Some(last) if !last.contains(':') => format!("{pattern}:{}", source.package()),
        _ => pattern.to_owned(),
    };
    (has_pipelines || has_composites).then_some(Asked { pattern, import, has_pipelines, has_composites, options })
}

/// The rows of an adapter about what its pipelines take and give; those before where the engine does not say.
fn runs(
    pattern: &str,
    source: &Source,
    before: Option<&Value>,
    told: &Result<Told, String>,
    notes: &mut Vec<String>,
) -> Map<String, Value> {
    const LISTS: [&str; 2] = ["runTime", "pipelines"];
    let rows = match told {
        Ok(told) if source.has_pipelines() || !source.includes().is_empty() => told.rows(pattern),
        Ok(_) => Some((Vec::new(), Vec::new())),
        Err(_) => None,
    };
    if let Some((run_time, pipelines)) = rows {
        return LISTS.into_iter().map(str::to_owned).zip([run_time, pipelines].map(Value::Array)).collect();
    }
    if source.has_pipelines() && told.is_ok() {
        notes.push(format!("{pattern}: the CUE engine does not tell what its pipelines take, which is as before"));
    }
    LISTS.into_iter().filter_map(|list| Some((list.to_owned(), before?.get(list)?.clone()))).collect()
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
        if row[list].is_null() {
            row[list] = json!([]);
        }
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

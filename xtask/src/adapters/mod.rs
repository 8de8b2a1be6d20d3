//! Regenerates the domain's table of official adapters from the facts beside this file: `patterns.json` (those of the newest
//! tag) and `removed.json` (those that only older tags have).

mod cue;
pub mod engine;
mod history;
mod judged;
pub mod renew;
mod report;
mod text;
mod types;
mod write;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::clone::Repository;
use crate::generated::formatted;
use crate::{progress, workspace};

/// The patterns of qmonus/official-cloud-native-adapters v0.52.3: read from its CUE, evaluated with a CUE engine, compared with
/// its documents and with all of its tags. A `type` is what CUE takes, `default` and `required` what it does without a value,
/// `runTime` and `results` what its Tasks declare.
const PATTERNS: &str = include_str!("patterns.json");
/// The patterns that older tags had.
const REMOVED: &str = include_str!("removed.json");

/// All tags of the repository, the oldest first.
const TAGS: &str = include_str!("tags.json");

/// Regenerates the table, and says whether it changed; with a clone, the facts are made anew before.
pub fn adapters(from: Option<&Path>, tag: Option<&str>) -> Result<()> {
    if let Some(clone) = from {
        return facts(clone, tag);
    }
    let list = list();
    let new = source()?;
    if fs::read_to_string(&list).is_ok_and(|old| old == new) {
        println!("nothing changed");
        return Ok(());
    }
    fs::write(&list, new).with_context(|| format!("cannot write {}", list.display()))?;
    println!("{} is new", list.display());
    Ok(())
}

/// Makes the facts anew and the table of them, and says what changed.
fn facts(clone: &Path, tag: Option<&str>) -> Result<()> {
    let start = Instant::now();
    let (facts, said) = renew::renew(clone, tag, &known()?)?;
    for sentence in &said {
        println!("{sentence}");
    }
    // What cannot become a table must not replace what can.
    let table = table(&facts)?;
    let (here, list) = (workspace::root().join("xtask/src/adapters"), list());
    let files = [("patterns.json", &facts.patterns), ("removed.json", &facts.removed), ("tags.json", &facts.tags)];
    for (name, rows) in files {
        fs::write(here.join(name), text::file(rows)).with_context(|| format!("cannot write {name}"))?;
    }
    fs::write(&list, table).with_context(|| format!("cannot write {}", list.display()))?;
    progress::done("the facts", if said.is_empty() { "unchanged" } else { "made anew" }, start);
    Ok(())
}

/// The CUE of the adapters at a tag of a clone: paths and texts, as [`engine::ask`] takes them.
pub fn module(clone: &Path, tag: &str) -> Result<Vec<(String, String)>> {
    history::module_at(&Repository::open(clone, renew::REPOSITORY)?, tag)
}

/// The facts beside this file.
pub fn known() -> Result<renew::Facts> {
    let read = |name, text| -> Result<Vec<Value>> {
        serde_json::from_str(text).with_context(|| format!("{name} is not a list"))
    };
    Ok(renew::Facts {
        patterns: read("patterns.json", PATTERNS)?,
        removed: read("removed.json", REMOVED)?,
        tags: read("tags.json", TAGS)?,
    })
}

/// The table as a Rust source.
pub fn source() -> Result<String> {
    table(&known()?)
}

fn table(facts: &renew::Facts) -> Result<String> {
    formatted(&write::source(&facts.patterns, &facts.removed, &facts.tags)?)
}

fn list() -> PathBuf {
    workspace::root().join("crates/valuestream/src/adapters/official/list.rs")
}

#[cfg(test)]
mod tests;

//! Regenerates the domain's table of official adapters from the facts beside this file: `patterns.json` (those of the newest
//! tag) and `removed.json` (those that only older tags have).

mod write;

use std::fs;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::generated::formatted;
use crate::workspace;

/// The patterns of qmonus/official-cloud-native-adapters v0.52.3: read from its CUE, evaluated with a CUE engine, compared with
/// its documents and with all of its tags. A `type` is what CUE takes, `default` and `required` what it does without a value,
/// `runTime` and `results` what its Tasks declare.
const PATTERNS: &str = include_str!("patterns.json");
/// The patterns that older tags had.
const REMOVED: &str = include_str!("removed.json");

/// All tags of the repository, the oldest first.
const TAGS: &str = include_str!("tags.json");

/// Regenerates the table, and says whether it changed.
pub fn adapters() -> Result<()> {
    let list = workspace::root().join("crates/valuestream/src/adapters/official/list.rs");
    let new = source()?;
    if fs::read_to_string(&list).is_ok_and(|old| old == new) {
        println!("nothing changed");
        return Ok(());
    }
    fs::write(&list, new).with_context(|| format!("cannot write {}", list.display()))?;
    println!("{} is new", list.display());
    Ok(())
}

/// The table as a Rust source.
pub fn source() -> Result<String> {
    let read = |name, text| -> Result<Vec<Value>> {
        serde_json::from_str(text).with_context(|| format!("{name} is not a list"))
    };
    let [patterns, removed, tags] =
        [read("patterns.json", PATTERNS)?, read("removed.json", REMOVED)?, read("tags.json", TAGS)?];
    formatted(&write::source(&patterns, &removed, &tags)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_made_of_these_facts() {
        let list = workspace::root().join("crates/valuestream/src/adapters/official/list.rs");
        assert_eq!(fs::read_to_string(list).unwrap(), source().unwrap(), "`cargo xtask adapters` renews it");
    }
}

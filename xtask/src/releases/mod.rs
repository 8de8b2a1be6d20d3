//! Regenerates the list of ESO's releases from a Git clone of its repository, without the network, and says what changed.

mod bundle;
mod changes;
mod functions;
mod gather;
mod read;
mod schema;
mod support;
mod tags;
mod timeline;
mod write;

#[cfg(test)]
mod tests;

use std::path::Path;
use std::{fs, io};

use anyhow::{Context, Result};

use crate::clone::Repository;
use crate::generated::formatted;
use crate::workspace;

/// Facts that no clone has, kept by hand.
const ELSEWHERE: &str = include_str!("elsewhere.txt");

/// Regenerates the list and prints what changed.
pub fn releases(clone: &Path) -> Result<()> {
    let list = workspace::root().join("crates/valuestream/src/release/list.rs");
    for sentence in renew(clone, &list, ELSEWHERE)? {
        println!("{sentence}");
    }
    Ok(())
}

/// Regenerates the list in this file, and returns what changed and what else its keeper should know. The same clone and the
/// same facts from elsewhere give the same file.
pub fn renew(clone: &Path, list: &Path, elsewhere: &str) -> Result<Vec<String>> {
    let repository = Repository::open(clone, gather::REPOSITORY)?;
    let (gathered, notes) = gather::gather(&repository, elsewhere)?;
    let new = formatted(&write::source(&gathered))?;
    let old = match fs::read_to_string(list) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        read => Some(read.with_context(|| format!("cannot read {}", list.display()))?),
    };
    let mut said = match old.as_ref().map(|old| changes::between(old, &new)) {
        Some(Ok(changes)) => changes,
        // It is regenerated all the same: that may be just what repairs it.
        Some(Err(problem)) => vec![format!("the list was not in order, so nothing is compared: {problem:#}")],
        None => vec![format!("{} is new", list.display())],
    };
    if said.is_empty() {
        said.push("nothing changed".to_owned());
    }
    said.extend(gather::open(&gathered.lines));
    said.extend(notes);
    if old.as_ref() != Some(&new) {
        fs::write(list, new).with_context(|| format!("cannot write {}", list.display()))?;
    }
    Ok(said)
}

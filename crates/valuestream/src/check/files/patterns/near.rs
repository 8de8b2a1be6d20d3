//! The name that was probably meant.

use text::nearest;

use super::super::at::Findings;
use crate::adapters::REPOSITORY_MODULE;
use crate::adapters::official::{MODULE, PATTERNS};

/// How many names are listed.
const MOST: usize = 3;

/// The names among these that are nearest to `name`, as they are shown; empty if none is near.
pub(crate) fn names<'n>(name: &str, all: impl Iterator<Item = &'n str> + Clone, found: &Findings) -> String {
    if !found.may_guess() {
        return String::new();
    }
    if let Some(near) = nearest(name, all.clone()) {
        return near.to_owned();
    }
    let lower = name.to_ascii_lowercase();
    let alike = |other: &&str| {
        let other = other.to_ascii_lowercase();
        lower.len().min(other.len()) > 2 && (other.contains(&lower) || lower.contains(&other))
    };
    let alike: Vec<&str> = all.filter(alike).take(MOST).collect();
    alike.join(", ")
}

/// The patterns that are nearest to a name; `None` if none is near.
pub(super) fn pattern(name: &str, found: &Findings) -> Option<String> {
    if !found.may_guess() {
        return None;
    }
    let all = || PATTERNS.iter().map(|pattern| pattern.name);
    // The repository's address is no path of a package (the adapters' cue.mod).
    if let Some(path) = name.strip_prefix(REPOSITORY_MODULE).and_then(|rest| rest.strip_prefix('/')) {
        return Some([MODULE, nearest(path, all()).unwrap_or(path)].concat());
    }
    let Some(path) = name.strip_prefix(MODULE) else {
        // A slip in the name of the module.
        let (at, _) = name.match_indices('/').nth(2)?;
        let (module, path) = name.split_at(at + 1);
        return nearest(module, [MODULE].into_iter()).map(|_| [MODULE, path].concat());
    };
    if let Some(near) = nearest(path, all()) {
        return Some([MODULE, near].concat());
    }
    // A directory that several packages share, or the last part of the path.
    let last = path.rsplit('/').next().unwrap_or(path);
    let in_it = |other: &&str| other.split_once(':').is_some_and(|(directory, _)| directory == path);
    let ends = |other: &&str| {
        let parts = || other.rsplit(['/', ':']);
        parts().next().is_some_and(|part| part == last.rsplit(':').next().unwrap_or(last))
    };
    let mut alike: Vec<&str> = all().filter(in_it).chain(all().filter(ends)).collect();
    alike.truncate(MOST);
    (!alike.is_empty()).then(|| alike.iter().map(|near| [MODULE, near].concat()).collect::<Vec<_>>().join(", "))
}

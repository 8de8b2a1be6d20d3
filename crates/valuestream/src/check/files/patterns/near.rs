//! The name that was probably meant.

use text::nearest;

use super::super::at::Findings;
use super::revision::text;
use crate::adapters::REPOSITORY_MODULE;
use crate::adapters::official::{MODULE, PATTERNS, REMOVED, Removed, Tag};

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

/// What was probably meant by the name of a pattern that there is not.
#[derive(Default)]
pub(super) struct Meant {
    /// Patterns that there are, as they are shown.
    pub(super) near: String,
    /// Patterns that there were, without the module.
    pub(super) gone: String,
    /// The last tag that has those.
    pub(super) until: String,
    /// What does the same now.
    pub(super) now: String,
}

impl Meant {
    /// A pattern that there was.
    pub(super) fn gone(removed: &Removed) -> Meant {
        let now = if removed.now.is_empty() { String::new() } else { full(removed.now) };
        Meant { near: String::new(), gone: removed.name.to_owned(), until: text(removed.until), now }
    }

    /// Patterns by their paths, which are all in the newest tag, or all removed.
    fn of_all(paths: &[&str], tag: Option<Tag>) -> Meant {
        let gone = |path: &&str| REMOVED.iter().find(|it| it.name == *path && !was_there(it, tag));
        let gone: Vec<&Removed> = paths.iter().filter_map(gone).collect();
        match gone[..] {
            [] => {
                Meant { near: paths.iter().map(|path| full(path)).collect::<Vec<_>>().join(", "), ..Meant::default() }
            }
            [removed] => Meant::gone(removed),
            // Something else does the same as each of them.
            [first, ..] => {
                let until = gone.iter().filter(|it| it.until == first.until).map(|it| it.name);
                Meant { gone: until.collect::<Vec<_>>().join(", "), now: String::new(), ..Meant::gone(first) }
            }
        }
    }
}

fn full(path: &str) -> String {
    [MODULE, path].concat()
}

/// Whether the pinned tag has a pattern that newer ones do not have.
pub(super) fn was_there(removed: &Removed, tag: Option<Tag>) -> bool {
    tag.is_some_and(|tag| (removed.since..=removed.until).contains(&tag))
}

/// The patterns that are nearest to a name; `None` if none is near.
pub(super) fn pattern(name: &str, tag: Option<Tag>, found: &Findings) -> Option<Meant> {
    if !found.may_guess() {
        return None;
    }
    // The repository's address is no path of a package (the adapters' cue.mod).
    if let Some(path) = name.strip_prefix(REPOSITORY_MODULE).and_then(|rest| rest.strip_prefix('/')) {
        return Some(Meant::of_all(&[nearest(path, all()).unwrap_or(path)], tag));
    }
    let Some(path) = name.strip_prefix(MODULE) else {
        // A slip in the name of the module.
        let (at, _) = name.match_indices('/').nth(2)?;
        let (module, path) = name.split_at(at + 1);
        return nearest(module, [MODULE].into_iter()).map(|_| Meant::of_all(&[path], tag));
    };
    if let Some(near) = nearest(path, all()).or_else(|| without_beginning(path)) {
        return Some(Meant::of_all(&[near], tag));
    }
    let there = || PATTERNS.iter().map(|pattern| pattern.name);
    let gone = || REMOVED.iter().map(|removed| removed.name);
    let by_directory = [in_directory(path, there()), in_directory(path, gone())];
    let alike = by_directory.into_iter().chain([with_end(path, there()), with_end(path, gone())]);
    alike.into_iter().find(|some| !some.is_empty()).map(|some| Meant::of_all(&some, tag))
}

/// The patterns of all tags.
fn all() -> impl Iterator<Item = &'static str> + Clone {
    PATTERNS.iter().map(|pattern| pattern.name).chain(REMOVED.iter().map(|removed| removed.name))
}

/// The pattern whose path is this one with more before it.
fn without_beginning(path: &str) -> Option<&'static str> {
    // A single name is the end of many.
    if !path.contains(['/', ':']) {
        return None;
    }
    let ends = |name: &'static str| name.match_indices('/').map(move |(at, _)| (&name[at + 1..], name));
    let near = nearest(path, all().flat_map(ends).map(|(end, _)| end).filter(|end| end.contains(['/', ':'])))?;
    all().flat_map(ends).find(|(end, _)| *end == near).map(|(_, name)| name)
}

/// Those of a directory that several packages share.
fn in_directory<'n>(path: &str, all: impl Iterator<Item = &'n str>) -> Vec<&'n str> {
    all.filter(|other| other.split_once(':').is_some_and(|(directory, _)| directory == path)).take(MOST).collect()
}

/// Those with the same last part.
fn with_end<'n>(path: &str, all: impl Iterator<Item = &'n str>) -> Vec<&'n str> {
    let last = |path: &str| path.rsplit(['/', ':']).next().unwrap_or_default().to_owned();
    all.filter(|other| last(other) == last(path)).take(MOST).collect()
}

//! The adapters that a QVS Config uses: whether they exist, what they are given, and whether they stand together. The facts
//! are those of the table of official adapters.

mod doubt;
mod entry;
mod near;
mod params;
mod read;
mod reading;
mod revision;
mod rules;
mod together;
mod value;

use text::TextIndex;

use super::at::{At, Findings};
use super::code::FileCode;
use super::declared::Declared;
use crate::adapters::adapter;
use crate::adapters::official::{self, Pattern, Tag};
use near::Meant;
use params::Params;

pub(super) use doubt::told;
pub(super) use near::names as near_names;
pub(super) use read::Read;
use read::at_name;
pub(super) use revision::Standing;
pub(super) use value::refused_by_kubernetes;

/// What is known about a QVS Config before its patterns are read.
#[derive(Clone, Copy)]
pub(super) struct About<'a, 'n> {
    /// The parameters that it declares.
    pub(super) declared: &'a [Declared<'n>],
    /// Their names.
    pub(super) names: &'a TextIndex<'n>,
    /// The repository's own module.
    pub(super) own: Option<&'a str>,
    /// The revision of the adapters that lie beside it.
    pub(super) adapters: Option<&'n str>,
    /// Whether it is for External Secrets Operator, so that it must have a pipeline.
    pub(super) is_ours: bool,
}

/// Reads `designPatterns`.
pub(super) fn read<'n>(
    root: &At<'n>,
    patterns: Option<At<'n>>,
    about: About<'_, 'n>,
    found: &mut Findings,
) -> Read<'n> {
    let standing = Standing::of(root.node, about.adapters);
    let tag = standing.tag();
    let mut read = Read { used: Vec::new(), official: Vec::new(), others: false, tag, standing };
    let Some(patterns) = patterns else { return read };
    if let Standing::Open(revision) = standing
        && let Some(near) = revision::no_tag(revision)
    {
        let at = revision::place(root).unwrap_or_else(|| root.clone());
        found.add(FileCode::RevisionUnknown { revision: revision.into(), near }, &at);
    }
    let mut params = Params::new(about.declared, about.names);
    for pattern in found.list(&patterns) {
        if !found.mapping(&pattern) {
            read.others = true;
            continue;
        }
        let Some(name) = entry::keys(&pattern, found).and_then(|name| found.text(&name)) else {
            read.others = true;
            continue;
        };
        let written = name;
        let name = written.trim();
        if name != written {
            let at = pattern.get("pattern").unwrap_or_else(|| pattern.clone());
            found.add(FileCode::PatternBlank { name: written.into() }, &at);
        }
        let small = adapter(name, about.own);
        if let Some(small) = small {
            read.used.push((small, pattern.clone()));
        }
        match official::pattern(name) {
            Some(known) => {
                let from = found.0.len();
                if is_there(known, tag, &pattern, found) {
                    entry::check(known, &pattern, tag, &mut params, found);
                } else {
                    params.note_all(&pattern, found);
                }
                doubt::soften(found, from, known, standing);
                read.official.push((known, pattern));
            }
            None => {
                read.others = true;
                match small {
                    Some(own) => entry::check_own(own, &pattern, &mut params, found),
                    None => {
                        unknown(name, tag, &pattern, found);
                        params.note_all(&pattern, found);
                    }
                }
            }
        }
    }
    together::check(&read, &patterns, about.is_ours, found);
    params.unused(found);
    read
}

/// Whether the pinned revision has a pattern; tells if it has not, or if it never compiles.
fn is_there(known: &Pattern, tag: Option<Tag>, pattern: &At, found: &mut Findings) -> bool {
    let at = at_name(pattern);
    if let Some(tag) = tag.filter(|tag| *tag < known.since) {
        let near = format!("{} ({}–)", known.full_name(), revision::text(known.since));
        let revision = revision::text(tag);
        let (gone, until, now) = Default::default();
        found.add(FileCode::PatternNotInRevision { name: known.name.into(), revision, near, gone, until, now }, &at);
        return false;
    }
    // What older tags made of it is not known.
    let is_broken = known.broken && tag.is_none_or(|tag| tag == official::NEWEST);
    if is_broken {
        found.add(FileCode::PatternBroken { name: known.name.into() }, &at);
    }
    !is_broken
}

/// Tells of a pattern that no tag, or only an older one, has. Of other modules nothing is known.
fn unknown(name: &str, tag: Option<Tag>, pattern: &At, found: &mut Findings) {
    let at = at_name(pattern);
    if name.matches(official::MODULE.trim_end_matches('/')).count() > 1 {
        found.add(FileCode::PatternPrefixDoubled { name: name.into() }, &at);
        return;
    }
    let removed = official::removed(name);
    if removed.is_some_and(|removed| near::was_there(removed, tag)) {
        return;
    }
    let meant = removed.map(Meant::gone).or_else(|| near::pattern(name, tag, found));
    if !name.starts_with(official::MODULE) && meant.is_none() {
        return;
    }
    let name = name.strip_prefix(official::MODULE).unwrap_or(name).into();
    let Meant { near, gone, until, now } = meant.unwrap_or_default();
    found.add(
        match (tag.filter(|tag| *tag <= official::NEWEST), removed) {
            (Some(tag), _) => {
                FileCode::PatternNotInRevision { name, revision: revision::text(tag), near, gone, until, now }
            }
            (None, Some(_)) => FileCode::PatternRemoved { name, until, now },
            (None, None) => FileCode::PatternUnknown { name, near, gone, until, now },
        },
        &at,
    );
}

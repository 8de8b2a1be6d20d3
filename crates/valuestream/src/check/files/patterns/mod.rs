//! The adapters that a QVS Config uses: whether they exist, what they are given, and whether they stand together. The facts
//! are those of the table of official adapters.

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
use crate::diagnostic::{Catalogue, Severity};
use params::Params;

pub(super) use near::names as near_names;
pub(super) use read::Read;
use revision::Standing;
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
    pub(super) adapters: Option<&'a str>,
    /// Whether it is for External Secrets Operator, so that it must have a pipeline.
    pub(super) is_ours: bool,
}

/// Reads `designPatterns`.
pub(super) fn read<'n>(root: &At<'n>, patterns: Option<At<'n>>, about: About, found: &mut Findings) -> Read<'n> {
    let standing = Standing::of(root.node, about.adapters);
    let tag = standing.tag();
    let mut read = Read { used: Vec::new(), official: Vec::new(), others: false, tag };
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
        entry::keys(&pattern, found);
        let Some(name) = found.want_text(&pattern, "pattern") else {
            read.others = true;
            continue;
        };
        let small = adapter(name, about.own);
        if let Some(small) = small {
            read.used.push((small, pattern.clone()));
        }
        match official::pattern(name) {
            Some(known) => {
                let from = found.0.len();
                if is_there(known, tag, &pattern, found) {
                    entry::check(known, &pattern, standing, &mut params, found);
                } else {
                    params.note_all(&pattern, found);
                }
                if let Some(revision) = standing.unsure() {
                    soften(found, from, revision, standing == Standing::Newest);
                }
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

/// What a revision that the table does not know would do is open: what the newest tag refuses is only a warning.
fn soften(found: &mut Findings, from: usize, revision: &str, is_newest: bool) {
    for finding in found.0.iter_mut().skip(from) {
        // Whether that is certain was asked where it was found.
        let is_settled = is_newest && matches!(finding.code, FileCode::AdapterParamMissing { .. });
        if finding.code.is_of_adapters() && finding.code.severity() == Severity::Error && !is_settled {
            finding.code = entry::elsewhere(&finding.code, revision);
        }
    }
}

/// Whether the pinned revision has a pattern; tells if it has not, or if it never compiles.
fn is_there(known: &Pattern, tag: Option<Tag>, pattern: &At, found: &mut Findings) -> bool {
    let at = pattern.get("pattern").unwrap_or_else(|| pattern.clone());
    if let Some(tag) = tag.filter(|tag| *tag < known.since) {
        let near = format!("{} ({}–)", known.full_name(), revision::text(known.since));
        let revision = revision::text(tag);
        found.add(FileCode::PatternNotInRevision { name: known.name.into(), revision, near }, &at);
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
    let at = pattern.get("pattern").unwrap_or_else(|| pattern.clone());
    if name.matches(official::MODULE.trim_end_matches('/')).count() > 1 {
        found.add(FileCode::PatternPrefixDoubled { name: name.into() }, &at);
        return;
    }
    let near = near::pattern(name, found);
    if !name.starts_with(official::MODULE) && near.is_none() {
        return;
    }
    let removed = official::removed(name);
    if let Some(removed) = removed
        && tag.is_some_and(|tag| (removed.since..=removed.until).contains(&tag))
    {
        return;
    }
    let after = removed.map(|removed| match removed.now {
        "" => String::new(),
        now => [official::MODULE, now].concat(),
    });
    let near = after.or(near).unwrap_or_default();
    let name = name.strip_prefix(official::MODULE).unwrap_or(name).into();
    found.add(
        match (tag.filter(|tag| *tag <= official::NEWEST), removed) {
            (Some(tag), _) => FileCode::PatternNotInRevision { name, revision: revision::text(tag), near },
            (None, Some(removed)) => FileCode::PatternRemoved { name, until: revision::text(removed.until), near },
            (None, None) => FileCode::PatternUnknown { name, near },
        },
        &at,
    );
}

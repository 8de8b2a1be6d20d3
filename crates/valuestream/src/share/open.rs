//! Reading a link: a stranger's text, with any bytes and of any length. Everything usable is loaded; the rest is
//! listed.

use text::{Lang, TextIndex};

use super::code::LinkCode;
use super::form::decode;
use super::names::{PACKED, ROWS, ROWS_IN_ALL, SECRETS};
use super::packed::unpack;
use crate::field::Defaults;
use crate::plan::{ENVIRONMENTS, FieldPath, Plan, PlanField, RowCounts, RowField, SecretField, SecretList};

/// How many notes are worth listing.
const MAX_NOTES: usize = 50;
/// The content of a link.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Opened {
    /// The plan: the default one with the link's values.
    pub plan: Plan,
    /// Whether the link says anything about a plan, not only what to show, in which language and with which key.
    pub about_plan: bool,
    /// What could not be used as it is.
    pub notes: Vec<LinkCode>,
    /// The step or file to show.
    pub view: Option<String>,
    /// The language to show it in.
    pub lang: Option<Lang>,
    /// The key to live status. It must leave the address at once and must not become part of anything that is kept.
    pub live: Option<String>,
}

/// Reads the text after the `#`, also one that carries a compressed link; `None` if it contains no pair and therefore is not a
/// link.
pub fn open(fragment: &str) -> Option<Opened> {
    let (outer, packed) = read(fragment)?;
    let Some(inner) = packed.map(|packed| unpack(&packed).and_then(|inner| read(&inner))) else { return Some(outer) };
    let notes = outer.notes.into_iter();
    Some(match inner {
        // What carries it says what to show, and is where a key leaves the address.
        Some((inner, None)) => Opened {
            notes: notes.chain(inner.notes).collect(),
            view: outer.view.or(inner.view),
            lang: outer.lang.or(inner.lang),
            live: outer.live,
            ..inner
        },
        Some((_, Some(_))) | None => Opened { notes: notes.chain([LinkCode::Unpackable]).collect(), ..outer },
    })
}

/// A link, and the compressed one that it carries.
fn read(fragment: &str) -> Option<(Opened, Option<String>)> {
    fragment.contains('=').then(|| {
        let mut reader = Reader::default();
        fragment.split('&').filter(|part| !part.is_empty()).for_each(|part| reader.part(part));
        let packed = reader.packed.take();
        (reader.finish(), packed)
    })
}

/// The value or count that a name refers to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Target {
    /// A key that is not a value's.
    Aside(Aside),
    Single(PlanField),
    Secrets,
    Rows(usize, SecretList),
    Secret(usize, SecretField),
    Row(usize, usize, RowField),
    Environments,
    Environment(usize, PlanField),
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Aside {
    Version,
    Packed,
    View,
    Lang,
    Live,
}

#[derive(Default)]
struct Reader {
    /// What was read, in link order.
    read: Vec<(Target, String)>,
    packed: Option<String>,
    notes: Vec<LinkCode>,
    /// How many problems are not listed.
    more: usize,
}

impl Reader {
    fn part(&mut self, part: &str) {
        let Some((name, text)) = part.split_once('=') else {
            let after_z = self.read.iter().any(|(target, _)| *target == Target::Aside(Aside::Packed));
            if after_z && self.packed.is_none() {
                self.packed = Some(part.to_owned());
            } else {
                self.note(LinkCode::UnknownKey { name: part.into() });
            }
            return;
        };
        let name = decode(name).text;
        match target(&name) {
            Ok(target) => {
                let value = decode(text);
                if !value.whole {
                    self.note(LinkCode::Encoding { name: (&name).into() });
                }
                self.read.push((target, value.text));
            }
            Err(code) => self.note(code),
        }
    }

    fn note(&mut self, code: LinkCode) {
        if self.notes.len() < MAX_NOTES {
            self.notes.push(code);
        } else {
            self.more += 1;
        }
    }

    /// The first text of each target.
    fn once(&mut self) -> Vec<(Target, String)> {
        let read = std::mem::take(&mut self.read);
        let names: Vec<String> = read.iter().map(|(target, _)| name(*target)).collect();
        let index = TextIndex::new(names.iter().map(String::as_str));
        let mut once = Vec::new();
        for (n, (read, name)) in read.into_iter().zip(&names).enumerate() {
            if index.occurs_before(name, n) {
                self.note(LinkCode::RepeatedKey { name: name.clone() });
            } else {
                once.push(read);
            }
        }
        once
    }

    fn finish(mut self) -> Opened {
        let read = self.once();
        let beside = [Aside::View, Aside::Lang, Aside::Live].map(Target::Aside);
        let about_plan = !self.notes.is_empty() || read.iter().any(|(target, _)| !beside.contains(target));
        let version = read.iter().find(|(target, _)| *target == Target::Aside(Aside::Version));
        let defaults = version.and_then(|(_, text)| Defaults::of_version(text)).unwrap_or(Defaults::CURRENT);
        let mut plan = Plan::with(defaults);
        let mut left = ROWS_IN_ALL;
        let rows = self.rows(&read, &mut left);
        plan.lay_out(&rows, defaults);
        let environments = self.environments(&read, left);
        plan.lay_out_environments(environments);
        let (mut view, mut lang, mut live) = (None, None, None);
        for (target, text) in read {
            let slot = match target {
                Target::Aside(aside) => {
                    match aside {
                        Aside::Version if Defaults::of_version(&text).is_some() => {}
                        Aside::Packed if text == PACKED => {}
                        Aside::Version | Aside::Packed => {
                            self.note(LinkCode::UnknownVersion { version: (&text).into() })
                        }
                        Aside::View => view = Some(text),
                        Aside::Lang => lang = Lang::from_tag(&text),
                        Aside::Live => live = Some(text),
                    }
                    continue;
                }
                Target::Single(field) => Some(plan.get_mut(field)),
                Target::Secrets | Target::Rows(..) | Target::Environments => continue,
                Target::Secret(n, field) => plan.secrets.get_mut(n).map(|row| row.values.get_mut(field)),
                Target::Row(n, m, field) => plan.secrets.get_mut(n).and_then(|secret| secret.row_text_mut(m, field)),
                Target::Environment(n, field) => plan.environments.get_mut(n).and_then(|row| row.get_mut(field)),
            };
            match slot {
                Some(slot) => *slot = text,
                None => self.note(LinkCode::BeyondCount { name: name(target) }),
            }
        }
        if self.more > 0 {
            self.notes.push(LinkCode::More { count: self.more });
        }
        Opened { plan, about_plan, notes: self.notes, view, lang, live }
    }

    /// How many rows the lists of each ExternalSecret get.
    fn rows(&mut self, read: &[(Target, String)], left: &mut usize) -> Vec<RowCounts> {
        let mut secrets = None;
        let mut highest = 0;
        let mut named: Vec<(usize, SecretList, usize)> = Vec::new();
        let mut given: Vec<(usize, SecretList, usize)> = Vec::new();
        for (target, text) in read {
            match *target {
                Target::Secrets => secrets = self.count(*target, text),
                Target::Rows(n, list) => {
                    given.extend(self.count(*target, text).map(|count| (n, list, count)));
                    highest = highest.max(n);
                }
                Target::Secret(n, _) => highest = highest.max(n),
                Target::Row(n, m, field) => {
                    highest = highest.max(n);
                    named.push((n, field.list(), m + 1));
                }
                Target::Single(_) | Target::Aside(_) | Target::Environments | Target::Environment(..) => {}
            }
        }
        let mut rows = vec![RowCounts::first(); secrets.unwrap_or(highest + 1)];
        for (n, list, count) in named {
            if let Some(row) = rows.get_mut(n) {
                row.set(list, row.get(list).max(count));
            }
        }
        // Counts in the link come before counts derived from it.
        for (n, list, count) in given {
            if let Some(row) = rows.get_mut(n) {
                row.set(list, count);
            }
        }
        *left -= rows.len();
        let mut cut = false;
        for row in &mut rows {
            for list in SecretList::ALL {
                let wanted = row.get(*list);
                cut |= wanted > *left;
                row.set(*list, wanted.min(*left));
                *left -= wanted.min(*left);
            }
        }
        if cut {
            self.note(LinkCode::TooManyRows { most: ROWS_IN_ALL });
        }
        rows
    }

    /// How many further Environments there are.
    fn environments(&mut self, read: &[(Target, String)], left: usize) -> usize {
        let (mut given, mut highest) = (None, 0);
        for (target, text) in read {
            match *target {
                Target::Environments => given = self.count(*target, text),
                Target::Environment(n, _) => highest = highest.max(n + 1),
                _ => {}
            }
        }
        let wanted = given.unwrap_or(highest);
        if wanted > left {
            self.note(LinkCode::TooManyRows { most: ROWS_IN_ALL });
        }
        wanted.min(left)
    }

    fn count(&mut self, target: Target, text: &str) -> Option<usize> {
        let count = number(text);
        if count.is_none() {
            self.note(LinkCode::BadIndex { name: (&name(target)).into() });
        }
        count
    }
}

/// A number below [`ROWS`], with digits only.
fn number(text: &str) -> Option<usize> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|number| digits && *number < ROWS)
}

/// What a name refers to, or what is wrong with it.
fn target(name: &str) -> Result<Target, LinkCode> {
    let mut parts = name.split('.');
    let parts: [Option<&str>; 6] = std::array::from_fn(|_| parts.next());
    let index = |text: &str| number(text).ok_or_else(|| LinkCode::BadIndex { name: name.into() });
    let found = match parts {
        [Some(SECRETS), None, ..] => Some(Target::Secrets),
        [Some(SECRETS), Some(n), Some(key), None, ..] => match SecretList::of_key(key) {
            Some(list) => Some(Target::Rows(index(n)?, list)),
            None => SecretField::of_key(key).map(|field| index(n).map(|n| Target::Secret(n, field))).transpose()?,
        },
        [Some(SECRETS), Some(n), Some(list), Some(m), Some(key), None] => SecretList::of_key(list)
            .and_then(|list| list.field_of_key(key))
            .map(|field| Ok(Target::Row(index(n)?, index(m)?, field)))
            .transpose()?,
        [Some(ENVIRONMENTS), None, ..] => Some(Target::Environments),
        [Some(ENVIRONMENTS), Some(n), Some(key), None, ..] => {
            PlanField::further_of_key(key).map(|field| Ok(Target::Environment(index(n)?, field))).transpose()?
        }
        [Some(key), None, ..] => PlanField::of_key(key).map(Target::Single).or_else(|| aside(key).map(Target::Aside)),
        _ => None,
    };
    found.ok_or_else(|| LinkCode::UnknownKey { name: name.into() })
}

const ASIDES: [(&str, Aside); 5] =
    [("v", Aside::Version), ("z", Aside::Packed), ("view", Aside::View), ("lang", Aside::Lang), ("live", Aside::Live)];

fn aside(key: &str) -> Option<Aside> {
    ASIDES.iter().find(|(name, _)| *name == key).map(|(_, aside)| *aside)
}

/// The name that refers to a target.
fn name(target: Target) -> String {
    match target {
        Target::Aside(aside) => {
            ASIDES.iter().find(|(_, known)| *known == aside).map_or("", |(name, _)| name).to_owned()
        }
        Target::Single(field) => field.key().to_owned(),
        Target::Secrets => SECRETS.to_owned(),
        Target::Rows(n, list) => format!("{SECRETS}.{n}.{}", list.key()),
        Target::Secret(n, field) => format!("{SECRETS}.{n}.{}", field.key()),
        Target::Environments => ENVIRONMENTS.to_owned(),
        Target::Environment(n, field) => FieldPath::Environment(n, field).to_string(),
        Target::Row(n, m, field) => format!("{SECRETS}.{n}.{}.{m}.{}", field.list().key(), field.key()),
    }
}

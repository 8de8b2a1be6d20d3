//! The result of an import: the values as the user chooses them, and all notes.

use text::Lang;
use yaml::Node;

use super::code::ImportCode;
use super::document::{Document, File};
use super::excerpt::{Excerpt, Lines};
use super::gather::{Found, Secret, Written};
use super::kind::Kind;
use super::note::{At, Note};
use super::{cluster_secret_store, not_kept};
use crate::field::Defaults;
use crate::files::{Content, FileKind, content};
use crate::plan::{EntryField, FieldPath, Plan, SecretField};
use crate::rule::Quoted;

/// How many notes are worth listing.
const MAX_NOTES: usize = 200;
/// A value that is imported.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Taken {
    /// The value's path in the resulting Plan.
    pub path: FieldPath,
    /// Its text in a form that may be shown.
    pub text: String,
    /// Where it was found.
    pub at: At,
    /// Whether it differs from the form's value at that path.
    pub changes: bool,
}

/// A value with more than one text in the files; the user chooses.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Conflict {
    /// The name of the value (docs/contract.md#values), or of the row (`secrets.2`) whose files disagree.
    pub name: String,
    /// The options in a form that may be shown, each with its first position. The default is the first.
    pub options: Vec<(String, At)>,
}

/// What was read, for the plan that it was read for.
#[derive(Clone, PartialEq, Debug)]
pub struct Import {
    /// The files in the order given, with those of an archive listed separately.
    pub files: Vec<File>,
    /// The documents that were recognised, in order.
    pub documents: Vec<Document>,
    /// The values and ExternalSecrets, with all of their variants.
    pub(super) found: Found,
    /// The notes that apply whatever the user chooses.
    pub(super) notes: Vec<Note>,
    /// The files' texts, for showing lines of them.
    pub(super) texts: Vec<Lines>,
}

/// How many differences between two ExternalSecrets are worth listing.
const MAX_DIFFERENCES: usize = 3;

impl Import {
    /// Whether there is nothing to import.
    pub fn is_empty(&self) -> bool {
        self.found.singles.is_empty() && self.found.secrets.is_empty()
    }

    /// The values with more than one option. A choice is the index of an option; choices are in the same order.
    pub fn conflicts(&self) -> Vec<Conflict> {
        let singles = self.found.singles.iter().filter(|single| single.options.len() > 1).map(|single| Conflict {
            name: single.field.key().to_owned(),
            options: single.options.iter().map(|option| (Quoted::from(&option.text).into(), option.at)).collect(),
        });
        let rows = self.found.secrets.iter().enumerate().filter(|(_, ways)| ways.len() > 1);
        let rows = rows.map(|(n, ways)| Conflict {
            name: format!("secrets.{n}"),
            options: ways.iter().map(|way| (differences(way, ways), way.at)).collect(),
        });
        singles.chain(rows).collect()
    }

    /// The chosen single values and ExternalSecrets.
    fn chosen(&self, chosen: &[usize]) -> (Vec<(usize, &Written)>, Vec<&Secret>) {
        let mut choices = chosen.iter().copied();
        let mut choose = |ways: usize| if ways > 1 { choices.next().unwrap_or(0).min(ways - 1) } else { 0 };
        let (mut singles, mut rows) = (Vec::new(), Vec::new());
        for (n, single) in self.found.singles.iter().enumerate() {
            singles.extend(single.options.get(choose(single.options.len())).map(|option| (n, option)));
        }
        for ways in &self.found.secrets {
            rows.extend(ways.get(choose(ways.len())));
        }
        (singles, rows)
    }

    /// `current` with the imported values. If there are imported ExternalSecrets, they replace the existing ones.
    pub fn plan(&self, current: &Plan, chosen: &[usize]) -> Plan {
        let mut plan = current.clone();
        let (singles, rows) = self.chosen(chosen);
        for (n, written) in singles {
            plan.get_mut(self.found.singles[n].field).clone_from(&written.text);
        }
        if rows.is_empty() {
            return plan;
        }
        plan.lay_out(&rows.iter().map(|row| row.data.len()).collect::<Vec<_>>(), Defaults::CURRENT);
        for (row, secret) in plan.secrets.iter_mut().zip(rows) {
            for (field, written) in SecretField::ALL.into_iter().zip(&secret.values) {
                row.values.get_mut(field).clone_from(&written.text);
            }
            for (entry, values) in row.data.iter_mut().zip(&secret.data) {
                for (field, written) in EntryField::ALL.into_iter().zip(values) {
                    entry.values.get_mut(field).clone_from(&written.text);
                }
            }
        }
        plan
    }

    /// Every imported value, in form order.
    pub fn taken(&self, current: &Plan, chosen: &[usize]) -> Vec<Taken> {
        let mut taken = Vec::new();
        let (singles, rows) = self.chosen(chosen);
        for (n, written) in singles {
            let field = self.found.singles[n].field;
            let before = Some(current.get(field));
            taken.push(one(FieldPath::Plan(field), before, written));
        }
        for (n, secret) in rows.into_iter().enumerate() {
            let row = current.secrets.get(n);
            for (field, written) in SecretField::ALL.into_iter().zip(&secret.values) {
                taken.push(one(FieldPath::Secret(n, field), row.map(|row| row.values.get(field)), written));
            }
            for (m, values) in secret.data.iter().enumerate() {
                let entry = row.and_then(|row| row.data.get(m));
                for (field, written) in EntryField::ALL.into_iter().zip(values) {
                    taken.push(one(FieldPath::Entry(n, m, field), entry.map(|row| row.values.get(field)), written));
                }
            }
        }
        taken
    }

    /// All notes, in the order of files and lines: what is wrong with a file, and what of it `current` with these
    /// choices will not keep.
    pub fn notes(&self, current: &Plan, chosen: &[usize]) -> Vec<Note> {
        let mut notes = self.notes.clone();
        let plan = self.plan(current, chosen);
        let version = plan.release.version.as_str();
        // The row of each document. A document that was not chosen has none, and the user knows that.
        let (_, rows) = self.chosen(chosen);
        let mut row_of = vec![None; self.documents.len()];
        for (row, document) in rows.iter().enumerate().flat_map(|(n, row)| row.documents.iter().map(move |d| (n, *d))) {
            row_of[document] = plan.secrets.get(row).map(|row| row.id);
        }
        let resolved = plan.resolve();
        let made = |kind| match content(&resolved, kind, Lang::En) {
            Some(Content::Yaml(document)) => Some(document.body),
            _ => None,
        };
        for (n, document) in self.documents.iter().enumerate() {
            let ours: Option<Node> = match document.kind {
                Kind::QvsConfig => made(FileKind::QvsConfig),
                Kind::AssemblyLine => made(FileKind::AssemblyLine),
                Kind::DeploymentConfig => made(FileKind::DeploymentConfig),
                Kind::ClusterSecretStore => cluster_secret_store::made(&plan),
                Kind::ExternalSecret => row_of[n].and_then(|row| made(FileKind::ExternalSecret(row))),
            };
            if let Some(ours) = ours {
                not_kept::compare(document, &ours, version, &mut notes);
            }
        }
        notes.sort_by_key(|note| (note.severity(), note.location));
        let more = notes.len().saturating_sub(MAX_NOTES);
        notes.truncate(MAX_NOTES);
        notes.sort_by_key(|note| note.location);
        if more > 0 {
            let at = notes.last().map_or(At { file: 0, mark: None }, |note| note.location);
            notes.push(Note::new(ImportCode::More { count: more }, at));
        }
        notes
    }

    /// The line of a position; `None` if there is none, or if it looks like a credential.
    pub fn excerpt(&self, at: At) -> Option<Excerpt> {
        self.texts.get(at.file)?.excerpt(at)
    }
}

fn one(path: FieldPath, before: Option<&str>, written: &Written) -> Taken {
    Taken {
        path,
        text: Quoted::from(&written.text).into(),
        at: written.at,
        changes: before != Some(written.text.as_str()),
    }
}

/// How an ExternalSecret differs from its other variants, in a form that may be shown.
fn differences(secret: &Secret, ways: &[Secret]) -> String {
    let all = |secret: &Secret| {
        let values = SecretField::ALL
            .into_iter()
            .zip(&secret.values)
            .map(|(field, written)| (field.key().to_owned(), written.text.clone()));
        let entries = secret.data.iter().enumerate().flat_map(|(m, entry)| {
            EntryField::ALL
                .into_iter()
                .zip(entry)
                .map(move |(field, written)| (format!("data.{m}.{}", field.key()), written.text.clone()))
        });
        values.chain(entries).collect::<Vec<_>>()
    };
    let others: Vec<_> = ways.iter().filter(|way| !way.says_the_same(secret)).map(all).collect();
    let own = all(secret);
    let differs = own.iter().filter(|(key, text)| {
        others.iter().any(|other| other.iter().find(|(of, _)| of == key).is_none_or(|(_, other)| other != text))
    });
    let differences: Vec<String> =
        differs.take(MAX_DIFFERENCES).map(|(key, text)| format!("{key}: {}", Quoted::from(text))).collect();
    if differences.is_empty() { format!("data: {}", secret.data.len()) } else { differences.join(", ") }
}

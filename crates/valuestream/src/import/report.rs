//! The result of an import: the values as the user chooses them, and all notes.

use text::{Lang, Text};
use yaml::{Node, map};

use super::base::Base;
use super::cluster_secret_store as store_file;
use super::code::ImportCode;
use super::document::{Document, File};
use super::excerpt::{Excerpt, Lines};
use super::gather::{Found, Row, Secret, Single};
use super::ignore::is_ignored;
use super::kind::Kind;
use super::not_kept;
use super::note::{At, Note};
use super::vault_names;
use super::written::Written;
use crate::field::{Control, Defaults, Further};
use crate::files::{Content, FileKind, cluster_secret_store, content, external_secret};
use crate::plan::stores::STORE_REF;
use crate::plan::{FieldPath, Plan, ProjectField, RowCounts, RowField, SecretField, SecretList, SecretRow};
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

impl Taken {
    /// What the form calls it, if it is one of a closed list.
    pub fn choice(&self) -> Option<Text> {
        let Control::Choice(choices) = self.path.spec().control else { return None };
        choices.iter().find(|choice| choice.value == self.text).map(|choice| choice.label)
    }
}

/// A value with more than one text in the files; the user chooses.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Conflict {
    /// The name of the value (docs/contract.md#values), or of the row (`secrets.2`) whose files disagree.
    pub name: String,
    /// The value; `None` for a row.
    pub path: Option<FieldPath>,
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
    /// The plan of a plan file.
    pub(super) base: Option<Base>,
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
        self.found.singles.is_empty() && self.found.secrets.is_empty() && self.base.is_none()
    }

    /// The values with more than one option. A choice is the index of an option; choices are in the same order.
    pub fn conflicts(&self) -> Vec<Conflict> {
        let singles = self.found.singles.iter().filter(|single| single.options.len() > 1).map(|single| {
            let path = self.path(single);
            let options = single.options.iter().map(|option| (Quoted::from(&option.text).into(), option.at)).collect();
            Conflict { name: path.to_string(), path: Some(path), options }
        });
        let rows = self.found.secrets.iter().enumerate().filter(|(_, ways)| ways.len() > 1);
        let rows = rows.map(|(n, ways)| Conflict {
            name: format!("secrets.{n}"),
            path: None,
            options: ways.iter().map(|way| (differences(way, ways), way.at)).collect(),
        });
        singles.chain(rows).collect()
    }

    /// Where the resulting plan has a single value.
    fn path(&self, single: &Single) -> FieldPath {
        let row = self.found.rows.iter().find(|row| row.of == single.of);
        row.map_or(single.field.into(), |row| FieldPath::Environment(row.row, single.field))
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

    /// `current` with the imported values. If there are imported ExternalSecrets, they replace the existing ones. A plan
    /// file takes the place of `current`.
    pub fn plan(&self, current: &Plan, chosen: &[usize]) -> Plan {
        let mut plan = self.base.as_ref().map_or(current, |base| &base.plan).clone();
        let (singles, secrets) = self.chosen(chosen);
        for (n, written) in &singles {
            if let FieldPath::Plan(field) = self.path(&self.found.singles[*n]) {
                plan.get_mut(field).clone_from(&written.text);
            }
        }
        for row in &self.found.rows {
            if plan.environments.get(row.row).is_none() {
                plan.add_environment(&row.deployment);
            }
        }
        // What a row inherits follows from the names that it has of its own.
        let (own, inherited): (Vec<_>, Vec<_>) =
            singles.into_iter().partition(|(n, _)| self.found.singles[*n].field.spec().further == Further::Own);
        for (n, written) in own.into_iter().chain(inherited) {
            if let FieldPath::Environment(row, field) = self.path(&self.found.singles[n]) {
                plan.give_environment(row, field, &written.text);
            }
        }
        if secrets.is_empty() {
            return plan;
        }
        let rows: Vec<From> = secrets.into_iter().map(|secret| self.from(secret)).collect();
        plan.lay_out(&rows.iter().map(From::counts).collect::<Vec<_>>(), Defaults::CURRENT);
        let store = plan.release.app_name.clone();
        for (row, from) in plan.secrets.iter_mut().zip(rows) {
            from.fill(row, &store);
        }
        plan
    }

    /// Where the row of an ExternalSecret comes from: the plan file's, if that makes the same file. It has what no file
    /// keeps, such as the comments of further fields.
    fn from<'i>(&'i self, secret: &'i Secret) -> From<'i> {
        let same = || {
            let base = self.base.as_ref()?;
            let named = |row: &&SecretRow| {
                [SecretField::Name, SecretField::Namespace]
                    .iter()
                    .all(|field| row.values.get(*field) == secret.text(*field))
            };
            let row = base.plan.secrets.iter().find(named)?;
            let resolved = base.plan.resolve();
            let made = external_secret::body(&resolved, &resolved.secret_of(row.id)?);
            let document = self.documents.get(*secret.documents.first()?)?;
            (made.plain() == document.parsed.body.clone().plain()).then_some(row)
        };
        same().map_or(From::File(secret), From::Plan)
    }

    /// Every imported value, in form order. Of a plan file, also those that it leaves at their defaults, where that changes
    /// something.
    pub fn taken(&self, current: &Plan, chosen: &[usize]) -> Vec<Taken> {
        let plan = self.plan(current, chosen);
        let (singles, secrets) = self.chosen(chosen);
        let secrets: Vec<From> = secrets.into_iter().map(|secret| self.from(secret)).collect();
        let mut taken = Vec::new();
        let mut places: Vec<(FieldPath, &Written)> =
            singles.iter().map(|(n, written)| (self.path(&self.found.singles[*n]), *written)).collect();
        places.sort_unstable_by_key(|(path, _)| *path);
        let single = |path| places.binary_search_by_key(&path, |(path, _)| *path).ok().map(|n| places[n].1);
        plan.each_value(|path, spec, text| {
            let of_file = match path {
                FieldPath::Plan(_) | FieldPath::Environment(..) => {
                    single(path).map(|written| written.at).or_else(|| self.named_at(path))
                }
                FieldPath::Secret(n, _) | FieldPath::Row(n, ..) => secrets.get(n).and_then(|from| from.at(path)),
            };
            // A further Environment has none of its own, by default.
            let is_environment = matches!(path, FieldPath::Environment(..));
            let default = if is_environment { "" } else { spec.default };
            let before = current.text_at(path);
            let changes = before != Some(text) && !(before.is_none() && text == default);
            let is_of_base = |base: &&Base| base.says(path) || changes;
            let at = of_file.or_else(|| self.base.as_ref().filter(is_of_base).map(|base| base.at(path)));
            // What it has as the first one is shown as the file has it.
            let inherited = single(path).filter(|_| is_environment && text.is_empty()).map(|it| it.text.as_str());
            let text = inherited.unwrap_or(text);
            taken.extend(at.map(|at| Taken { path, text: Quoted::from(text).into(), at, changes }));
        });
        taken
    }

    /// Where the name of an Environment comes from that no file gives: its Deployment's.
    fn named_at(&self, path: FieldPath) -> Option<At> {
        let is_it = |row: &&Row| path == FieldPath::Environment(row.row, ProjectField::EnvironmentName.into());
        self.found.rows.iter().find(is_it)?.added
    }

    /// All notes, in the order of files and lines: what is wrong with a file, and what of it `current` with these
    /// choices will not keep.
    pub fn notes(&self, current: &Plan, chosen: &[usize]) -> Vec<Note> {
        let mut notes = self.all_notes(current, chosen);
        // That there is no more room is told once.
        let mut is_full = false;
        notes.retain(|note| note.code != ImportCode::TooManyRows || !std::mem::replace(&mut is_full, true));
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

    /// All of them, however many, in order.
    pub(super) fn all_notes(&self, current: &Plan, chosen: &[usize]) -> Vec<Note> {
        let mut notes = self.notes.clone();
        let plan = self.plan(current, chosen);
        // The row of each document. A document that was not chosen has none, and the user knows that.
        let (_, rows) = self.chosen(chosen);
        let mut row_of = vec![None; self.documents.len()];
        for (secret, row) in rows.iter().zip(&plan.secrets) {
            if let From::File(secret) = self.from(secret) {
                vault_names::notes(secret, row, &mut notes);
            }
        }
        for (row, document) in rows.iter().enumerate().flat_map(|(n, row)| row.documents.iter().map(move |d| (n, *d))) {
            row_of[document] = plan.secrets.get(row).map(|row| row.id);
        }
        let further = self.found.rows.iter().filter_map(|row| {
            let of_row = plan.environments.get(row.row)?;
            Some((row.of, plan.in_environment(of_row)))
        });
        let further: Vec<(usize, Plan)> = further.collect();
        for (of, plan) in std::iter::once((0, &plan)).chain(further.iter().map(|(of, plan)| (*of, plan))) {
            let resolved = plan.resolve();
            let version = plan.release.version.as_str();
            let made = |kind| match content(&resolved, kind, Lang::En) {
                Some(Content::Yaml(document)) => Some(document.body),
                _ => None,
            };
            let of_it = |(_, document): &(usize, &Document)| document.is_ours() && document.environment == Some(of);
            for (n, document) in self.documents.iter().enumerate().filter(of_it) {
                let ours: Option<Node> = match document.kind {
                    Kind::QvsConfig => made(FileKind::QvsConfig),
                    Kind::AssemblyLine => made(FileKind::AssemblyLine),
                    Kind::DeploymentConfig => made(FileKind::DeploymentConfig),
                    Kind::ClusterSecretStore => store_file::made(plan),
                    Kind::ExternalSecret => row_of[n].and_then(|row| made(FileKind::ExternalSecret(row))),
                    Kind::PlanFile => None,
                };
                if let Some(ours) = ours {
                    not_kept::compare(document, &ours, version, &mut notes);
                }
            }
        }
        notes.sort_by_key(|note| note.location);
        notes
    }

    /// The line of a position; `None` if there is none, or if it looks like a credential.
    pub fn excerpt(&self, at: At) -> Option<Excerpt> {
        self.texts.get(at.file)?.excerpt(at)
    }

    /// Whether a comment in the file keeps messages with this code back at a position.
    pub fn is_ignored(&self, code: &str, at: At) -> bool {
        let Some((lines, mark)) = self.texts.get(at.file).zip(at.mark) else { return false };
        is_ignored(code, lines.line(mark.line), mark.line.checked_sub(1).and_then(|above| lines.line(above)))
    }
}

/// Where a row comes from.
enum From<'i> {
    /// An ExternalSecret of a file.
    File(&'i Secret),
    /// A row of the plan file.
    Plan(&'i SecretRow),
}

impl From<'_> {
    fn counts(&self) -> RowCounts {
        match self {
            From::Plan(row) => RowCounts::of(row),
            From::File(secret) => {
                let mut counts = RowCounts::first();
                SecretList::ALL.iter().for_each(|list| counts.set(*list, secret.rows(*list).len()));
                counts
            }
        }
    }

    /// Fills a row with as many rows in its lists. `store` is the name of this installation's ClusterSecretStore.
    fn fill(&self, row: &mut SecretRow, store: &str) {
        match self {
            From::Plan(own) => {
                row.values = own.values.clone();
                for list in SecretList::ALL {
                    for (m, field) in (0..own.count(*list)).flat_map(|m| list.fields().map(move |field| (m, field))) {
                        write(row, m, field, own.row_text(m, field).unwrap_or_default());
                    }
                }
            }
            From::File(secret) => {
                for (field, written) in &secret.read.values {
                    row.values.get_mut(*field).clone_from(&written.text);
                }
                row.values.extra = further(secret, store);
                for (m, values) in SecretList::ALL.iter().flat_map(|list| secret.rows(*list).iter().enumerate()) {
                    values.iter().for_each(|(field, written)| write(row, m, *field, &written.text));
                }
                vault_names::take_off(row, store);
            }
        }
    }

    /// Where a value of the row was found.
    fn at(&self, path: FieldPath) -> Option<At> {
        let From::File(secret) = self else { return None };
        match path {
            FieldPath::Plan(_) | FieldPath::Environment(..) => None,
            FieldPath::Secret(_, SecretField::Extra) => Some(secret.at).filter(|_| !secret.read.rest.is_empty()),
            FieldPath::Secret(_, field) => {
                secret.read.values.iter().find(|(of, _)| *of == field).map(|(_, written)| written.at)
            }
            FieldPath::Row(_, m, field) => {
                let row = secret.rows(field.list()).get(m)?;
                row.iter().find(|(of, _)| *of == field).map(|(_, written)| written.at)
            }
        }
    }
}

fn write(row: &mut SecretRow, m: usize, field: RowField, text: &str) {
    if let Some(own) = row.row_text_mut(m, field) {
        text.clone_into(own);
    }
}

/// The further fields of an ExternalSecret. Another ClusterSecretStore than this installation's is one of them.
fn further(secret: &Secret, store: &str) -> String {
    let mut rest = secret.read.rest.clone();
    if let Some(own) = secret.read.store.as_ref().filter(|own| *own != store) {
        let reference = map([("name", own.as_str().into()), ("kind", cluster_secret_store::KIND.into())]);
        rest.put(&STORE_REF, reference);
    }
    rest.text()
}

/// How an ExternalSecret differs from its other variants, in a form that may be shown.
fn differences(secret: &Secret, ways: &[Secret]) -> String {
    let all = |secret: &Secret| {
        let values = secret.read.values.iter().map(|(field, written)| (field.key().to_owned(), written.text.clone()));
        let rows = SecretList::ALL.iter().flat_map(|list| {
            secret.rows(*list).iter().enumerate().flat_map(move |(m, row)| {
                row.iter().map(move |(field, it)| (format!("{}.{m}.{}", list.key(), field.key()), it.text.clone()))
            })
        });
        values.chain(rows).chain([(SecretField::Extra.key().to_owned(), secret.read.rest.text())]).collect::<Vec<_>>()
    };
    let others: Vec<_> = ways.iter().filter(|way| !way.says_the_same(secret)).map(all).collect();
    let own = all(secret);
    let differs = own.iter().filter(|(key, text)| {
        others.iter().any(|other| other.iter().find(|(of, _)| of == key).is_none_or(|(_, other)| other != text))
    });
    let differences: Vec<String> =
        differs.take(MAX_DIFFERENCES).map(|(key, text)| format!("{key}: {}", Quoted::from(text))).collect();
    if differences.is_empty() {
        format!("data: {}", secret.rows(SecretList::Data).len())
    } else {
        differences.join(", ")
    }
}

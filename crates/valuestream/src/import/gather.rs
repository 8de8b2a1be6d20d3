//! Collects the contents of the documents as they are read, and groups equal ones.

use text::TextIndex;
use yaml::Position;
use yaml::read::SpannedNode;

use super::base::Base;
use super::code::ImportCode;
use super::document::{Document, File};
use super::local_adapters::Pin;
use super::note::{At, Note};
use super::written::{Read, RowValues, Written};
use crate::diagnostic::{Catalogue, Severity};
use crate::plan::{EnvironmentRow, Plan, PlanField, ProjectField, RepositoryField, RowField, SecretField, SecretList};
use crate::share::{ROWS, ROWS_IN_ALL};

/// An Environment that files may be of.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Environment {
    /// Its Deployment.
    pub(super) deployment: String,
    /// Its name; empty if it is not known.
    pub(super) name: String,
    /// Where a file names the Deployment.
    pub(super) at: At,
}

/// A further Environment that files have values of, and its row in the resulting plan.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Row {
    /// Its number among the Environments.
    pub(super) of: usize,
    pub(super) row: usize,
    pub(super) deployment: String,
    /// Where a file names the Deployment, if the plan does not have the row.
    pub(super) added: Option<At>,
}

/// A single value: all of its different texts, in order, each at its first position.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Single {
    /// The number of the Environment; 0 for the first one's, and for what all share.
    pub(super) of: usize,
    pub(super) field: PlanField,
    pub(super) options: Vec<Written>,
}

/// An ExternalSecret from a document.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Secret {
    /// The positions of the documents that contain it.
    pub(super) documents: Vec<usize>,
    pub(super) at: At,
    pub(super) read: Read,
}

impl Secret {
    /// Whether the content is the same, wherever it is.
    pub(super) fn says_the_same(&self, other: &Secret) -> bool {
        let same_row = |a: &[(RowField, Written)], b: &[(RowField, Written)]| {
            a.iter().map(|(field, it)| (field, &it.text)).eq(b.iter().map(|(field, it)| (field, &it.text)))
        };
        let (a, b) = (&self.read, &other.read);
        a.values.iter().map(|(field, it)| (field, &it.text)).eq(b.values.iter().map(|(field, it)| (field, &it.text)))
            && a.rows
                .iter()
                .zip(&b.rows)
                .all(|((_, a), (_, b))| a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same_row(a, b)))
            && a.store == b.store
            && a.rest == b.rest
    }

    /// One of its values; empty if it has none.
    pub(super) fn text(&self, field: SecretField) -> &str {
        self.read.values.iter().find(|(of, _)| *of == field).map_or("", |(_, written)| &written.text)
    }

    /// The rows of a list.
    pub(super) fn rows(&self, list: SecretList) -> &[RowValues] {
        self.read.rows.iter().find(|(of, _)| *of == list).map_or(&[], |(_, rows)| rows)
    }
}

/// Everything that was found.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Found {
    /// By Environment, in the form's order.
    pub(super) singles: Vec<Single>,
    /// The further Environments.
    pub(super) rows: Vec<Row>,
    /// One group for each ExternalSecret, with each of its variants.
    pub(super) secrets: Vec<Vec<Secret>>,
}

/// The content of the documents, and the notes on them.
pub(super) struct Gathered {
    pub(super) files: Vec<File>,
    pub(super) documents: Vec<Document>,
    pub(super) base: Option<Base>,
    pub(super) found: Found,
    pub(super) notes: Vec<Note>,
}

pub(super) struct Gathering<'p> {
    /// The current form.
    pub(super) plan: &'p Plan,
    pub(super) files: Vec<File>,
    pub(super) documents: Vec<Document>,
    /// The revisions of adapters that lie among the files.
    pub(super) pins: Vec<Pin>,
    /// The plan that the first link opens, and the position of its file.
    pub(super) link: Option<(usize, Plan)>,
    /// The plan of the first plan file.
    pub(super) base: Option<Base>,
    /// The Environments, the first one first.
    pub(super) environments: Vec<Environment>,
    /// The document that is being read, and its file.
    here: (usize, usize),
    /// The number of the Environment that it is of.
    of: usize,
    /// The positions of its values that were taken.
    taken: Vec<Position>,
    /// Each with the number of its Environment.
    values: Vec<(usize, PlanField, Written)>,
    secrets: Vec<Secret>,
    /// How many entries the ExternalSecrets have in total.
    entries: usize,
    notes: Vec<Note>,
}

/// How many notes are kept, apart from errors; fewer are listed.
pub(super) const MAX_NOTES: usize = 2000;

impl<'p> Gathering<'p> {
    pub(super) fn new(plan: &'p Plan) -> Gathering<'p> {
        Gathering {
            plan,
            files: Vec::new(),
            documents: Vec::new(),
            pins: Vec::new(),
            link: None,
            base: None,
            environments: Vec::new(),
            here: (0, 0),
            of: 0,
            taken: Vec::new(),
            values: Vec::new(),
            secrets: Vec::new(),
            entries: 0,
            notes: Vec::new(),
        }
    }

    /// The document at a position, for reading; give it back with [`close`](Gathering::close).
    pub(super) fn open(&mut self, n: usize) -> Document {
        let document = self.documents.get_mut(n).map(std::mem::take).unwrap_or_default();
        self.here = (n, document.file);
        self.of = document.environment.unwrap_or_default();
        document
    }

    pub(super) fn close(&mut self, n: usize, mut document: Document) {
        document.taken.append(&mut self.taken);
        document.taken.sort_unstable();
        if let Some(at) = self.documents.get_mut(n) {
            *at = document;
        }
    }

    /// A position in the document that is being read.
    pub(super) fn at(&self, mark: Position) -> At {
        At { file: self.here.1, mark: Some(mark) }
    }

    /// Notes something at a position in the document that is being read.
    pub(super) fn note(&mut self, code: ImportCode, mark: Position) {
        self.note_at(code, self.at(mark));
    }

    /// Notes something at any position.
    pub(super) fn note_at(&mut self, code: ImportCode, at: At) {
        if self.notes.len() < MAX_NOTES || code.severity() == Severity::Error {
            self.notes.push(Note::new(code, at));
        }
    }

    /// Marks a node as used, so that it is not reported as lost.
    pub(super) fn use_up(&mut self, spot: SpannedNode) {
        self.taken.push(spot.at());
    }

    /// The text at this node as written; `None` and a note if it is not a text or is yet to be filled in.
    pub(super) fn text(&mut self, spot: SpannedNode, path: &str, name: &str) -> Option<Written> {
        self.use_up(spot);
        let mark = spot.at();
        if spot.is_empty() {
            self.note(ImportCode::EmptyValue { path: path.into() }, mark);
            return None;
        }
        let Some((text, is_text)) = spot.written() else {
            self.note(ImportCode::Shape { path: path.into() }, mark);
            return None;
        };
        if is_placeholder(text, name) {
            self.note(ImportCode::Placeholder { written: text.into() }, mark);
            return None;
        }
        if !is_text {
            self.note(ImportCode::NotText { written: text.into() }, mark);
        }
        Some(Written { text: text.to_owned(), at: self.at(mark) })
    }

    /// Takes this node as a single value.
    pub(super) fn take(&mut self, field: impl Into<PlanField>, spot: SpannedNode, path: &str) {
        let field = field.into();
        if let Some(written) = self.text(spot, path, field.key()) {
            self.add(field, written);
        }
    }

    /// Adds a value: of the document's Environment, unless all share it.
    fn add(&mut self, field: PlanField, written: Written) {
        let of = if field.may_differ() { self.of } else { 0 };
        self.values.push((of, field, written));
    }

    /// Takes a text as a single value.
    pub(super) fn take_text(&mut self, field: impl Into<PlanField>, text: &str, at: At) {
        self.add(field.into(), Written { text: text.to_owned(), at });
    }

    /// Takes the name of the first Environment.
    pub(super) fn name_first(&mut self, name: &str, at: At) {
        self.values.push((0, ProjectField::EnvironmentName.into(), Written { text: name.to_owned(), at }));
    }

    /// Takes the config directory from the file's path in its archive, whose root is the repository's.
    pub(super) fn take_directory(&mut self) {
        let field = RepositoryField::ConfigDirectory;
        let file = self.files.get(self.here.1).filter(|file| file.archive.is_some());
        let path = file.and_then(|file| file.name.as_deref()).unwrap_or_default();
        if let Some((directory, _)) = path.split_once("/.valuestream/")
            && !is_placeholder(directory, field.key())
        {
            let text = directory.to_owned();
            self.add(field.into(), Written { text, at: At { file: self.here.1, mark: None } });
        }
    }

    /// Takes this node as a value of a row; empty if it is yet to be filled in.
    pub(super) fn row_text(&mut self, spot: SpannedNode, path: &str, name: &str) -> Written {
        let at = self.at(spot.at());
        self.text(spot, path, name).unwrap_or(Written { text: String::new(), at })
    }

    /// Takes an ExternalSecret, unless the form has no room for more.
    pub(super) fn take_secret(&mut self, mark: Position, read: Read) {
        let own: usize = read.rows.iter().map(|(_, rows)| rows.len()).sum();
        let entries = self.entries + own + self.environments.len();
        if self.secrets.len() >= ROWS || own >= ROWS || self.secrets.len() + entries > ROWS_IN_ALL {
            return self.note(ImportCode::TooManyRows, mark);
        }
        self.entries += own;
        self.secrets.push(Secret { documents: vec![self.here.0], at: self.at(mark), read });
    }

    /// The plan whose Environments the files are of, and the file that has it.
    pub(super) fn reference(&self) -> (usize, &Plan) {
        let of_file = self.base.as_ref().map(|base| (base.file, &base.plan));
        of_file.or(self.link.as_ref().map(|(file, plan)| (*file, plan))).unwrap_or((0, self.plan))
    }

    /// The clone URL of the resulting plan.
    pub(super) fn clone_url(&self) -> &str {
        let base = self.base.iter().map(|base| &base.plan);
        let plans = base.chain(self.link.iter().map(|(_, plan)| plan)).chain([self.plan]);
        plans.map(|plan| plan.repository.git_clone_url.as_str()).find(|url| !url.is_empty()).unwrap_or_default()
    }

    /// The link gives the values that no document has. The files next to it may have been changed later, so they take
    /// precedence.
    fn fill_from_link(&mut self) {
        // A plan file has all of them.
        let Some((file, plan)) = self.link.take().filter(|_| self.base.is_none()) else { return };
        let default = Plan::default();
        let first = PlanField::all().map(|field| (0, field, plan.get(field)));
        let first = first.filter(|(_, field, text)| *text != default.get(*field));
        let rows = plan.environments.iter().enumerate();
        let rows = rows.flat_map(|(n, row)| row.written().into_iter().map(move |(field, text)| (n + 1, field, text)));
        for (of, field, text) in first.chain(rows) {
            if !self.values.iter().any(|(n, known, _)| (*n, *known) == (of, field)) {
                self.values.push((of, field, Written { text: text.to_owned(), at: At { file, mark: None } }));
            }
        }
    }

    /// The further Environments that there are values of: rows of the plan that they go into, or new ones behind those.
    fn rows(&self) -> Vec<Row> {
        let plan = self.base.as_ref().map_or(self.plan, |base| &base.plan);
        let mut next = plan.environments.len();
        let further = self.environments.iter().enumerate().skip(1);
        let valued = further.filter(|(of, _)| self.values.iter().any(|(n, ..)| n == of));
        let row = |(of, environment): (usize, &Environment)| {
            let is_it = |row: &EnvironmentRow| row.get(ProjectField::DeploymentName.into()) == environment.deployment;
            let known = plan.environments.iter().position(is_it);
            let row = known.unwrap_or(next);
            next += usize::from(known.is_none());
            let deployment = environment.deployment.clone();
            Row { of, row, deployment, added: known.is_none().then_some(environment.at) }
        };
        valued.map(row).collect()
    }

    /// Everything that was found.
    pub(super) fn finish(mut self) -> Gathered {
        self.fill_from_link();
        let rows = self.rows();
        let found = Found { singles: singles(self.values), rows, secrets: secrets(self.secrets) };
        Gathered { files: self.files, documents: self.documents, base: self.base, found, notes: self.notes }
    }
}

/// Whether a text is the placeholder of a value yet to be filled in: our own `<name>`, or the tutorial's `${name}`.
pub(super) fn is_placeholder(text: &str, name: &str) -> bool {
    let inside = |start: &str, end: char| text.strip_prefix(start)?.strip_suffix(end);
    // Row numbers may differ from those in the form.
    let bare = |name: &str| {
        name.split('.').filter(|part| !part.bytes().all(|b| b.is_ascii_digit())).collect::<Vec<_>>().join(".")
    };
    let ours = inside("<", '>').is_some_and(|inside| bare(inside) == name);
    ours || inside("${", '}')
        .is_some_and(|name| !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_'))
}

/// Groups the values by Environment and field, in form order, each text once.
fn singles(mut values: Vec<(usize, PlanField, Written)>) -> Vec<Single> {
    let mut singles: Vec<Single> = Vec::new();
    // Those of one Environment stay in order.
    values.sort_by_key(|(of, ..)| *of);
    let by_environment = values.chunk_by(|(a, ..), (b, ..)| a == b);
    for (values, field) in by_environment.flat_map(|values| PlanField::all().map(move |field| (values, field))) {
        let mut options: Vec<Written> = Vec::new();
        for (.., written) in values.iter().filter(|(_, known, _)| *known == field) {
            // A list of too many texts for one value would help nobody, so it is cut off.
            if options.len() < MAX_OPTIONS && options.iter().all(|option| option.text != written.text) {
                options.push(written.clone());
            }
        }
        if let Some((of, ..)) = values.first().filter(|_| !options.is_empty()) {
            singles.push(Single { of: *of, field, options });
        }
    }
    singles
}

/// How many texts for one value are worth choosing from.
const MAX_OPTIONS: usize = 20;

/// Groups ExternalSecrets by name and namespace, each variant once.
fn secrets(secrets: Vec<Secret>) -> Vec<Vec<Secret>> {
    let key = |secret: &Secret| {
        let name = secret.text(SecretField::Name);
        // A namespace contains no slash. Without a name, each is a group of its own.
        (!name.is_empty()).then(|| format!("{}/{name}", secret.text(SecretField::Namespace)))
    };
    let keys: Vec<Option<String>> = secrets.iter().map(key).collect();
    let texts = TextIndex::new(keys.iter().map(|key| key.as_deref().unwrap_or_default()));
    let mut groups: Vec<Vec<Secret>> = Vec::new();
    // The group of each secret.
    let mut group_of: Vec<usize> = Vec::new();
    for (n, secret) in secrets.into_iter().enumerate() {
        let first = keys[n].as_deref().and_then(|key| texts.find(key, 0)).filter(|first| *first < n);
        match first.and_then(|first| group_of.get(first).copied()) {
            Some(group) => {
                group_of.push(group);
                let ways = &mut groups[group];
                if let Some(same) = ways.iter_mut().find(|way| way.says_the_same(&secret)) {
                    same.documents.extend(secret.documents);
                } else if ways.len() < MAX_OPTIONS {
                    ways.push(secret);
                }
            }
            None => {
                group_of.push(groups.len());
                groups.push(vec![secret]);
            }
        }
    }
    groups
}

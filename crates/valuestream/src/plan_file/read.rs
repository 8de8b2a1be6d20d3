//! Reads a plan file: whatever can be used of it is, and the rest is told with its place.

use yaml::read::{Entry, SpannedNode};
use yaml::{Node, Position};

use super::names::{SECRETS, VERSION_KEY};
use crate::field::Defaults;
use crate::plan::{ENVIRONMENTS, FieldPath, Plan, PlanField, RowCounts, SecretField, SecretList};
use crate::share::{ROWS, ROWS_IN_ALL};

/// What a plan file holds.
#[derive(Clone, PartialEq, Debug)]
pub struct Opened {
    /// The plan: the defaults with the file's values.
    pub plan: Plan,
    /// Where each value of the file stands.
    pub places: Vec<(FieldPath, Position)>,
    /// What could not be used.
    pub problems: Vec<Problem>,
}

/// Something that could not be used, and where it stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Problem {
    /// What is wrong.
    pub kind: ProblemKind,
    /// Where.
    pub at: Position,
}

/// What is wrong.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ProblemKind {
    /// A version that is not known: the file may be of a later program.
    Version {
        /// As written.
        written: String,
    },
    /// A key that no value has.
    UnknownKey {
        /// Its path.
        path: String,
    },
    /// A list or mapping in the place of a text, or the reverse.
    Shape {
        /// Its path.
        path: String,
    },
    /// More rows than a plan has.
    TooManyRows,
}

/// Reads the root of a document that has the key [`VERSION_KEY`].
pub fn read(root: SpannedNode) -> Opened {
    let version = root.get(VERSION_KEY);
    let written = version.and_then(SpannedNode::written).map_or("", |(text, _)| text);
    let defaults = Defaults::of_version(written).filter(|defaults| *defaults == Defaults::CURRENT);
    let mut reader = Reader { plan: Plan::default(), places: Vec::new(), problems: Vec::new(), left: ROWS_IN_ALL };
    if defaults.is_none() {
        let at = version.unwrap_or(root).at();
        reader.problem(ProblemKind::Version { written: written.to_owned() }, at);
    }
    for entry in root.entries() {
        let key = entry.key.text.as_str();
        match PlanField::of_key(key) {
            Some(field) => {
                let Some(text) = reader.text(entry, key) else { continue };
                *reader.plan.get_mut(field) = text;
                reader.places.push((FieldPath::Plan(field), entry.key_at));
            }
            None if key == SECRETS => reader.secrets(entry.value),
            None if key == ENVIRONMENTS => reader.environments(entry.value),
            None if key == VERSION_KEY => {}
            None => reader.problem(ProblemKind::UnknownKey { path: key.to_owned() }, entry.key_at),
        }
    }
    let Reader { plan, places, problems, .. } = reader;
    Opened { plan, places, problems }
}

struct Reader {
    plan: Plan,
    places: Vec<(FieldPath, Position)>,
    problems: Vec<Problem>,
    /// How many more rows there may be.
    left: usize,
}

impl Reader {
    fn problem(&mut self, kind: ProblemKind, at: Position) {
        self.problems.push(Problem { kind, at });
    }

    /// The text of a value; numbers, flags and nothing at all are the text that stands there.
    fn text(&mut self, entry: Entry, path: &str) -> Option<String> {
        let written = entry.value.written();
        if written.is_none() {
            self.problem(ProblemKind::Shape { path: path.to_owned() }, entry.value.at());
        }
        let (text, _) = written?;
        Some(if entry.value.is_empty() { String::new() } else { text.to_owned() })
    }

    /// The rows of a list, each with its number in the file, as many as there may be.
    fn items<'d>(&mut self, list: SpannedNode<'d>, path: &str) -> Vec<(usize, SpannedNode<'d>)> {
        if !matches!(list.node, Node::List(_)) && !list.is_empty() {
            self.problem(ProblemKind::Shape { path: path.to_owned() }, list.at());
        }
        let (items, wrong): (Vec<_>, Vec<_>) = list.items().enumerate().partition(|(_, item)| is_row(*item));
        for (n, item) in wrong {
            self.problem(ProblemKind::Shape { path: format!("{path}.{n}") }, item.at());
        }
        let most = self.left.min(ROWS - 1);
        if items.len() > most {
            self.problem(ProblemKind::TooManyRows, items[most].1.at());
        }
        let items: Vec<_> = items.into_iter().take(most).collect();
        self.left -= items.len();
        items
    }

    fn secrets(&mut self, list: SpannedNode) {
        let secrets = self.items(list, SECRETS);
        let mut rows = Vec::new();
        for (n, secret) in &secrets {
            let mut counts = RowCounts::first();
            let mut lists = Vec::new();
            for list in SecretList::ALL {
                if let Some(given) = secret.get(list.key()) {
                    let items = self.items(given, &format!("{SECRETS}.{n}.{}", list.key()));
                    counts.set(*list, items.len());
                    lists.push((*list, items));
                }
            }
            rows.push((counts, lists));
        }
        let counts: Vec<RowCounts> = rows.iter().map(|(counts, _)| *counts).collect();
        self.plan.lay_out(&counts, Defaults::CURRENT);
        for (n, ((of_file, secret), (_, lists))) in secrets.into_iter().zip(rows).enumerate() {
            let path = format!("{SECRETS}.{of_file}");
            self.values(secret, &path, |key| {
                let of_list = SecretList::of_key(key).map(|_| None);
                of_list.or_else(|| SecretField::of_key(key).map(|field| Some(FieldPath::Secret(n, field))))
            });
            for (list, items) in lists {
                for (m, (of_file, item)) in items.into_iter().enumerate() {
                    self.values(item, &format!("{path}.{}.{of_file}", list.key()), |key| {
                        list.field_of_key(key).map(|field| Some(FieldPath::Row(n, m, field)))
                    });
                }
            }
        }
    }

    fn environments(&mut self, list: SpannedNode) {
        let rows = self.items(list, ENVIRONMENTS);
        self.plan.lay_out_environments(rows.len());
        for (n, (of_file, row)) in rows.into_iter().enumerate() {
            self.values(row, &format!("{ENVIRONMENTS}.{of_file}"), |key| {
                PlanField::further_of_key(key).map(|field| Some(FieldPath::Environment(n, field)))
            });
        }
    }

    /// The values of a mapping. `of_key` says which value a key is; inside, nothing for a list.
    fn values(&mut self, map: SpannedNode, path: &str, of_key: impl Fn(&str) -> Option<Option<FieldPath>>) {
        for entry in map.entries() {
            let path = format!("{path}.{}", entry.key.text);
            let Some(known) = of_key(&entry.key.text) else {
                self.problem(ProblemKind::UnknownKey { path }, entry.key_at);
                continue;
            };
            let Some(place) = known else { continue };
            let Some(text) = self.text(entry, &path) else { continue };
            if let Some(field) = self.plan.field_at(place) {
                field.set(&mut self.plan, text);
                self.places.push((place, entry.key_at));
            }
        }
    }
}

/// Whether an item is a row: a mapping, or nothing, which is a row of defaults.
fn is_row(item: SpannedNode) -> bool {
    matches!(item.node, Node::Map(_)) || item.is_empty() && !matches!(item.node, Node::List(_))
}

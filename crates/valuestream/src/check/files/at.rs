//! Walks a file, keeps track of the current position, and collects findings.

use std::ops::Range;
use std::rc::Rc;

use text::nearest;
use yaml::{Node, Path, Step};

use super::code::FileCode;
use super::expression::Unreplaced;
use super::finding::{File, Finding, InFile};
use crate::rule::Quoted;

/// A node and the path to it. The path is written out only for a finding.
#[derive(Clone)]
pub(crate) struct At<'n> {
    pub(crate) node: &'n Node,
    file: File,
    way: Option<Rc<Way<'n>>>,
}

struct Way<'n> {
    up: Option<Rc<Way<'n>>>,
    step: To<'n>,
}

#[derive(Clone, Copy)]
enum To<'n> {
    Key(&'n str),
    Index(usize),
}

impl<'n> At<'n> {
    pub(crate) fn root(file: File, node: &'n Node) -> At<'n> {
        At { node, file, way: None }
    }

    fn down(&self, node: &'n Node, step: To<'n>) -> At<'n> {
        At { node, file: self.file, way: Some(Rc::new(Way { up: self.way.clone(), step })) }
    }

    /// The value of a key, if there is one.
    pub(crate) fn get(&self, key: &'static str) -> Option<At<'n>> {
        self.node.get(key).map(|node| self.down(node, To::Key(key)))
    }

    /// The items of a list; none if this is not a list.
    pub(crate) fn items(&self) -> impl Iterator<Item = At<'n>> {
        self.node.items().iter().enumerate().map(|(n, node)| self.down(node, To::Index(n)))
    }

    /// The entries of a mapping; none if this is not a mapping.
    pub(crate) fn entries(&self) -> impl Iterator<Item = (&'n str, At<'n>)> {
        self.node.entries().iter().map(|(key, node)| (key.text.as_str(), self.down(node, To::Key(&key.text))))
    }

    pub(crate) fn text(&self) -> Option<&'n str> {
        self.node.text()
    }

    /// What it is called in messages: its key, with its place in the lists there; the whole of a file by the file's name.
    fn name(&self) -> Quoted {
        let mut places = String::new();
        let mut way = &self.way;
        while let Some(here) = way {
            match here.step {
                To::Key(key) => return (&(key.to_owned() + &places)).into(),
                To::Index(n) => places.insert_str(0, &format!("[{n}]")),
            }
            way = &here.up;
        }
        (&(self.file.name().to_owned() + &places)).into()
    }

    fn path(&self) -> Path {
        let mut path = Path::new();
        let mut way = &self.way;
        while let Some(here) = way {
            path.push(match here.step {
                To::Key(key) => Step::Key(key.to_owned()),
                To::Index(n) => Step::Index(n),
            });
            way = &here.up;
        }
        path.reverse();
        path
    }
}

/// Words that are written for a key of another name.
const OTHER_WORDS: [(&str, &str); 6] = [
    ("parameters", "params"),
    ("pipelineParameters", "pipelineParams"),
    ("version", "revision"),
    ("tag", "revision"),
    ("ref", "revision"),
    ("branch", "revision"),
];

/// The one of these keys that was probably meant by another one.
pub(super) fn meant_key<'k>(key: &str, keys: impl Iterator<Item = &'k str> + Clone) -> Option<&'k str> {
    let (_, meant) = OTHER_WORDS.into_iter().find(|(other, _)| *other == key).unwrap_or_default();
    keys.clone().find(|known| *known == meant).or_else(|| nearest(key, keys))
}

/// More than anyone reads; a file of many megabytes can have a finding on every line.
const MAX_FINDINGS: usize = 1000;

/// For how many findings it is worth looking for the name that was meant.
const MAX_GUESSES: usize = 100;

/// The findings so far.
#[derive(Default)]
pub(crate) struct Findings(pub(super) Vec<Finding>);

impl Findings {
    pub(super) fn add(&mut self, code: FileCode, at: &At) {
        self.add_at(code, at, None);
    }

    /// Adds what was meant as an expression that begins with `word`, and is none.
    pub(super) fn add_unreplaced(&mut self, it: Unreplaced, word: &str, at: &At) {
        let code =
            FileCode::ExpressionUnreplaced { written: it.written.into(), expression: format!("{word}.{}", it.name) };
        self.add_at(code, at, Some(it.part));
    }

    fn add_at(&mut self, code: FileCode, at: &At, part: Option<Range<usize>>) {
        let code = match self.0.len() + 1 {
            len if len < MAX_FINDINGS => code,
            MAX_FINDINGS => FileCode::MoreFindings { most: MAX_FINDINGS - 1 },
            _ => return,
        };
        self.0.push(Finding::new(code, InFile { file: at.file, path: at.path(), part }));
    }

    /// Whether the name that was meant is still worth looking for.
    pub(super) fn may_guess(&self) -> bool {
        self.0.len() < MAX_GUESSES
    }

    /// The value of a required key.
    pub(super) fn want<'n>(&mut self, at: &At<'n>, key: &'static str) -> Option<At<'n>> {
        let value = at.get(key);
        // `mapping` reports anything that is not a mapping.
        if value.is_none() && matches!(at.node, Node::Map(_)) {
            self.add(FileCode::KeyMissing { key: key.into() }, at);
        }
        value
    }

    /// Tells of keys that are nearly known ones, which are not there.
    pub(super) fn known_keys(&mut self, at: &At, known: &[&str]) {
        self.optional_keys(at, known, &[]);
    }

    /// The same without those that are required, of which `want_spelt` tells.
    pub(super) fn optional_keys(&mut self, at: &At, known: &[&str], required: &[&str]) {
        for (key, value) in at.entries().filter(|(key, _)| !known.contains(key)) {
            let missing = known.iter().copied().filter(|known| at.node.get(known).is_none());
            let near = meant_key(key, missing).filter(|near| !required.contains(near));
            if let Some(near) = near {
                self.add(FileCode::KeyUnknown { key: key.into(), near: near.into() }, &value);
            }
        }
    }

    /// The value of a required key, also where there is a slip in it.
    pub(super) fn want_spelt<'n>(&mut self, at: &At<'n>, key: &'static str, known: &[&str]) -> Option<At<'n>> {
        if let Some(value) = at.get(key) {
            return Some(value);
        }
        let is_it = |(other, _): &(&str, At)| !known.contains(other) && meant_key(other, [key].into_iter()).is_some();
        let Some((other, value)) = at.entries().find(is_it) else { return self.want(at, key) };
        self.add(FileCode::KeyMisspelt { key: other.into(), near: key.into() }, &value);
        Some(value)
    }

    /// Whether this is a mapping; reports anything else.
    pub(super) fn mapping(&mut self, at: &At) -> bool {
        let good = matches!(at.node, Node::Map(_));
        if !good {
            self.add(FileCode::MappingWanted { key: at.name() }, at);
        }
        good
    }

    /// The items of what must be a list.
    pub(super) fn list<'n>(&mut self, at: &At<'n>) -> Vec<At<'n>> {
        if !matches!(at.node, Node::List(_)) {
            self.add(FileCode::ListWanted { key: at.name() }, at);
        }
        at.items().collect()
    }

    /// The items of a key's value, which must be a list if it is present.
    pub(super) fn list_of<'n>(&mut self, at: Option<&At<'n>>, key: &'static str) -> Vec<At<'n>> {
        at.and_then(|at| at.get(key)).map(|list| self.list(&list)).unwrap_or_default()
    }

    /// The text of what must be a text.
    pub(super) fn text<'n>(&mut self, at: &At<'n>) -> Option<&'n str> {
        match at.node {
            Node::Text(text) => return Some(&text.text),
            Node::List(_) | Node::Map(_) => self.add(FileCode::TextWanted { key: at.name() }, at),
            Node::Other(written) if is_null(written) => self.add(FileCode::ValueEmpty { key: at.name() }, at),
            Node::Other(written) if is_text_of_some(written) => {
                self.add(FileCode::ValueWord { value: written.into() }, at);
                return Some(written);
            }
            Node::Other(written) => self.unquoted(written, at),
            Node::Flag(flag) => self.unquoted(if *flag { "true" } else { "false" }, at),
        }
        None
    }

    fn unquoted(&mut self, value: &str, at: &At) {
        self.add(FileCode::ValueUnquoted { key: at.name(), value: value.into() }, at);
    }

    /// The text of a required key, whose value must be a text.
    pub(super) fn want_text<'n>(&mut self, at: &At<'n>, key: &'static str) -> Option<&'n str> {
        let value = self.want(at, key)?;
        self.text(&value)
    }
}

/// Whether a word is a flag, a number in base 60 or a date in YAML 1.1, and to many of its readers a text, such as that of CUE
/// (evaluated; a README of the adapters has `17:30` and dates without quotes).
fn is_text_of_some(written: &str) -> bool {
    let is_date = written.len() >= "2024-1-1".len() && written.as_bytes().get(4) == Some(&b'-');
    matches!(written, "y" | "Y" | "n" | "N" | "=") || written.contains(':') || is_date
}

/// The flag that a value is to every reader of YAML 1.2.
pub(super) fn flag(node: &Node) -> Option<bool> {
    match node {
        Node::Flag(flag) => Some(*flag),
        Node::Other(written) => match written.as_str() {
            "True" | "TRUE" => Some(true),
            "False" | "FALSE" => Some(false),
            _ => None,
        },
        _ => None,
    }
}

/// Whether a scalar is one of YAML's spellings of null.
pub(crate) fn is_null(written: &str) -> bool {
    matches!(written, "" | "~" | "null" | "Null" | "NULL")
}

//! The nodes of a document that was read, with their positions.

use super::position::Position;
use crate::node::{Node, Path, Step};
use crate::scalar::Scalar;

/// A document as it was read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Parsed {
    /// The content.
    pub body: Node,
    /// The position of everything in it.
    pub marks: Positions,
}

impl Default for Parsed {
    /// An empty document.
    fn default() -> Parsed {
        let at = Position { line: 1, column: 1 };
        Parsed { body: Node::Other(String::new()), marks: Positions { at, keys: Vec::new(), inside: Vec::new() } }
    }
}

impl Parsed {
    /// The same with everything at one position: for a text whose lines are not those of the file that it is in.
    pub fn all_at(mut self, at: Position) -> Parsed {
        self.marks.move_to(at);
        self
    }

    /// The root node, from which everything else is found.
    pub fn root(&self) -> SpannedNode<'_> {
        SpannedNode::new(&self.body, &self.marks)
    }

    /// The position of the node at a path; `None` if there is none.
    pub fn at(&self, path: &Path) -> Option<Position> {
        self.root().walk(path).map(|spanned| spanned.at())
    }

    /// The position of the key at the end of a path; for a list item, that of the item.
    pub fn key_at(&self, path: &Path) -> Option<Position> {
        self.root().key_at(path)
    }
}

/// The positions of a node and of everything in it, in the same shape.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Positions {
    /// The node itself.
    pub(super) at: Position,
    /// The keys of a mapping.
    pub(super) keys: Vec<Position>,
    /// The items of a list, or the values of a mapping.
    pub(super) inside: Vec<Positions>,
}

impl Positions {
    fn move_to(&mut self, at: Position) {
        self.at = at;
        self.keys.fill(at);
        self.inside.iter_mut().for_each(|inside| inside.move_to(at));
    }
}

/// A node of a document and its position.
#[derive(Clone, Copy, Debug)]
pub struct SpannedNode<'d> {
    /// The node itself.
    pub node: &'d Node,
    marks: &'d Positions,
}

/// An entry of a mapping.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'d> {
    /// The key.
    pub key: &'d Scalar,
    /// The position of the key.
    pub key_at: Position,
    /// The value.
    pub value: SpannedNode<'d>,
}

impl<'d> SpannedNode<'d> {
    pub(super) fn new(node: &'d Node, marks: &'d Positions) -> SpannedNode<'d> {
        SpannedNode { node, marks }
    }

    /// Its position.
    pub fn at(self) -> Position {
        self.marks.at
    }

    /// The items; empty if this is not a list.
    pub fn items(self) -> impl Iterator<Item = SpannedNode<'d>> {
        self.node.items().iter().zip(&self.marks.inside).map(|(node, marks)| SpannedNode { node, marks })
    }

    /// The entries; empty if this is not a mapping.
    pub fn entries(self) -> impl Iterator<Item = Entry<'d>> {
        let values = self.node.entries().iter().zip(&self.marks.keys).zip(&self.marks.inside);
        values.map(|(((key, node), key_at), marks)| Entry { key, key_at: *key_at, value: SpannedNode { node, marks } })
    }

    /// The value of a key; `None` if this is not a mapping or lacks the key.
    pub fn get(self, key: &str) -> Option<SpannedNode<'d>> {
        self.entries().find(|entry| entry.key.text == key).map(|entry| entry.value)
    }

    /// The value at the end of a path of keys.
    pub fn find(self, keys: &[&str]) -> Option<SpannedNode<'d>> {
        keys.iter().try_fold(self, |spanned, key| spanned.get(key))
    }

    /// The string; `None` if this is not one.
    pub fn text(self) -> Option<&'d str> {
        self.node.text()
    }

    /// A scalar as it was written, and whether it is a string; `None` for a list or mapping.
    pub fn written(self) -> Option<(&'d str, bool)> {
        match self.node {
            Node::Text(text) => Some((&text.text, true)),
            Node::Flag(flag) => Some((if *flag { "true" } else { "false" }, false)),
            Node::Other(text) => Some((text, false)),
            Node::List(_) | Node::Map(_) => None,
        }
    }

    /// Whether it is empty: no value after a key, a null, or an empty list or mapping.
    pub fn is_empty(self) -> bool {
        match self.node {
            Node::Text(_) | Node::Flag(_) => false,
            Node::Other(text) => text.is_empty() || text == "~" || text.eq_ignore_ascii_case("null"),
            Node::List(items) => items.is_empty(),
            Node::Map(entries) => entries.is_empty(),
        }
    }

    /// The node at the end of a path.
    pub fn walk(self, path: &[Step]) -> Option<SpannedNode<'d>> {
        path.iter().try_fold(self, |spanned, step| match step {
            Step::Key(key) => spanned.get(key),
            Step::Index(n) => spanned.items().nth(*n),
        })
    }

    pub(super) fn key_at(self, path: &[Step]) -> Option<Position> {
        let (last, before) = path.split_last()?;
        let inside = self.walk(before)?;
        match last {
            Step::Key(key) => inside.entries().find(|entry| entry.key.text == *key).map(|entry| entry.key_at),
            Step::Index(n) => inside.items().nth(*n).map(SpannedNode::at),
        }
    }

    /// A copy of it as a separate document.
    pub fn cut(self) -> Parsed {
        Parsed { body: self.node.clone(), marks: self.marks.clone() }
    }
}

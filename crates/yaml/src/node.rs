//! A tree with just what these files need. Generated files contain no numbers: where a pipeline expects a string, a
//! number is an error. Files from elsewhere may contain them, as [`Node::Other`].

use std::borrow::Cow;

use super::scalar::Scalar;

/// A part of a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Node {
    /// A string.
    Text(Scalar),
    /// `true` or `false`.
    Flag(bool),
    /// A plain scalar that is not a string, such as a number, null or date, as it was written.
    Other(String),
    /// A list.
    List(Vec<Node>),
    /// A mapping, in the order of the file.
    Map(Vec<(Scalar, Node)>),
}

/// A file before it is written: comment lines, then the tree.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Document {
    /// Lines of the opening comment, without `#`.
    pub header: Vec<Cow<'static, str>>,
    /// Comments above top-level keys, as (key, line).
    pub notes: Vec<(&'static str, &'static str)>,
    /// The content.
    pub body: Node,
}

/// One step from a node to a node inside it.
#[derive(Clone, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub enum Step {
    /// To the value of a key.
    Key(String),
    /// To an item of a list.
    Index(usize),
}

/// The path from the root of a file to a node; empty for the root.
pub type Path = Vec<Step>;

impl Node {
    /// The value of a key; `None` if this is not a mapping or lacks the key.
    pub fn get(&self, key: &str) -> Option<&Node> {
        let Node::Map(entries) = self else { return None };
        entries.iter().find(|(name, _)| name.text == key).map(|(_, node)| node)
    }

    /// The items; empty if this is not a list.
    pub fn items(&self) -> &[Node] {
        if let Node::List(items) = self { items } else { &[] }
    }

    /// The entries; empty if this is not a mapping.
    pub fn entries(&self) -> &[(Scalar, Node)] {
        if let Node::Map(entries) = self { entries } else { &[] }
    }

    /// The same without the quotes that somebody wrote: texts are quoted only where they need to be, as in what we write.
    pub fn plain(self) -> Node {
        match self {
            Node::Text(text) => Node::Text(Scalar::plain(text.text)),
            Node::List(items) => Node::List(items.into_iter().map(Node::plain).collect()),
            Node::Map(entries) => {
                Node::Map(entries.into_iter().map(|(key, node)| (Scalar::plain(key.text), node.plain())).collect())
            }
            Node::Flag(_) | Node::Other(_) => self,
        }
    }

    /// The string; `None` if this is not one.
    pub fn text(&self) -> Option<&str> {
        if let Node::Text(text) = self { Some(&text.text) } else { None }
    }
}

/// A mapping of `entries`.
pub fn map<K: Into<Scalar>>(entries: impl IntoIterator<Item = (K, Node)>) -> Node {
    Node::Map(entries.into_iter().map(|(key, node)| (key.into(), node)).collect())
}

/// A list of `items`.
pub fn list(items: impl IntoIterator<Item = Node>) -> Node {
    Node::List(items.into_iter().collect())
}

impl From<Scalar> for Node {
    fn from(text: Scalar) -> Node {
        Node::Text(text)
    }
}

impl From<&str> for Node {
    fn from(text: &str) -> Node {
        Node::Text(text.into())
    }
}

impl From<bool> for Node {
    fn from(flag: bool) -> Node {
        Node::Flag(flag)
    }
}

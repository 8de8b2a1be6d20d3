//! A tree of just what these files are made of. Generated files hold no numbers: to a pipeline that wants texts, a number
//! is a mistake. Files that someone wrote may hold them, as [`Node::Other`].

use super::scalar::Scalar;

/// A part of a generated file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Node {
    /// A text.
    Text(Scalar),
    /// `true` or `false`.
    Flag(bool),
    /// A plain scalar that YAML takes for something else: a number, a null, a date. As it was written.
    Other(String),
    /// A list.
    List(Vec<Node>),
    /// A mapping, in the order it is written.
    Map(Vec<(Scalar, Node)>),
}

/// A file before it is written: comment lines on top and the tree below.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Document {
    /// Lines of the comment on top, without `#`.
    pub header: Vec<&'static str>,
    /// Comments above top-level keys, as (key, line).
    pub notes: Vec<(&'static str, &'static str)>,
    /// What the file says.
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

/// The way from the root of a file to a node; empty: the root.
pub type Path = Vec<Step>;

impl Node {
    /// The value of a key; `None` when this is no mapping or lacks it.
    pub fn get(&self, key: &str) -> Option<&Node> {
        let Node::Map(entries) = self else { return None };
        entries.iter().find(|(name, _)| name.text == key).map(|(_, node)| node)
    }

    /// The items, none when this is no list.
    pub fn items(&self) -> &[Node] {
        if let Node::List(items) = self { items } else { &[] }
    }

    /// The entries, none when this is no mapping.
    pub fn entries(&self) -> &[(Scalar, Node)] {
        if let Node::Map(entries) = self { entries } else { &[] }
    }

    /// The text; `None` when this is none.
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

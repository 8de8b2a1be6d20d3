//! A tree of just what generated files are made of. There are no numbers in it: to a pipeline that wants texts, a number
//! is a mistake.

use super::scalar::Scalar;

/// A part of a generated file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Node {
    /// A text.
    Text(Scalar),
    /// `true` or `false`.
    Flag(bool),
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

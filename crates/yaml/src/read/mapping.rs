//! The entries of a mapping that is being read: its own ones, and those that merge keys (`<<`) bring.

use super::position::Position;
use super::spanned::Positions;
use super::trouble::Trouble;
use crate::node::Node;
use crate::scalar::Scalar;
use text::TextIndex;

/// A key, its value, and where they are.
pub(super) struct Pair {
    pub(super) key: Scalar,
    pub(super) key_at: Position,
    pub(super) value: Node,
    pub(super) marks: Positions,
}

/// What a mapping expects next.
#[derive(Default)]
pub(super) enum Expected {
    /// A key.
    #[default]
    Key,
    /// The value of this key.
    Value(Scalar, Position),
    /// What the merge key at this position brings.
    Merged(Position),
    /// The value of a key that is left out.
    Dropped,
}

/// A mapping whose end has not been read.
#[derive(Default)]
pub(super) struct Mapping {
    own: Vec<Pair>,
    merged: Vec<Pair>,
    expected: Expected,
}

impl Mapping {
    /// Takes the next key or value; what is to be noted about it.
    pub(super) fn take(&mut self, node: Node, marks: Positions) -> Option<(Trouble, Position)> {
        let at = marks.at;
        match std::mem::take(&mut self.expected) {
            Expected::Key => {
                self.expected = match node {
                    Node::Text(text) => Expected::Value(text, at),
                    Node::Flag(flag) => Expected::Value(Scalar::plain(if flag { "true" } else { "false" }), at),
                    Node::Other(text) if text == "<<" => Expected::Merged(at),
                    Node::Other(text) => Expected::Value(Scalar::plain(text), at),
                    Node::List(_) | Node::Map(_) => Expected::Dropped,
                };
                matches!(self.expected, Expected::Dropped).then_some((Trouble::KeyShape, at))
            }
            Expected::Value(key, key_at) => {
                self.own.push(Pair { key, key_at, value: node, marks });
                None
            }
            Expected::Merged(key_at) => {
                let whole = self.merge(node, marks);
                Some(if whole { (Trouble::MergeKey, key_at) } else { (Trouble::KeyShape, at) })
            }
            Expected::Dropped => None,
        }
    }

    /// Takes the entries of a mapping, or of each mapping in a list; whether there was nothing else.
    fn merge(&mut self, node: Node, marks: Positions) -> bool {
        match node {
            Node::Map(entries) => {
                let places = marks.keys.into_iter().zip(marks.inside);
                let pairs = entries.into_iter().zip(places);
                self.merged.extend(pairs.map(|((key, value), (key_at, marks))| Pair { key, key_at, value, marks }));
                true
            }
            Node::List(items) => {
                let mut whole = true;
                for (item, marks) in items.into_iter().zip(marks.inside) {
                    whole &= matches!(item, Node::Map(_)) && self.merge(item, marks);
                }
                whole
            }
            Node::Text(_) | Node::Flag(_) | Node::Other(_) => false,
        }
    }

    /// The mapping with the first occurrence of each key, the own ones before those that were merged; what is to be
    /// noted about own keys that repeat goes into `notes`.
    pub(super) fn close(self, at: Position, notes: &mut Vec<(Trouble, Position)>) -> (Node, Positions) {
        let own = self.own.len();
        let pairs: Vec<Pair> = self.own.into_iter().chain(self.merged).collect();
        let texts = TextIndex::new(pairs.iter().map(|pair| pair.key.text.as_str()));
        let first: Vec<usize> =
            pairs.iter().enumerate().map(|(n, pair)| texts.find(&pair.key.text, 0).unwrap_or(n)).collect();
        let first_at: Vec<Position> = first.iter().map(|n| pairs.get(*n).map_or(at, |pair| pair.key_at)).collect();
        let (mut kept, mut keys, mut inside) = (Vec::new(), Vec::new(), Vec::new());
        for (n, pair) in pairs.into_iter().enumerate() {
            if first[n] == n {
                kept.push((pair.key, pair.value));
                keys.push(pair.key_at);
                inside.push(pair.marks);
            } else if n < own {
                notes.push((Trouble::DuplicateKey(pair.key.text, first_at[n]), pair.key_at));
            }
        }
        (Node::Map(kept), Positions { at, keys, inside })
    }
}

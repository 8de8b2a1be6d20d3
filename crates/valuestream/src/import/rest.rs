//! What is left of a document once the form's values are taken out of it.

use yaml::{Node, emit_body};

use crate::rule::Quoted;

/// How many paths are worth listing.
const MAX_PATHS: usize = 8;

/// Mappings that are told as one: their keys are anything.
const TOLD_WHOLE: [&str; 4] = ["labels", "annotations", "template.data", "secretStoreRef"];

/// A mapping from which values are taken.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Rest(Node);

impl Rest {
    /// Everything of a document.
    pub(super) fn of(node: &Node) -> Rest {
        Rest(node.clone().plain())
    }

    /// Takes out the node at a path, and mappings that are empty without it.
    pub(super) fn take(&mut self, keys: &[&str]) -> Option<Node> {
        take(&mut self.0, keys)
    }

    /// Takes a text out of a list at a path; whether it was there.
    pub(super) fn drop_item(&mut self, keys: &[&str], text: &str) -> bool {
        let Some(Node::List(mut items)) = self.take(keys) else { return false };
        let before = items.len();
        items.retain(|item| item.text() != Some(text));
        let dropped = items.len() < before;
        if !items.is_empty() {
            self.put(keys, Node::List(items));
        }
        dropped
    }

    /// Puts a node at a path, in place of what is there.
    pub(super) fn put(&mut self, keys: &[&str], node: Node) {
        put(&mut self.0, keys, node);
    }

    /// Puts a value before all others.
    pub(super) fn lead(&mut self, key: &str, node: Node) {
        if let Node::Map(entries) = &mut self.0 {
            entries.insert(0, (key.into(), node));
        }
    }

    /// As it is.
    pub(super) fn into_node(self) -> Node {
        self.0
    }

    /// Whether there is nothing left, but for what is empty.
    pub(super) fn is_empty(&self) -> bool {
        self.clone().pruned().is_none()
    }

    /// As further fields of the form; empty if there is nothing left.
    pub(super) fn text(&self) -> String {
        let body = self.clone().pruned();
        body.as_ref().map(emit_body).unwrap_or_default()
    }

    /// Its paths, as shown to people.
    pub(super) fn paths(&self) -> String {
        let mut paths = Vec::new();
        if let Some(node) = self.clone().pruned() {
            leaves(&node, &mut String::new(), &mut paths);
        }
        let more = paths.len().saturating_sub(MAX_PATHS);
        let shown: Vec<String> = paths.iter().take(MAX_PATHS).map(|path| Quoted::from(path).to_string()).collect();
        let mut told = shown.join(", ");
        if more > 0 {
            told.push_str(&format!(" + {more}"));
        }
        told
    }

    /// Without what is empty at the top: `metadata` and `spec` of which everything was taken.
    fn pruned(self) -> Option<Node> {
        let Node::Map(entries) = self.0 else { return None };
        let is_empty = |node: &Node| match node {
            Node::Map(entries) => entries.is_empty(),
            Node::List(items) => items.is_empty(),
            Node::Other(text) => text.is_empty() || text == "~" || text.eq_ignore_ascii_case("null"),
            Node::Text(_) | Node::Flag(_) => false,
        };
        let entries: Vec<_> = entries.into_iter().filter(|(_, node)| !is_empty(node)).collect();
        (!entries.is_empty()).then_some(Node::Map(entries))
    }
}

fn take(node: &mut Node, keys: &[&str]) -> Option<Node> {
    let (first, rest) = keys.split_first()?;
    let Node::Map(entries) = node else { return None };
    let place = entries.iter().position(|(key, _)| key.text == *first)?;
    if rest.is_empty() {
        return Some(entries.remove(place).1);
    }
    let taken = take(&mut entries[place].1, rest);
    if taken.is_some() && entries[place].1.entries().is_empty() {
        entries.remove(place);
    }
    taken
}

fn put(node: &mut Node, keys: &[&str], new: Node) {
    let Some((first, rest)) = keys.split_first() else {
        *node = new;
        return;
    };
    if !matches!(node, Node::Map(_)) {
        *node = Node::Map(Vec::new());
    }
    let Node::Map(entries) = node else { return };
    let place = entries.iter().position(|(key, _)| key.text == *first).unwrap_or_else(|| {
        entries.push(((*first).into(), Node::Map(Vec::new())));
        entries.len() - 1
    });
    put(&mut entries[place].1, rest, new);
}

fn leaves(node: &Node, path: &mut String, out: &mut Vec<String>) {
    let length = path.len();
    match node {
        Node::Map(entries) if !entries.is_empty() && !TOLD_WHOLE.iter().any(|end| path.ends_with(end)) => {
            for (key, node) in entries {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(&key.text);
                leaves(node, path, out);
                path.truncate(length);
            }
        }
        // That there is no reference to a store is kept as an empty one, which nobody wrote.
        Node::Map(entries) if entries.is_empty() => {}
        _ => out.push(path.clone()),
    }
}

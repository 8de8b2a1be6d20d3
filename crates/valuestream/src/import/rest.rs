//! What is left of a document once the form's values are taken out of it.

use yaml::read::SpannedNode;
use yaml::{Node, Position, emit_body};

use crate::rule::Quoted;

/// How many paths are worth listing.
const MAX_PATHS: usize = 8;

/// Mappings that are told as one: their keys are anything. So is `template.data`.
const TOLD_WHOLE: [&str; 5] = ["labels", "annotations", "secretStoreRef", "tags", "rewrite"];

/// In a path, any item of a list.
const ITEM: &str = "[]";

/// What the form has values for in the items of each list of `spec`.
const OF_FORM: [(&str, &[&str]); 11] = [
    ("data", &["secretKey"]),
    ("data", &["remoteRef", "key"]),
    ("data", &["remoteRef", "version"]),
    ("data", &["remoteRef", "property"]),
    ("data", &["remoteRef", "decodingStrategy"]),
    ("dataFrom", &["extract", "key"]),
    ("dataFrom", &["extract", "version"]),
    ("dataFrom", &["extract", "property"]),
    ("dataFrom", &["extract", "decodingStrategy"]),
    ("dataFrom", &["find", "name", "regexp"]),
    ("dataFrom", &["find", "tags"]),
];

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

    /// Puts a value at a path, before all others on the way.
    pub(super) fn lead_to(&mut self, keys: &[&str], node: Node) {
        let Some((first, inside)) = keys.split_first() else {
            self.0 = node;
            return;
        };
        let mut own = Rest(take(&mut self.0, &[first]).unwrap_or_else(|| Node::Map(Vec::new())));
        own.lead_to(inside, node);
        self.lead(first, own.0);
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

    /// Its paths that the form has no value for, as shown to people, and where in the document the first of them is; `None`
    /// if there is nothing left.
    pub(super) fn paths(&self, root: SpannedNode) -> Option<(String, Position)> {
        let node = self.clone().pruned()?;
        let mut paths = Vec::new();
        leaves(&node, &mut Vec::new(), &mut paths);
        // A list with nothing beyond the form is there because of its order, or of what tells its items apart.
        let is_beyond = |path: &[&str]| {
            !OF_FORM.iter().any(|(list, known)| path[1..].starts_with(&[list, ITEM]) && path[3..] == **known)
        };
        let has_beyond = ["data", "dataFrom"].map(|list| {
            let mut within = paths.iter().filter(|path| path[1..].starts_with(&[list]));
            (list, within.any(|path| is_beyond(path)))
        });
        let mut told: Vec<Vec<&str>> = Vec::new();
        for mut path in paths {
            if !is_beyond(&path) {
                path.truncate(2);
                if has_beyond.contains(&(path[1], true)) {
                    continue;
                }
            }
            if told.len() <= MAX_PATHS && !told.contains(&path) {
                told.push(path);
            }
        }
        let first = told.first().and_then(|path| place(root, path)).unwrap_or(root.at());
        let shown: Vec<String> = told.iter().take(MAX_PATHS).map(|path| shown(path)).collect();
        let more = if told.len() > MAX_PATHS { ", …" } else { "" };
        (!shown.is_empty()).then(|| (shown.join(", ") + more, first))
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

/// Where the node at a path is, or the first one where there are several.
fn place(spot: SpannedNode, path: &[&str]) -> Option<Position> {
    match path {
        [] => Some(spot.at()),
        [ITEM, inside @ ..] => spot.items().find_map(|item| place(item, inside)),
        [key, inside @ ..] => {
            let entry = spot.entries().find(|entry| entry.key.text == *key)?;
            if inside.is_empty() { Some(entry.key_at) } else { place(entry.value, inside) }
        }
    }
}

fn shown(path: &[&str]) -> String {
    Quoted::from(&path.join(".").replace(&format!(".{ITEM}"), ITEM)).to_string()
}

fn leaves<'n>(node: &'n Node, path: &mut Vec<&'n str>, out: &mut Vec<Vec<&'n str>>) {
    let is_whole = path.last().is_some_and(|key| TOLD_WHOLE.contains(key)) || path.ends_with(&["template", "data"]);
    match node {
        Node::Map(entries) if !entries.is_empty() && !is_whole => {
            for (key, node) in entries {
                path.push(&key.text);
                leaves(node, path, out);
                path.pop();
            }
        }
        // That there is no reference to a store is kept as an empty one, which nobody wrote.
        Node::Map(entries) if entries.is_empty() => {}
        Node::List(items) if !is_whole && items.iter().any(|item| !item.entries().is_empty()) => {
            path.push(ITEM);
            items.iter().for_each(|item| leaves(item, path, out));
            path.pop();
        }
        _ => out.push(path.clone()),
    }
}

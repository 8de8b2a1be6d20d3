//! Writes a [`Document`]. serde_yaml's own writer leaves `yes`, `1_000`, `12:30`, `2024-01-01`, `=` and the like
//! unquoted, and the YAML 1.1 readers of kubectl and QVS change their type; it also writes no comments.

use super::node::{Document, Node};
use super::scalar::{self, Scalar};
use text::hidden::visible;

/// The text of a document: comment, then tree; two spaces per level, lists indented below their key, `\n` line ends.
pub fn emit(document: &Document) -> String {
    let mut out = String::with_capacity(1024);
    for line in &document.header {
        comment(&mut out, line);
    }
    let Node::Map(entries) = &document.body else {
        value(&mut out, &document.body, 0);
        return out;
    };
    for (key, node) in entries {
        if let Some((_, line)) = document.notes.iter().find(|(noted, _)| key.text == *noted) {
            out.push('\n');
            comment(&mut out, line);
        }
        entry(&mut out, key, node, 0);
    }
    out
}

fn comment(out: &mut String, line: &str) {
    let line = visible(line);
    out.push('#');
    if !line.is_empty() {
        out.push(' ');
        out.push_str(&line);
    }
    out.push('\n');
}

fn indent(out: &mut String, depth: usize) {
    for _ in 0..depth {
        out.push_str("  ");
    }
}

/// `key:` and its value, without indentation before the key.
fn entry(out: &mut String, key: &Scalar, node: &Node, depth: usize) {
    scalar::write(out, key);
    out.push(':');
    value(out, node, depth);
}

/// The value after `key:` or `-`, including the line end.
fn value(out: &mut String, node: &Node, depth: usize) {
    match node {
        Node::Map(entries) if !entries.is_empty() => {
            out.push('\n');
            for (key, node) in entries {
                indent(out, depth + 1);
                entry(out, key, node, depth + 1);
            }
        }
        Node::List(items) if !items.is_empty() => {
            out.push('\n');
            for item in items {
                indent(out, depth + 1);
                list_item(out, item, depth + 1);
            }
        }
        Node::Text(text) => {
            out.push(' ');
            scalar::write(out, text);
            out.push('\n');
        }
        Node::Flag(true) => out.push_str(" true\n"),
        Node::Flag(false) => out.push_str(" false\n"),
        Node::Other(text) => {
            out.push(' ');
            out.push_str(text);
            out.push('\n');
        }
        Node::List(_) => out.push_str(" []\n"),
        Node::Map(_) => out.push_str(" {}\n"),
    }
}

/// `- ` and the item; a mapping starts on the same line.
fn list_item(out: &mut String, item: &Node, depth: usize) {
    out.push('-');
    let Node::Map(entries) = item else {
        value(out, item, depth);
        return;
    };
    if entries.is_empty() {
        value(out, item, depth);
    }
    for (n, (key, node)) in entries.iter().enumerate() {
        if n == 0 {
            out.push(' ');
        } else {
            indent(out, depth + 1);
        }
        entry(out, key, node, depth + 1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{list, map};

    fn nested(deep: Node, text: &str) -> Node {
        map([("deep", deep), ("text", text.into())])
    }

    #[test]
    fn a_tree_is_written_in_our_layout() {
        let none = || list([]);
        let body = map([
            ("name", "qvs".into()),
            ("forced", Scalar { text: "as-typed".into(), quoted: true }.into()),
            ("none", none()),
            ("flag", true.into()),
            (
                "list",
                list([
                    map([("key", "a".into()), ("nested", nested(list([nested(none(), "1")]), ""))]),
                    map([("key", "b".into()), ("nested", nested(none(), "a\nb"))]),
                ]),
            ),
            ("texts", list(["one".into(), "no".into()])),
        ]);
        let document = Document { header: vec!["what\nfor", ""], notes: vec![("list", "the list")], body };
        assert_eq!(
            emit(&document),
            "# what\\x0Afor\n#\nname: qvs\nforced: \"as-typed\"\nnone: []\nflag: true\n\n# the list\nlist:\n  - key: a\n    \
             nested:\n      deep:\n        - deep: []\n          text: \"1\"\n      text: \"\"\n  - key: b\n    nested:\n      \
             deep: []\n      text: \"a\\nb\"\ntexts:\n  - one\n  - \"no\"\n"
        );
    }
}

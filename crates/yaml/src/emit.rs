//! Writes a [`Document`]. serde_yaml's own writer leaves `yes`, `1_000`, `12:30`, `2024-01-01`, `=` and the like
//! unquoted, and the YAML 1.1 readers of kubectl and QVS change their type; it also writes no comments.

use super::literal;
use super::node::{Document, Node};
use super::scalar::{self, Scalar};
use text::hidden::visible;

/// The text of a document: comment, then tree; two spaces per level, lists indented below their key, `\n` line ends. A text
/// of several lines is a block where that is certain to be read back as it is.
pub fn emit(document: &Document) -> String {
    let mut out = String::with_capacity(1024);
    for line in &document.header {
        comment(&mut out, line);
    }
    root(&mut out, &document.body, &document.notes);
    out
}

/// The text of a tree alone.
pub fn emit_body(body: &Node) -> String {
    let mut out = String::new();
    root(&mut out, body, &[]);
    out
}

fn root(out: &mut String, body: &Node, notes: &[(&str, &str)]) {
    match body {
        Node::Map(entries) if !entries.is_empty() => {
            for (key, node) in entries {
                if let Some((_, line)) = notes.iter().find(|(noted, _)| key.text == *noted) {
                    // One more empty line would belong to a text that ends with some.
                    if !out.ends_with("\n\n") {
                        out.push('\n');
                    }
                    comment(out, line);
                }
                entry(out, key, node, 0);
            }
        }
        Node::List(items) if !items.is_empty() => {
            for item in items {
                list_item(out, item, 0);
            }
        }
        scalar => {
            inline(out, scalar);
            out.push('\n');
        }
    }
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
        Node::Text(text)
            if !text.quoted
                && let Some(header) = literal::header(&text.text) =>
        {
            out.push(' ');
            out.push_str(header);
            out.push('\n');
            literal::write(out, &text.text, 2 * (depth + 1));
        }
        // No value at all.
        Node::Other(text) if text.is_empty() => out.push('\n'),
        scalar => {
            out.push(' ');
            inline(out, scalar);
            out.push('\n');
        }
    }
}

/// A scalar, or an empty list or mapping, in its line.
fn inline(out: &mut String, node: &Node) {
    match node {
        Node::Text(text) => scalar::write(out, text),
        Node::Flag(true) => out.push_str("true"),
        Node::Flag(false) => out.push_str("false"),
        Node::Other(text) => out.push_str(text),
        Node::List(_) => out.push_str("[]"),
        Node::Map(_) => out.push_str("{}"),
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
        let document =
            Document { header: vec!["what\nfor".into(), "".into()], notes: vec![("list", "the list")], body };
        assert_eq!(
            emit(&document),
            "# what\\x0Afor\n#\nname: qvs\nforced: \"as-typed\"\nnone: []\nflag: true\n\n# the list\nlist:\n  - key: a\n    \
             nested:\n      deep:\n        - deep: []\n          text: \"1\"\n      text: \"\"\n  - key: b\n    nested:\n      \
             deep: []\n      text: |-\n        a\n        b\ntexts:\n  - one\n  - \"no\"\n"
        );
    }

    #[test]
    fn a_text_of_several_lines_is_a_block() {
        let quoted = Scalar { text: "a\nb".into(), quoted: true };
        let body = map([
            ("a", "x: y\n\n# z\n".into()),
            ("b", list(["x\ny".into(), map([("c", " x\ny\n".into())]), list(["x\n".into()])])),
            ("d", "x\n\n".into()),
            ("e", quoted.into()),
            ("f", "a\tb\n".into()),
            ("g\nh", Node::Other(String::new())),
        ]);
        let document = Document { header: vec![], notes: vec![("e", "the e")], body };
        assert_eq!(
            emit(&document),
            "a: |\n  x: y\n\n  # z\nb:\n  - |-\n    x\n    y\n  - c: |2\n       x\n      y\n  -\n    - |\n      x\nd: |+\n  \
             x\n\n# the e\ne: \"a\\nb\"\nf: \"a\\tb\\n\"\n\"g\\nh\":\n"
        );
    }

    #[test]
    fn a_tree_may_be_written_alone() {
        assert_eq!(emit_body(&map([("a", map([("b", "c".into())]))])), "a:\n  b: c\n");
        assert_eq!(
            emit_body(&list(["a".into(), map([("b", "c".into()), ("d", list(["e".into()]))])])),
            "- a\n- b: c\n  d:\n    - e\n"
        );
        assert_eq!(emit_body(&list([])), "[]\n");
        assert_eq!(emit_body(&map::<&str>([])), "{}\n");
        assert_eq!(emit_body(&"a\nb".into()), "\"a\\nb\"\n");
        assert_eq!(emit_body(&true.into()), "true\n");
    }
}

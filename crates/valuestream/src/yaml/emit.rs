//! Writes a [`Document`]. serde_yaml's own writer leaves `yes`, `1_000`, `12:30`, `2024-01-01`, `=` and the like
//! unquoted, and the YAML 1.1 readers of kubectl and QVS retype them; it also writes no comments.

use serde_yaml::{Mapping, Value};

use super::scalar::{self, QUOTED, visible};
use super::{Document, Scalar};

/// The text of a document: comment, then the tree, two spaces a level, lists indented below their key, `\n` line ends.
pub fn emit(document: &Document) -> String {
    let mut out = String::with_capacity(1024);
    for line in &document.header {
        comment(&mut out, line);
    }
    match &document.body {
        Value::Mapping(map) => {
            for (key, value) in map {
                let note = document.notes.iter().find(|(noted, _)| key.as_str() == Some(noted));
                if let Some((_, line)) = note {
                    out.push('\n');
                    comment(&mut out, line);
                }
                entry(&mut out, key, value, 0);
            }
        }
        other => {
            value(&mut out, other, 0);
        }
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
fn entry(out: &mut String, key: &Value, node: &Value, depth: usize) {
    inline(out, key);
    out.push(':');
    value(out, node, depth);
}

/// A value behind `key:`, up to and with the line's end.
fn value(out: &mut String, node: &Value, depth: usize) {
    match node {
        Value::Mapping(map) if !map.is_empty() => {
            out.push('\n');
            for (key, node) in map {
                indent(out, depth + 1);
                entry(out, key, node, depth + 1);
            }
        }
        Value::Sequence(items) if !items.is_empty() => {
            out.push('\n');
            for item in items {
                indent(out, depth + 1);
                list_item(out, item, depth + 1);
            }
        }
        scalar => {
            out.push(' ');
            inline(out, scalar);
            out.push('\n');
        }
    }
}

/// `- ` and the item; a mapping starts on the same line.
fn list_item(out: &mut String, item: &Value, depth: usize) {
    out.push('-');
    match item {
        Value::Mapping(map) if !map.is_empty() => mapping_in_list(out, map, depth),
        other => value(out, other, depth),
    }
}

fn mapping_in_list(out: &mut String, map: &Mapping, depth: usize) {
    for (n, (key, node)) in map.iter().enumerate() {
        if n == 0 {
            out.push(' ');
        } else {
            indent(out, depth + 1);
        }
        entry(out, key, node, depth + 1);
    }
}

/// What stands on one line.
fn inline(out: &mut String, node: &Value) {
    match node {
        Value::Null => out.push_str("null"),
        Value::Bool(flag) => out.push_str(if *flag { "true" } else { "false" }),
        Value::Number(number) => out.push_str(&number.to_string()),
        Value::String(text) => scalar::write(out, text, false),
        Value::Sequence(_) => out.push_str("[]"),
        Value::Mapping(_) => out.push_str("{}"),
        Value::Tagged(tagged) => {
            debug_assert!(tagged.tag == QUOTED, "the only tag of ours");
            match &tagged.value {
                Value::String(text) => scalar::write(out, text, true),
                other => inline(out, other),
            }
        }
    }
}

impl From<&str> for Scalar {
    fn from(text: &str) -> Scalar {
        Scalar::plain(text)
    }
}

#[cfg(test)]
mod tests {
    use serde::Serialize;

    use super::*;

    #[derive(Serialize)]
    struct Sample {
        name: Scalar,
        forced: Scalar,
        none: Vec<Scalar>,
        flag: bool,
        list: Vec<Item>,
        texts: Vec<Scalar>,
    }

    #[derive(Serialize)]
    struct Item {
        key: Scalar,
        nested: Nested,
    }

    #[derive(Serialize)]
    struct Nested {
        deep: Vec<Nested>,
        text: Scalar,
    }

    #[test]
    fn a_tree_reads_well() {
        let sample = Sample {
            name: "qvs".into(),
            forced: Scalar { text: "as-typed".into(), quoted: true },
            none: vec![],
            flag: true,
            list: vec![
                Item {
                    key: "a".into(),
                    nested: Nested { deep: vec![Nested { deep: vec![], text: "1".into() }], text: "".into() },
                },
                Item { key: "b".into(), nested: Nested { deep: vec![], text: "a\nb".into() } },
            ],
            texts: vec!["one".into(), "no".into()],
        };
        let document = Document::new(vec!["what\nfor".into(), String::new()], vec![("list", "the list")], &sample);
        let text = emit(&document);
        assert_eq!(
            text,
            "# what\\x0Afor\n#\nname: qvs\nforced: \"as-typed\"\nnone: []\nflag: true\n\n# the list\nlist:\n  - key: a\n    \
             nested:\n      deep:\n        - deep: []\n          text: \"1\"\n      text: \"\"\n  - key: b\n    nested:\n      \
             deep: []\n      text: \"a\\nb\"\ntexts:\n  - one\n  - \"no\"\n"
        );
    }
}

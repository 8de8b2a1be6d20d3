//! What is written is read back the same, for trees of any shape.

use crate::read::{piece_at, pieces, read};
use crate::{Document, Highlighter, Node, Scalar, emit, emit_body};

/// Numbers that look random and are always the same (xorshift).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 16).unwrap_or_default() % end
    }

    fn of<'t>(&mut self, choices: &[&'t str]) -> &'t str {
        choices[self.below(choices.len())]
    }
}

/// Pieces of texts: what means something in YAML or in ours, what is hidden, and what is none of that.
const PIECES: &[&str] = &[
    "\n",
    "\n",
    "\n",
    "\n\n",
    " ",
    "  ",
    "a",
    "b c",
    "#",
    " # x",
    "- ",
    "-",
    "---",
    "...",
    "key: value",
    ":",
    ": ",
    "? ",
    "|",
    "|-",
    ">",
    "&a",
    "*a",
    "<<",
    "!t",
    "%x",
    "@",
    "`",
    "'",
    "\"",
    "\\",
    "[",
    "]",
    "{",
    "}",
    ",",
    "yes",
    "null",
    "~",
    "1",
    "0x1",
    "1.5",
    "2024-01-01",
    "12:30",
    "=",
    "$(x)",
    "<x>",
    "\t",
    "\r",
    "\r\n",
    "\u{7}",
    "\u{85}",
    "\u{A0}",
    "\u{2028}",
    "\u{FEFF}",
    "\u{202E}",
    "Ωμ",
    "é",
    "\u{1F600}",
];

fn text(numbers: &mut Numbers) -> String {
    let length = numbers.below(7);
    (0..length).map(|_| numbers.of(PIECES)).collect()
}

/// A text of lines that are harmless each.
fn lines(numbers: &mut Numbers) -> String {
    let length = 1 + numbers.below(6);
    (0..length)
        .map(|_| {
            numbers.of(&["\n", "a\n", "  b\n", "# c\n", "d: e\n", "- f\n", "|\n", "g", "\"<h>\"\n", "$(i)\n", "---\n"])
        })
        .collect()
}

fn scalar(numbers: &mut Numbers) -> Scalar {
    let text = if numbers.below(2) == 0 { text(numbers) } else { lines(numbers) };
    Scalar { text, quoted: numbers.below(5) == 0 }
}

fn node(numbers: &mut Numbers, depth: usize) -> Node {
    let length = numbers.below(4);
    match numbers.below(if depth == 0 { 5 } else { 9 }) {
        0 => Node::Flag(length == 0),
        1 => Node::Other(numbers.of(&["", "1", "-1.5", "null", "yes", "2024-01-01 10:00:00", "~", "0x1F"]).to_owned()),
        2..=4 => Node::Text(scalar(numbers)),
        5 | 6 => Node::List((0..length).map(|_| node(numbers, depth - 1)).collect()),
        _ => map(numbers, depth),
    }
}

fn map(numbers: &mut Numbers, depth: usize) -> Node {
    let mut entries: Vec<(Scalar, Node)> = Vec::new();
    for _ in 0..numbers.below(5) {
        let key = scalar(numbers);
        if entries.iter().all(|(other, _)| other.text != key.text) {
            entries.push((key, node(numbers, depth - 1)));
        }
    }
    Node::Map(entries)
}

/// The only document of a text.
fn body(text: &str) -> Node {
    let mut found = read(text, &mut 10_000);
    assert_eq!(found.troubles, [], "{text}");
    assert_eq!(found.documents.len(), 1, "{text}");
    found.documents.remove(0).body
}

#[test]
fn what_is_written_is_read_back_the_same() {
    let mut numbers = Numbers(0x9E37_79B9_7F4A_7C15);
    for n in 0..3000 {
        let depth = 1 + n % 5;
        let tree = if n % 3 == 0 { node(&mut numbers, depth) } else { map(&mut numbers, depth) };
        if tree == Node::Other(String::new()) {
            continue;
        }
        let written = emit_body(&tree);
        let found = body(&written);
        assert_eq!(found.clone().plain(), tree.clone().plain(), "{written}");
        // As it was read, and in our layout.
        assert_eq!(body(&emit_body(&found)), found, "{written}");
        let plain = found.plain();
        let rewritten = emit_body(&plain);
        assert_eq!(body(&rewritten).plain(), plain, "{rewritten}");
        assert_eq!(emit_body(&body(&rewritten).plain()), rewritten);
        // Something else may follow any text.
        let followed = Node::List(vec![tree.clone(), "z".into()]);
        assert_eq!(body(&emit_body(&followed)).plain(), followed.plain());
    }
}

#[test]
fn a_comment_does_not_change_the_text_before_it() {
    let mut numbers = Numbers(7);
    for _ in 0..500 {
        let tree = crate::map([("a", lines(&mut numbers).as_str().into()), ("b", "c".into())]);
        let document = Document { header: vec!["x".into()], notes: vec![("b", "y")], body: tree };
        assert_eq!(body(&emit(&document)).plain(), document.body.plain());
    }
}

#[test]
fn colours_lose_nothing() {
    let mut numbers = Numbers(5);
    for _ in 0..500 {
        let mut highlighter = Highlighter::default();
        for line in emit_body(&map(&mut numbers, 4)).lines() {
            let pieces: String = highlighter.line(line).iter().map(|(_, piece)| *piece).collect();
            assert_eq!(pieces, line);
        }
    }
}

#[test]
fn any_text_gives_a_result() {
    let mut numbers = Numbers(3);
    for _ in 0..20_000 {
        let text: String = (0..numbers.below(40)).map(|_| numbers.of(PIECES)).collect();
        let found = read(&text, &mut 10_000);
        let lines = |at| piece_at(&text, at).map(|piece| piece.first_line);
        let with: Vec<_> = found.documents.iter().map(|document| lines(document.root().at())).collect();
        let broken = found.troubles.iter().filter(|(trouble, _)| trouble.is_fatal());
        let without: Vec<_> = broken.map(|(_, at)| lines(*at)).collect();
        assert!(with.is_sorted_by(|a, b| a < b) && without.is_sorted_by(|a, b| a < b), "{text:?}: {found:?}");
        assert!(with.iter().all(|line| !without.contains(line)), "{text:?}: {found:?}");
        assert!(with.len() + without.len() <= pieces(&text).len(), "{text:?}: {found:?}");
        for document in found.documents {
            let written = emit_body(&document.body);
            assert_eq!(body(&written).plain(), document.body.plain(), "{text:?} became {written:?}");
        }
    }
}

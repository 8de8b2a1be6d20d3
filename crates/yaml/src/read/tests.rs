use super::*;
use crate::{Node, Scalar, Step, list, map};

const ROOM: usize = 10_000;

fn reading(text: &str) -> Reading {
    read(text, &mut ROOM.clone())
}

/// The only document of a text without troubles.
fn document(text: &str) -> Parsed {
    let mut reading = reading(text);
    assert_eq!(reading.troubles, [], "{text}");
    assert_eq!(reading.documents.len(), 1, "{text}");
    reading.documents.remove(0)
}

fn troubles(text: &str) -> Vec<(Trouble, u32, u32)> {
    reading(text).troubles.into_iter().map(|(trouble, at)| (trouble, at.line, at.column)).collect()
}

fn key(key: &str) -> Step {
    Step::Key(key.to_owned())
}

fn at(line: u32, column: u32) -> Option<Position> {
    Some(Position { line, column })
}

mod aliases;
mod pieces;

#[test]
fn everything_has_its_position() {
    let found = document("# x\na: b\nlist:\n  - one\n  - k: 'v'\n    日本: 5\n  - [x, z]\nempty:\n");
    let expected = map([
        ("a", "b".into()),
        (
            "list",
            list([
                "one".into(),
                map([("k", Scalar { text: "v".into(), quoted: true }.into()), ("日本", Node::Other("5".into()))]),
                list(["x".into(), "z".into()]),
            ]),
        ),
        ("empty", Node::Other(String::new())),
    ]);
    assert_eq!(found.body, expected);
    assert_eq!(found.at(&vec![]), at(2, 1));
    assert_eq!(found.at(&vec![key("a")]), at(2, 4));
    assert_eq!(found.key_at(&vec![key("list")]), at(3, 1));
    assert_eq!(found.at(&vec![key("list"), Step::Index(0)]), at(4, 5));
    assert_eq!(found.at(&vec![key("list"), Step::Index(1), key("日本")]), at(6, 9));
    assert_eq!(found.key_at(&vec![key("list"), Step::Index(1), key("k")]), at(5, 5));
    assert_eq!(found.at(&vec![key("list"), Step::Index(2), Step::Index(1)]), at(7, 9));
    assert_eq!(found.at(&vec![key("list"), Step::Index(3)]), None);
    assert_eq!(found.at(&vec![key("a"), key("b")]), None);
}

#[test]
fn strings_are_told_from_other_scalars_and_kept_as_written() {
    let found = document("a: 0\nb: '0'\nc: true\nd: 0.10\ne: |\n  x\nf: !!str 0\ng: ! 1\nh: True\ni: \"a\\nb\"\n");
    let written: Vec<_> = found.root().entries().map(|entry| entry.value.written()).collect();
    let expected = [
        ("0", false),
        ("0", true),
        ("true", false),
        ("0.10", false),
        ("x\n", true),
        ("0", true),
        ("1", true),
        ("True", false),
        ("a\nb", true),
    ];
    assert_eq!(written, expected.map(Some));
}

#[test]
fn a_stream_may_hold_several_documents() {
    let found = reading("---\na: b\n---\n---\n# nothing\n---\nc: d\n...\n");
    assert_eq!(found.documents.len(), 2);
    assert_eq!(found.documents[1].root().at(), Position { line: 7, column: 1 });
    assert_eq!(reading("").documents, []);
    assert_eq!(reading("# only a comment\n").documents, []);
}

#[test]
fn a_byte_order_mark_and_every_line_end_are_accepted() {
    for text in ["\u{FEFF}a: b\nc: d", "a: b\r\nc: d\r\n", "a: b\rc: d\r", "\u{FEFF}---\na: b\nc: d\n"] {
        let found = document(text);
        assert_eq!(found.body, map([("a", "b".into()), ("c", "d".into())]));
        let first = u32::from(text.contains("---"));
        assert_eq!(found.at(&vec![key("a")]), at(1 + first, 4));
        assert_eq!(found.at(&vec![key("c")]), at(2 + first, 4));
    }
}

#[test]
fn json_may_be_indented_with_tabs() {
    for end in ["\n", "\r\n", "\r"] {
        for before in ["", "\t\n", "---\n", "\u{FEFF}"] {
            let text = format!(
                "{before}{{\n\t\"a\":\t\"b\\tc\",\n \t\"d\" : [\n\t\t1,\n\t\t{{}}\n\t],\n\t\n\t\"e\":null\t\n}}\n"
            );
            let found = document(&text.replace('\n', end));
            let text = Scalar { text: "b\tc".into(), quoted: true };
            let expected = [
                ("a", text.into()),
                ("d", list([Node::Other("1".into()), map::<&str>([])])),
                ("e", Node::Other("null".into())),
            ];
            assert_eq!(found.body.clone().plain(), map(expected).plain());
            let first = u32::from(before.contains('\n'));
            assert_eq!(found.key_at(&vec![key("a")]), at(2 + first, 2));
            assert_eq!(found.at(&vec![key("d"), Step::Index(0)]), at(4 + first, 3));
        }
    }
    let tab = troubles("a: [\n\tb]\nc:\n\td: e\n");
    assert!(matches!(tab.as_slice(), [(Trouble::Tab, ..)]), "{tab:?}");
}

#[test]
fn what_is_left_out_is_reported() {
    assert_eq!(troubles("a: &x b\n"), [(Trouble::Anchor, 1, 4)]);
    assert_eq!(troubles("a: !x b\nc: !!int 5\n"), [(Trouble::Tag, 1, 4), (Trouble::Tag, 2, 4)]);
    assert_eq!(troubles("a: !!map {}\nb: !!seq []\nc: !!str d\n"), []);
    assert_eq!(troubles("[a]: b\nc: d\n"), [(Trouble::KeyShape, 1, 1)]);
    assert_eq!(troubles("? {a: b}\n: c\n"), [(Trouble::KeyShape, 1, 3)]);
    assert_eq!(document("'<<': x\n").body, Node::Map(vec![(Scalar { text: "<<".into(), quoted: true }, "x".into())]));
    let first = Position { line: 2, column: 1 };
    let found = reading("c: 1\na: 1\nb: 2\na: 3\nb: 4\na: 5\n");
    assert_eq!(found.documents[0].root().entries().count(), 3);
    assert_eq!(found.documents[0].root().get("a").and_then(SpannedNode::written), Some(("1", false)));
    let second = Position { line: 3, column: 1 };
    assert_eq!(
        found.troubles.iter().map(|(trouble, at)| (trouble.clone(), at.line)).collect::<Vec<_>>(),
        [
            (Trouble::DuplicateKey("a".into(), first), 4),
            (Trouble::DuplicateKey("b".into(), second), 5),
            (Trouble::DuplicateKey("a".into(), first), 6)
        ]
    );
}

#[test]
fn what_cannot_be_read_is_reported_once_and_gives_nothing() {
    for (text, line, column) in
        [("a: b\n c: d\n", 2, 3), ("a\nb: c\n", 2, 2), ("- a\nb: c", 2, 1), ("a: @b\n", 1, 4), ("%x\n", 2, 1)]
    {
        let found = reading(text);
        assert_eq!(found.documents, []);
        let [(Trouble::Syntax(_), at)] = found.troubles.as_slice() else { panic!("{text}: {found:?}") };
        assert_eq!((at.line, at.column), (line, column), "{text}");
    }
    for (text, line, column) in [
        ("a:\n\tb: c\n", 2, 1),
        ("a:\n  b: c\n\td: e\n", 3, 1),
        ("- name: a\n\t  type: b\n", 2, 1),
        ("a: b\n\nc:\n\n\td: e\n", 5, 1),
        ("a:\n  - b:\n  \t  c: d\n", 3, 3),
        ("a: |\n\tx\n", 2, 1),
    ] {
        let first = troubles(text).first().cloned();
        assert_eq!(first, Some((Trouble::Tab, line, column)), "{text}");
    }
    assert_eq!(troubles("a: \"b\nc: d\n"), [(Trouble::Unclosed, 1, 4)]);
    assert_eq!(troubles("a: 'b\n"), [(Trouble::Unclosed, 1, 4)]);
    for (text, line, column) in [
        ("a: [1\n", 1, 4),
        ("a:\n  b: {c: d", 2, 6),
        ("a: [b, {c: d\n", 1, 8),
        ("a: [{b: c}, 'it''s [', \"\\\"{\", d # [\n", 1, 4),
        ("a: b [c\nd: [e\n\n", 2, 4),
        ("a: [b,\r\n  c\r\n", 1, 4),
        ("- [a]\n- {\n", 2, 3),
    ] {
        assert_eq!(troubles(text), [(Trouble::Unclosed, line, column)], "{text}");
    }
    assert_eq!(troubles("a: [b,\n").first().map(|(trouble, ..)| trouble.clone()), Some(Trouble::Unclosed));
    assert_eq!(troubles("a: b\n\nc: x\0y\n"), [(Trouble::Control('\0'), 3, 5)]);
    assert_eq!(troubles("a: b\r\nc: \u{1b}[0m\n"), [(Trouble::Control('\u{1b}'), 2, 4)]);
}

#[test]
fn depth_and_parts_are_limited() {
    let lines = |step: &str| (0..10_000).map(|n| format!("{}{step}\n", " ".repeat(n % 1000))).collect::<String>();
    let stairs = |step: &str| (0..1000).map(|n| format!("{}{step}\n", " ".repeat(n))).collect::<String>();
    for deep in [
        "[".repeat(10_000),
        "{".repeat(10_000),
        "[{a: ".repeat(10_000),
        "- ".repeat(10_000),
        "? ".repeat(10_000),
        ": ".repeat(10_000),
        stairs("a:"),
        stairs("-"),
        format!("a: {}", "[".repeat(200)),
    ] {
        let mut room = 1_000_000;
        let found = read(&deep, &mut room);
        assert!(matches!(found.troubles.as_slice(), [(Trouble::TooDeep, _)]), "{:?}", found.troubles);
    }
    let _ = reading(&lines("a:"));
    let just = |n: usize| format!("{}x{}", "[".repeat(n), "]".repeat(n));
    assert_eq!(troubles(&just(MAX_DEPTH)), []);
    assert!(matches!(troubles(&just(MAX_DEPTH + 1)).as_slice(), [(Trouble::TooDeep, ..)]));
    for many in
        ["- a\n".repeat(ROOM), "a,".repeat(ROOM + 1), format!("[{}]", "a,".repeat(ROOM)), "---\n".repeat(ROOM + 1)]
    {
        assert!(matches!(troubles(&many).as_slice(), [(Trouble::TooMany, ..)]), "{:?}", troubles(&many));
    }
    let mut room = 10;
    read("a: b\n", &mut room);
    assert_eq!(room, 6);
}

#[test]
fn a_line_is_found_by_its_number() {
    let text = "\u{FEFF}a\r\n\rb\nc";
    let lines: Vec<&str> = (1..=5).map(|n| fault::line(text, n)).collect();
    assert_eq!(lines, ["a", "", "b", "c", ""]);
    assert_eq!(position_at("a\r\nb\rc\nd", 7), Position { line: 4, column: 1 });
}

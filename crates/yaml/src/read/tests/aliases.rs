//! Aliases and merge keys.

use super::*;

/// The only document of a text, and what is noted about it.
fn noted(text: &str) -> (Parsed, Vec<(Trouble, u32, u32)>) {
    let mut reading = reading(text);
    assert_eq!(reading.documents.len(), 1, "{text}: {:?}", reading.troubles);
    (reading.documents.remove(0), troubles(text))
}

fn body(text: &str) -> Node {
    noted(text).0.body
}

fn number(text: &str) -> Node {
    Node::Other(text.to_owned())
}

#[test]
fn an_alias_is_replaced_by_a_copy() {
    let (found, notes) = noted("a: &x {b: [c], d: 1}\ne: *x\nf:\n  - *x\n  - &y text\n  - *y\n*y : z\n");
    let x = || map([("b", list(["c".into()])), ("d", number("1"))]);
    let expected =
        map([("a", x()), ("e", x()), ("f", list([x(), "text".into(), "text".into()])), ("text", "z".into())]);
    assert_eq!(found.body, expected);
    let at_alias = [(2, 4), (4, 5), (6, 5), (7, 1)].map(|(line, column)| (Trouble::Alias, line, column));
    assert_eq!(notes.iter().filter(|(trouble, ..)| *trouble == Trouble::Alias).cloned().collect::<Vec<_>>(), at_alias);
    assert_eq!(notes.len(), 6);
    assert_eq!(found.at(&vec![key("e")]), at(2, 4));
    assert_eq!(found.key_at(&vec![key("e"), key("d")]), at(1, 16));
    assert_eq!(found.at(&vec![key("e"), key("b"), Step::Index(0)]), at(1, 12));
    assert_eq!(found.at(&vec![key("f"), Step::Index(0)]), at(4, 5));
}

#[test]
fn an_anchor_may_be_inside_another_and_be_given_again() {
    let (found, _) = noted("a: &x\n  b: &y [1]\n  c: *y\nd: *x\ne: &y 2\nf: [*y, *x]\n");
    let one = || list([number("1")]);
    let x = || map([("b", one()), ("c", one())]);
    let expected = map([("a", x()), ("d", x()), ("e", number("2")), ("f", list([number("2"), x()]))]);
    assert_eq!(found.body, expected);
}

#[test]
fn merge_keys_bring_entries_that_the_mapping_lacks() {
    assert_eq!(
        body("x: &x {a: 1, b: 2}\ny: &y {b: 3, c: 4}\nz:\n  <<: [*x, *y]\n  c: own\n  d: 5\n").get("z"),
        Some(&map([("c", "own".into()), ("d", number("5")), ("a", number("1")), ("b", number("2"))]))
    );
    let (found, notes) = noted("<<: {a: b}\nc: d\n");
    assert_eq!(found.body, map([("c", "d".into()), ("a", "b".into())]));
    assert_eq!(notes, [(Trouble::MergeKey, 1, 1)]);
    let (found, notes) = noted("x: &x {a: 1}\ny: &y\n  <<: *x\n  b: 2\nz: {<<: *y}\n");
    assert_eq!(found.body.get("z"), Some(&map([("b", number("2")), ("a", number("1"))])));
    assert_eq!(found.key_at(&vec![key("z"), key("a")]), at(1, 8));
    let expected = [
        (Trouble::Anchor, 1, 4),
        (Trouble::Anchor, 2, 4),
        (Trouble::MergeKey, 3, 3),
        (Trouble::Alias, 3, 7),
        (Trouble::MergeKey, 5, 5),
        (Trouble::Alias, 5, 9),
    ];
    assert_eq!(notes, expected);
    assert_eq!(body("<<: {a: 1}\n<<: {a: 2, b: 3}\n"), map([("a", number("1")), ("b", number("3"))]));
}

#[test]
fn what_a_merge_key_cannot_bring_is_noted() {
    for (text, column) in
        [("<<: x\na: b\n", 5), ("<<:\na: b\n", 3), ("<<: [x]\na: b\n", 5), ("<<: [[{c: d}]]\na: b\n", 5)]
    {
        let (found, notes) = noted(text);
        assert_eq!(found.body, map([("a", "b".into())]), "{text}");
        assert_eq!(notes, [(Trouble::KeyShape, 1, column)], "{text}");
    }
    let (found, notes) = noted("a: &x 1\nb: {<<: *x}\nc: {<<: [{d: e}, *x]}\n");
    assert_eq!(found.body.get("c"), Some(&map([("d", "e".into())])));
    assert_eq!(notes.iter().filter(|(trouble, ..)| *trouble == Trouble::KeyShape).count(), 2);
    assert_eq!(body("'<<': x\n"), Node::Map(vec![(Scalar { text: "<<".into(), quoted: true }, "x".into())]));
}

#[test]
fn what_is_noted_inside_an_anchor_is_noted_once() {
    let (_, notes) = noted("a: &x {b: !t 1, b: 2, [c]: d}\ne: [*x, *x, *x]\n");
    assert_eq!(notes.iter().filter(|(trouble, ..)| *trouble == Trouble::Alias).count(), 3);
    assert_eq!(notes.len(), 4 + 3);
    let (_, notes) = noted("a: &x [b]\n*x : c\n");
    assert_eq!(notes, [(Trouble::Anchor, 1, 4), (Trouble::Alias, 2, 1), (Trouble::KeyShape, 2, 1)]);
}

#[test]
fn an_alias_of_nothing_ends_its_document() {
    for (text, line, column) in
        [("a: *x\n", 1, 4), ("a: &x [*x]\n", 1, 8), ("a: *x\nb: &x c\n", 1, 4), ("&x a: &y\n  b: *y\n", 2, 6)]
    {
        let found = reading(text);
        assert_eq!(found.documents, []);
        assert_eq!(found.troubles.last(), Some(&(Trouble::UnknownAlias, Position { line, column })), "{text}");
    }
}

#[test]
fn copies_meet_the_limits() {
    let bomb = |first: &str, open: &str, close: &str| {
        let mut bomb = format!("a: &a {first}\n");
        for (this, last) in ('b'..='z').zip('a'..='y') {
            let items: Vec<String> =
                (0..9).map(|n| if open == "{" { format!("{n}: *{last}") } else { format!("*{last}") }).collect();
            bomb += &format!("{this}: &{this} {open}{}{close}\n", items.join(", "));
        }
        bomb
    };
    let merges = bomb("{x: 1}", "{<<: [", "]}");
    for text in [bomb("[x,x,x,x,x,x,x,x,x,x]", "[", "]"), bomb("x", "{", "}"), merges] {
        let mut room = 100_000;
        let found = read(&text, &mut room);
        // That aliases were replaced is not told of what was refused for them.
        let [(Trouble::TooMany, at)] = found.troubles.as_slice() else { panic!("{:?}", found.troubles) };
        assert!((4..=8).contains(&at.line), "{at:?}");
        assert_eq!(found.documents, []);
    }
    let chain = (1..60).fold("- &a0 x\n".to_owned(), |text, n| text + &format!("- &a{n} [*a{}]\n", n - 1));
    assert_eq!(reading(&chain).troubles.last(), Some(&(Trouble::TooDeep, Position { line: 49, column: 9 })));
    let mut room = 100;
    read("a: &x [b, c]\nd: *x\n", &mut room);
    assert_eq!(room, 100 - 1 - 1 - 2 - 3 - 3);
}

#[test]
fn many_anchors_and_aliases_are_read_in_time() {
    let nested = format!("{}x{}\n", "&a [".repeat(MAX_DEPTH), "]".repeat(MAX_DEPTH));
    let many = format!("- &a x\n{}", "- *a\n".repeat(200_000));
    let inside = format!("{}\n{}", "- &a [".to_owned() + &"&b x, ".repeat(150_000) + "]", "- *a\n");
    for (text, documents) in [(nested, 1), (many, 1), (inside, 1)] {
        let found = read(&text, &mut 1_000_000);
        assert_eq!(found.documents.len(), documents);
        assert!(found.troubles.len() <= builder::MAX_TROUBLES);
    }
}

//! Several documents in one text, and broken ones among them.

use super::*;

/// The first line and the text of each piece.
fn cut(text: &str) -> Vec<(u32, &str)> {
    pieces(text).into_iter().map(|piece| (piece.first_line, piece.text)).collect()
}

/// The line of each document, and each trouble with its line.
fn lines(text: &str) -> (Vec<u32>, Vec<(Trouble, u32)>) {
    let found = reading(text);
    let documents = found.documents.iter().map(|document| document.root().at().line).collect();
    (documents, found.troubles.into_iter().map(|(trouble, at)| (trouble, at.line)).collect())
}

#[test]
fn a_text_is_cut_at_its_marks() {
    assert_eq!(cut(""), [(1, "")]);
    assert_eq!(cut("# a\n"), [(1, "# a\n")]);
    assert_eq!(cut("\u{FEFF}a: b\n---\nc: d"), [(1, "a: b\n"), (2, "---\nc: d")]);
    assert_eq!(
        cut("# x\n\n---\na\n--- # y\nb\n---\tc\n"),
        [(1, "# x\n\n---\na\n"), (5, "--- # y\nb\n"), (7, "---\tc\n")]
    );
    assert_eq!(cut("a\r\n---\r\nb\r---\rc"), [(1, "a\r\n"), (2, "---\r\nb\r"), (4, "---\rc")]);
    assert_eq!(cut("a\n...\n# x\n---\nb\n...\n...\n# y\n"), [(1, "a\n...\n"), (3, "# x\n---\nb\n...\n")]);
    assert_eq!(cut("a: |\n  ---\n ---\n---x\n----\n"), [(1, "a: |\n  ---\n ---\n---x\n----\n")]);
    assert_eq!(
        cut("%YAML 1.2\n---\na\n%TAG ! !x\n# y\n---\nb\n"),
        [(1, "%YAML 1.2\n---\na\n"), (4, "%TAG ! !x\n# y\n---\nb\n")]
    );
    assert_eq!(cut("a\n\u{FEFF}---\nb\n\u{FEFF}c"), [(1, "a\n"), (2, "---\nb\n"), (4, "c")]);
    assert_eq!(cut("---\n---\n"), [(1, "---\n"), (2, "---\n")]);
}

#[test]
fn a_broken_document_takes_nothing_from_its_neighbours() {
    for end in ["\n", "\r\n", "\r"] {
        let text = "a: b\n---\nc: {{ x }}: y\n---\nd:\n\te\n---\nf: \"g\n---\nh: *i\n---\nj: k\x07\n---\nl: &m n\n";
        let (documents, troubles) = lines(&text.replace('\n', end));
        assert_eq!(documents, [1, 14]);
        let fatal: Vec<u32> =
            troubles.iter().filter(|(trouble, _)| trouble.is_fatal()).map(|(_, line)| *line).collect();
        assert_eq!(fatal, [3, 6, 8, 10, 12]);
        assert_eq!(
            troubles[2..],
            [
                (Trouble::Tab, 6),
                (Trouble::Unclosed, 8),
                (Trouble::UnknownAlias, 10),
                (Trouble::Control('\x07'), 12),
                (Trouble::Anchor, 14)
            ]
        );
    }
    assert_eq!(lines(&format!("a: {}\n---\nb: c\n", "[".repeat(1000))), (vec![3], vec![(Trouble::TooDeep, 1)]));
    assert_eq!(lines("a: &x b\n---\nc: *x\n---\nd: e\n").0, [1, 5]);
}

#[test]
fn a_trouble_and_a_document_are_in_their_piece() {
    let text = "a: [b,\n\n\n---\nc: d\n---\na: @x\n---\ne: 'f\n";
    let found = reading(text);
    assert_eq!(found.documents.len(), 1);
    let piece = |at| piece_at(text, at).map(|piece| piece.text);
    assert_eq!(piece(found.documents[0].root().at()), Some("---\nc: d\n"));
    let broken: Vec<_> = found.troubles.iter().map(|(_, at)| piece(*at)).collect();
    assert_eq!(broken, [Some("a: [b,\n\n\n"), Some("---\na: @x\n"), Some("---\ne: 'f\n")]);
}

#[test]
fn too_many_parts_end_the_reading_of_a_text() {
    let mut room = 12;
    let found = read("a: b\n---\nc: [\n---\nd: [1, 2, 3, 4, 5]\n---\ne: f\n", &mut room);
    assert_eq!(found.documents, []);
    assert_eq!(found.troubles.len(), 2);
    assert_eq!(found.troubles.last(), Some(&(Trouble::TooMany, Position { line: 5, column: 12 })));
    let (documents, troubles) = lines(&"a: *b\nc: d\n---\n".repeat(1000));
    assert_eq!((documents.len(), troubles.len()), (0, 100));
}

#[test]
fn documents_without_a_separator_are_told_by_keys_that_begin_again() {
    let text = "# first\napiVersion: v1\nkind: A\nspec:\n  kind: x\n# second\napiVersion: v1\nkind: B\n\napiVersion: v2\nkind: C\n---\nkind: D\n";
    for end in ["\n", "\r\n", "\r"] {
        let text = text.replace('\n', end);
        let (documents, troubles) = lines(&text);
        assert_eq!(documents, [2, 7, 10, 13]);
        assert_eq!(troubles, [(Trouble::MissingSeparator, 7), (Trouble::MissingSeparator, 10)]);
    }
    let (documents, troubles) = lines("  a: 1\n  b: 2\n  b: 3\n  a: 4\n");
    assert_eq!((documents, troubles), (vec![1, 3], vec![(Trouble::MissingSeparator, 3)]));
    let (documents, troubles) = lines("a: 1\nb: [\na: 2\nb: 3\n");
    assert_eq!(documents, [3]);
    assert_eq!(troubles, [(Trouble::Unclosed, 2), (Trouble::MissingSeparator, 3)]);
}

#[test]
fn a_key_that_repeats_by_mistake_does_not_begin_a_document() {
    for text in [
        "a: 1\nb: 2\na: 3\n",
        "a: 1\nb: 2\na: 3\na: 4\n",
        "a: 1\nb: 2\nb: 3\n",
        "a: |\n  a: 1\n  b: 2\n  a: 3\n  b: 4\n",
        "- a: 1\n  b: 2\n  a: 3\n  b: 4\n",
        "{a: 1, b: 2,\na: 3, b: 4}\n",
        "|\n a: 1\n b: 2\n a: 3\n b: 4\n",
        "x:\n- a: 1\n  b: 2\n- a: 3\n  b: 4\n",
    ] {
        assert_eq!(cut(text), [(1, text)]);
    }
    assert_eq!(lines("a: 1\nb: 2\na: 3\n").1.len(), 1);
}

#[test]
fn large_texts_are_read_in_time() {
    let million = |line: &str| line.repeat(1_000_000 / line.len());
    for line in ["---\n", "\r", "a: b\nc: d\n", "---\n@\n", "a: b\n---\n", "a: *b\n", "x", "'", "<<: ", "&a "] {
        let found = read(&million(line), &mut 50_000);
        assert!(found.troubles.len() <= 2 * MAX_TROUBLES + 1, "{line}");
    }
}

#[test]
fn a_part_of_a_text_has_the_lines_of_the_whole() {
    let reading = read_from("a: 1\n---\n- b\n- [", 5, &mut 100);
    assert_eq!(reading.documents[0].root().at(), Position { line: 5, column: 1 });
    assert_eq!(reading.troubles, [(Trouble::Unclosed, Position { line: 8, column: 3 })]);
    let moved = reading.documents[0].clone().all_at(Position { line: 9, column: 2 });
    assert_eq!(moved.root().get("a").map(SpannedNode::at), Some(Position { line: 9, column: 2 }));
}

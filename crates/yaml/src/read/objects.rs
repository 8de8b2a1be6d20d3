//! Cuts documents that stand after each other without `---` between them. Read as one, they would be a mapping whose keys
//! repeat.

use std::collections::BTreeSet;

use super::lines::{BLANK, BOM, Line, lines};
use super::piece::Piece;
use super::position::Position;

/// A line that starts with a key of the outermost mapping.
struct KeyLine<'t> {
    key: &'t str,
    line: Line<'t>,
}

/// Cuts a piece where its outermost mapping begins again: it repeats its first key, and another one with it. One key
/// alone that repeats is a mistake within one document.
pub(super) fn split(piece: Piece<'_>) -> Vec<Piece<'_>> {
    let Some((column, keys)) = outermost(piece) else { return vec![piece] };
    let mut pieces = Vec::new();
    let (mut from, mut first_line, mut unmarked) = (0, piece.first_line, piece.unmarked);
    for start in starts(&keys) {
        let line = keys[start].line;
        pieces.push(Piece { first_line, text: &piece.text[from..line.start], unmarked });
        (from, first_line) = (line.start, line.number);
        unmarked = Some(Position { line: line.number, column });
    }
    pieces.push(Piece { first_line, text: &piece.text[from..], unmarked });
    pieces
}

/// The column of the outermost mapping, and the lines of its keys; `None` if it is not a mapping of plain keys.
fn outermost(piece: Piece<'_>) -> Option<(u32, Vec<KeyLine<'_>>)> {
    let mut content = lines(piece.text, piece.first_line).filter(|line| !is_empty(line.text)).peekable();
    let first = content.peek()?;
    let column = indentation(first.text);
    key(first.text)?;
    let outer = content.filter(|line| indentation(line.text) == column);
    let keys = outer.filter_map(|line| Some(KeyLine { key: key(line.text)?, line })).collect();
    Some((u32::try_from(column + 1).unwrap_or(u32::MAX), keys))
}

/// Whether a line has nothing of a document: it is blank, a comment, a directive, or a bare mark.
fn is_empty(line: &str) -> bool {
    let marked = line.trim_start_matches(BOM);
    let content = marked.strip_prefix("---").unwrap_or(marked).trim_start_matches(BLANK);
    content.is_empty() || content.starts_with('#') || line.starts_with('%')
}

fn indentation(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// The plain key that a line starts with.
fn key(line: &str) -> Option<&str> {
    let (key, after) = line.trim_start_matches(' ').split_once(':')?;
    let is_plain = key.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-./".contains(&byte));
    (is_plain && !key.is_empty() && (after.is_empty() || after.starts_with(BLANK))).then_some(key)
}

/// Which keys begin a mapping again. Its order may be another one: keys that repeat right before the first one belong
/// to the new mapping.
fn starts(keys: &[KeyLine]) -> Vec<usize> {
    let Some(first) = keys.first() else { return Vec::new() };
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    // Where the keys that repeat right before this one begin.
    let mut run = None;
    for (n, line) in keys.iter().enumerate() {
        if seen.insert(line.key) {
            run = None;
            continue;
        }
        let start = *run.get_or_insert(n);
        if line.key == first.key {
            found.push(start);
            seen = keys[start..=n].iter().map(|line| line.key).collect();
            run = None;
        }
    }
    let end = found.first().copied().unwrap_or_default();
    let known: BTreeSet<&str> = keys[..end].iter().map(|line| line.key).collect();
    let ends: Vec<usize> = found.iter().skip(1).copied().chain([keys.len()]).collect();
    let again = |start: usize, end: usize| {
        keys[start..end].iter().any(|line| line.key != first.key && known.contains(line.key))
    };
    found.into_iter().zip(ends).filter(|(start, end)| again(*start, *end)).map(|(start, _)| start).collect()
}

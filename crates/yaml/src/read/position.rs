//! Places in a text.

/// A place in a text, both numbers from 1. A column is a character.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash, PartialOrd, Ord)]
pub struct Position {
    /// The line.
    pub line: u32,
    /// The character in it.
    pub column: u32,
}

/// The place of a byte of a text. Lines end as YAML has it: with `\n`, `\r` or both.
pub fn position_at(text: &str, byte: usize) -> Position {
    let mut mark = Position { line: 1, column: 1 };
    let mut last = ' ';
    for (at, c) in text.char_indices() {
        if at >= byte {
            break;
        }
        if c == '\n' && last == '\r' {
            // The line ended with the character before.
        } else if matches!(c, '\n' | '\r') {
            mark = Position { line: mark.line.saturating_add(1), column: 1 };
        } else {
            mark.column = mark.column.saturating_add(1);
        }
        last = c;
    }
    mark
}

//! Positions in a text.

/// A position in a text, counted from 1.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash, PartialOrd, Ord)]
pub struct Position {
    /// The line number.
    pub line: u32,
    /// The character in the line.
    pub column: u32,
}

impl Position {
    /// This position in a text of which only the lines from `first_line` on were looked at.
    pub(super) fn after(self, first_line: u32) -> Position {
        Position { line: self.line.saturating_add(first_line.saturating_sub(1)), ..self }
    }
}

/// The position of a byte in a text. Lines end as in YAML: with `\n`, `\r` or both.
pub fn position_at(text: &str, byte: usize) -> Position {
    let mut mark = Position { line: 1, column: 1 };
    let mut last = ' ';
    for (at, c) in text.char_indices() {
        if at >= byte {
            break;
        }
        if c == '\n' && last == '\r' {
            // The line ended with the `\r`.
        } else if matches!(c, '\n' | '\r') {
            mark = Position { line: mark.line.saturating_add(1), column: 1 };
        } else {
            mark.column = mark.column.saturating_add(1);
        }
        last = c;
    }
    mark
}

//! Cuts a text into its documents without reading them, so that a broken one takes nothing from the others.

use super::lines::{BLANK, BOM, Line, lines};
use super::objects;
use super::piece::Piece;
use super::position::Position;

/// The pieces of a text, one at least: it is cut before `---`, after `...`, before a byte order mark, and where the keys
/// of its outermost mapping begin again. What stands before a `---` without being a document, such as directives and
/// comments, belongs to the document after it.
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    pieces_from(text, 1)
}

/// The pieces of a text that is part of another one, in which its first line has this number.
pub fn pieces_from(text: &str, first_line: u32) -> Vec<Piece<'_>> {
    let text = text.strip_prefix(BOM).unwrap_or(text);
    marked(text, first_line).into_iter().flat_map(objects::split).collect()
}

/// The piece of a text that has this position: that of a trouble or a document that [`super::read`] found in it.
pub fn piece_at(text: &str, at: Position) -> Option<Piece<'_>> {
    pieces(text).into_iter().take_while(|piece| piece.first_line <= at.line).last()
}

enum Kind {
    /// `---`, or a byte order mark.
    Start,
    /// `...`
    End,
    /// `%…`
    Directive,
    /// Nothing, or a comment.
    Empty,
    Content,
}

fn kind(line: Line) -> Kind {
    let is = |mark: &str| {
        let after = line.text.strip_prefix(mark);
        after.is_some_and(|after| after.is_empty() || after.starts_with(BLANK))
    };
    let content = line.text.trim_start_matches(BLANK);
    if is("---") || line.text.starts_with(BOM) {
        Kind::Start
    } else if is("...") {
        Kind::End
    } else if line.text.starts_with('%') {
        Kind::Directive
    } else if content.is_empty() || content.starts_with('#') {
        Kind::Empty
    } else {
        Kind::Content
    }
}

/// The pieces between the marks of a text.
fn marked(text: &str, first_line: u32) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let piece = |(from, first_line): (usize, u32), to: usize| {
        let text = text.get(from..to).unwrap_or_default();
        Piece { first_line, text: text.strip_prefix(BOM).unwrap_or(text), unmarked: None }
    };
    let mut from = (0, first_line);
    // Whether the piece has a document yet, and the directives that a `---` may follow.
    let (mut begun, mut directives) = (false, None);
    for line in lines(text, first_line) {
        let here = (line.start, line.number);
        match kind(line) {
            Kind::Start => {
                let start = directives.take().unwrap_or(here);
                if begun {
                    pieces.push(piece(from, start.0));
                    from = start;
                }
                begun = true;
            }
            Kind::End => {
                let after = line.start + line.text.len();
                if begun {
                    pieces.push(piece(from, after));
                }
                from = (after, line.number.saturating_add(1));
                (begun, directives) = (false, None);
            }
            Kind::Directive => directives = directives.or(Some(here)),
            Kind::Empty => {}
            Kind::Content => (begun, directives) = (true, None),
        }
    }
    if begun || directives.is_some() || pieces.is_empty() {
        pieces.push(piece(from, text.len()));
    }
    pieces
}

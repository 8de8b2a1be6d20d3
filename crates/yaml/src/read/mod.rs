//! Reads YAML that someone else wrote, with the position of everything in it. Any text gives a result, in time
//! proportional to its length: nesting and the number of parts are limited, including those that aliases copy. It must
//! not know what a file is for.

mod brackets;
mod builder;
mod fault;
mod lines;
mod loader;
mod mapping;
mod objects;
mod piece;
mod pieces;
mod plain;
mod position;
mod spanned;
mod trouble;

use builder::{MAX_DEPTH, MAX_TROUBLES};
pub use piece::Piece;
pub use pieces::{piece_at, pieces, pieces_from};
pub use position::{Position, position_at};
pub use spanned::{Entry, Parsed, Positions, SpannedNode};
pub use trouble::{Reading, Trouble};

/// Reads a text, each of its [`pieces()`] for itself. `room` is how many parts (lists, mappings, keys and values, and copies
/// of them) may still be read, and is reduced by those of this text. If they are too many, nothing of the text is read.
pub fn read(text: &str, room: &mut usize) -> Reading {
    read_from(text, 1, room)
}

/// The same for a text that is part of another one, in which its first line has this number.
pub fn read_from(text: &str, first_line: u32, room: &mut usize) -> Reading {
    let mut whole = Reading::default();
    // How many of each are still listed.
    let (mut notes, mut fatal) = (MAX_TROUBLES, MAX_TROUBLES);
    let mut pieces = pieces_from(text, first_line).into_iter().peekable();
    while let Some(piece) = pieces.next() {
        let mut found = read_piece(piece, room);
        let broken = found.troubles.pop_if(|(trouble, _)| trouble.is_fatal());
        if broken.is_some() {
            without_replaced(&mut found.troubles);
        }
        found.troubles.truncate(notes);
        notes -= found.troubles.len();
        whole.troubles.append(&mut found.troubles);
        whole.documents.append(&mut found.documents);
        match broken {
            Some((Trouble::TooMany, at)) => {
                whole.documents.clear();
                without_replaced(&mut whole.troubles);
                whole.troubles.push((Trouble::TooMany, at));
                break;
            }
            Some((trouble, at)) if fatal > 0 => {
                fatal -= 1;
                whole.troubles.push((trouble, if pieces.peek().is_some() { within(piece, at) } else { at }));
            }
            _ => {}
        }
    }
    whole
}

/// Takes out that aliases were replaced, where nothing is read after all.
fn without_replaced(troubles: &mut Vec<(Trouble, Position)>) {
    troubles.retain(|(trouble, _)| !matches!(trouble, Trouble::Alias | Trouble::Anchor | Trouble::MergeKey));
}

/// Reads the only document of a piece.
fn read_piece(piece: Piece, room: &mut usize) -> Reading {
    let mut found = match refused(piece.text, *room) {
        Some((trouble, at)) => Reading { documents: Vec::new(), troubles: vec![(trouble, at.after(piece.first_line))] },
        None => loader::load(&brackets::without_tabs(piece.text), piece.first_line, room),
    };
    if let Some(at) = piece.unmarked {
        found.troubles.insert(0, (Trouble::MissingSeparator, at));
    }
    found
}

/// The position of a trouble at the end of a piece, which must not be in the next one.
fn within(piece: Piece, at: Position) -> Position {
    at.min(position_at(piece.text.trim_end_matches(lines::BLANK), usize::MAX).after(piece.first_line))
}

/// Why a text is refused before it is parsed. Brackets and the characters that separate parts inside them are counted,
/// because the parser buffers a whole list in brackets before it reports the first part, and looks at every open
/// bracket for each part. Brackets in strings and comments count as well, so twice the depth is allowed.
fn refused(text: &str, room: usize) -> Option<(Trouble, Position)> {
    let (mut parts, mut open) = (0, 0_usize);
    for (at, c) in text.char_indices() {
        let refuse = |trouble| Some((trouble, position_at(text, at)));
        match c {
            ',' | ':' | '[' | '{' => {
                parts += 1;
                open += usize::from(matches!(c, '[' | '{'));
                if open > 2 * MAX_DEPTH {
                    return refuse(Trouble::TooDeep);
                }
                if parts > room {
                    return refuse(Trouble::TooMany);
                }
            }
            ']' | '}' => open = open.saturating_sub(1),
            '\t' | '\n' | '\r' | ' '..='~' | '\u{85}' => {}
            '\0'..='\u{9F}' | '\u{FFFE}' | '\u{FFFF}' => return refuse(Trouble::Control(c)),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests;

//! Reads YAML that someone else wrote, with the position of everything in it. Any text gives a result, in time
//! proportional to its length: nesting and the number of parts are limited, including those that aliases copy. It must
//! not know what a file is for.

mod builder;
mod fault;
mod loader;
mod mapping;
mod plain;
mod position;
mod spanned;
mod trouble;

use builder::MAX_DEPTH;
pub use position::{Position, position_at};
pub use spanned::{Parsed, Positions, SpannedNode};
pub use trouble::{Reading, Trouble};

/// Reads a text. `room` is how many parts (lists, mappings, keys and values) may still be read, and is reduced by those
/// of this text.
pub fn read(text: &str, room: &mut usize) -> Reading {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let mut reading = match refused(text, *room) {
        Some(trouble) => Reading { documents: Vec::new(), troubles: vec![trouble] },
        None => loader::load(text, room),
    };
    if reading.troubles.last().is_some_and(|(trouble, _)| trouble.is_fatal()) {
        reading.documents.clear();
    }
    reading
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

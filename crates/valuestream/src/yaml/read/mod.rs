//! Reads YAML that someone wrote, with the place of everything in it. Any text gives a result, in time that grows with its
//! length and no faster: nesting and the number of parts are limited, and an alias is never followed. It must not know
//! what a file is for.

mod loader;
mod plain;
mod spanned;

pub use spanned::{Positions, SpannedNode};

use super::{Node, Path};

/// How deep lists and mappings may stand in each other: ours stand 7 deep.
const MAX_DEPTH: usize = 48;

/// A place in a text, both numbers from 1. A column is a character.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash, PartialOrd, Ord)]
pub struct Position {
    /// The line.
    pub line: u32,
    /// The character in it.
    pub column: u32,
}

/// A document as it was read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Parsed {
    /// What it says.
    pub body: Node,
    /// Where everything in it stands.
    pub marks: Positions,
}

impl Default for Parsed {
    /// A document that says nothing.
    fn default() -> Parsed {
        let at = Position { line: 1, column: 1 };
        Parsed { body: Node::Other(String::new()), marks: Positions { at, keys: Vec::new(), inside: Vec::new() } }
    }
}

impl Parsed {
    /// The document, to walk in.
    pub fn root(&self) -> SpannedNode<'_> {
        SpannedNode::new(&self.body, &self.marks)
    }

    /// Where the node at a path stands; `None` when there is none.
    pub fn at(&self, path: &Path) -> Option<Position> {
        self.root().walk(path).map(|spanned| spanned.at())
    }

    /// Where the key at the end of a path stands; for an item of a list, the item.
    pub fn key_at(&self, path: &Path) -> Option<Position> {
        self.root().key_at(path)
    }
}

/// What is wrong with a text, or was left out of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Trouble {
    /// It is no YAML; the parser's words.
    Syntax(String),
    /// Indentation with a tab.
    Tab,
    /// A quote or bracket that is never closed.
    Unclosed,
    /// A character that no YAML holds.
    Control(char),
    /// Lists and mappings stand too deep in each other.
    TooDeep,
    /// There are too many parts.
    TooMany,
    /// `*name`, which stands for a part elsewhere.
    Alias,
    /// `&name`: left out.
    Anchor,
    /// `!tag`: left out.
    Tag,
    /// `<<`, with what stands behind it: left out.
    MergeKey,
    /// A key that is no text, with what stands behind it: left out.
    KeyShape,
    /// A key for the second time, with what stands behind it: left out. The key, and where it stands first.
    DuplicateKey(String, Position),
}

impl Trouble {
    /// Whether nothing can be read from a text with it.
    pub const fn is_fatal(&self) -> bool {
        !matches!(
            self,
            Trouble::Anchor | Trouble::Tag | Trouble::MergeKey | Trouble::KeyShape | Trouble::DuplicateKey(..)
        )
    }
}

/// The documents of a text, and what is wrong with it. With a fatal trouble, which stands last, there are no documents.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Reading {
    /// The documents in order; one that holds nothing is none.
    pub documents: Vec<Parsed>,
    /// What is wrong, in order.
    pub troubles: Vec<(Trouble, Position)>,
}

/// Reads a text. `room` is how many parts (lists, mappings, keys and values) may still be read; it is taken from.
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

/// What a text is refused for before it is parsed. Brackets and the characters that make parts inside them are counted,
/// because the parser holds all of a list in brackets before it tells of its first part, and looks at every open bracket
/// for each. Brackets in texts and comments count as well, so twice the depth is let through.
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

#[cfg(test)]
mod tests;

//! The result of reading a text: documents, and what is wrong with it.

use super::position::Position;
use super::spanned::Parsed;

/// What is wrong with a text, or was left out of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Trouble {
    /// Not YAML; the parser's message.
    Syntax(String),
    /// Indentation with a tab.
    Tab,
    /// A quote or bracket that is never closed.
    Unclosed,
    /// A character that YAML does not allow.
    Control(char),
    /// Lists and mappings are nested too deep.
    TooDeep,
    /// Too many parts.
    TooMany,
    /// `*name` without a complete part of that name before it.
    UnknownAlias,
    /// `*name`: replaced by a copy of what it stands for.
    Alias,
    /// `&name`: left out.
    Anchor,
    /// `!tag`: left out.
    Tag,
    /// `<<`: replaced by the entries of its value.
    MergeKey,
    /// A key that is a list or mapping, and its value: left out. Also what a merge key (`<<`) cannot bring, because it is
    /// not a mapping or a list of such.
    KeyShape,
    /// A document begins without a `---` before it.
    MissingSeparator,
    /// A repeated key and its value: left out. The key, and the position of its first occurrence.
    DuplicateKey(String, Position),
}

impl Trouble {
    /// Whether its document gave nothing because of it; for too many parts, no document did.
    pub const fn is_fatal(&self) -> bool {
        !matches!(
            self,
            Trouble::Alias
                | Trouble::Anchor
                | Trouble::Tag
                | Trouble::MergeKey
                | Trouble::KeyShape
                | Trouble::MissingSeparator
                | Trouble::DuplicateKey(..)
        )
    }
}

/// The documents of a text, and what is wrong with it. Each belongs to the piece that has its line
/// ([`super::piece_at`]): a document by the position of its root, a trouble by its own. A fatal trouble is the last one of
/// its piece, which gave no document.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Reading {
    /// The documents in order, without empty and broken ones.
    pub documents: Vec<Parsed>,
    /// What is wrong, in order of the pieces. Of very many, only the first are listed.
    pub troubles: Vec<(Trouble, Position)>,
}

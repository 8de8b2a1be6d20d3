//! What a text gives: documents, and what is wrong with it.

use super::position::Position;
use super::spanned::Parsed;

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

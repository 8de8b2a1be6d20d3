//! What is said of one system: texts, and lines to copy.

use text::Text;

/// What one system needs.
#[derive(Clone, PartialEq, Debug)]
pub struct Recipe {
    /// What it is called in the page's attributes (docs/contract.md#attributes).
    pub id: &'static str,
    /// The system.
    pub title: Text,
    /// What to know and to do before.
    pub about: Text,
    /// The files to write or to add to.
    pub blocks: Vec<Block>,
}

/// Lines to copy.
#[derive(Clone, PartialEq, Debug)]
pub struct Block {
    /// The file, from the repository's root.
    pub path: String,
    /// What becomes of it.
    pub purpose: Text,
    /// The lines.
    pub text: String,
}

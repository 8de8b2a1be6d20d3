//! What was given, and the documents in it.

use yaml::Position;
use yaml::read::Parsed;

use super::kind::Kind;

/// Something a user gave: a file or a pasted text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct InputFile {
    /// The file's name; `None` for a pasted text.
    pub name: Option<String>,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// A file that was looked at.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct File {
    /// Its name, or its path in the archive; `None` for a pasted text.
    pub name: Option<String>,
    /// The archive that it is in.
    pub archive: Option<String>,
    /// What was recognised in it, a document each.
    pub documents: Vec<Kind>,
    /// Whether it was left unread, as a runbook is.
    pub unread: bool,
    /// Whether it is a bundle's README, whose link gives the values that no other file has.
    pub linked: bool,
}

/// A document that was recognised, with the place of everything in it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Document {
    /// The position of its file in [`Import::files`](super::Import::files).
    pub file: usize,
    /// What it is.
    pub kind: Kind,
    /// What it says.
    pub parsed: Parsed,
    /// Where its values are that were taken, in order; they need no comparing.
    pub(super) taken: Vec<Position>,
}

//! Imported files, and the documents in them.

use yaml::Position;
use yaml::read::Parsed;

use super::kind::Kind;

/// Something to import: a file or a pasted text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct InputFile {
    /// The file's name; `None` for a pasted text.
    pub name: Option<String>,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// A file that was examined.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct File {
    /// Its name, or its path in the archive; `None` for a pasted text.
    pub name: Option<String>,
    /// The archive that contains it.
    pub archive: Option<String>,
    /// The kind of each document recognised in it.
    pub documents: Vec<Kind>,
    /// Whether it was skipped, such as a runbook.
    pub unread: bool,
    /// Whether it is a bundle's README, whose link has the values that no other file has.
    pub linked: bool,
}

/// A document that was recognised, with the position of everything in it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Document {
    /// The position of its file in [`Import::files`](super::Import::files).
    pub file: usize,
    /// What it is.
    pub kind: Kind,
    /// Whose it is.
    pub(super) standing: Standing,
    /// Its content.
    pub parsed: Parsed,
    /// The positions of values that were taken, in order; they need no comparison.
    pub(super) taken: Vec<Position>,
}

impl Document {
    /// Whether it is this installation's. What belongs to another Application is not taken, and must be checked by itself.
    pub fn is_ours(&self) -> bool {
        self.standing == Standing::Ours
    }
}

/// Whose document it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) enum Standing {
    /// This installation's.
    #[default]
    Ours,
    /// A good file of another Application of QVS.
    OtherApplication,
}

//! Positions in imported files, and notes on them.

use yaml::Position;

use super::code::ImportCode;
use crate::diagnostic::Diagnostic;

/// A position in an imported file.
#[derive(Clone, Copy, PartialEq, Eq, Debug, PartialOrd, Ord)]
pub struct At {
    /// The index of the file in [`Import::files`](super::Import::files).
    pub file: usize,
    /// The position in it; `None` means the file as a whole.
    pub mark: Option<Position>,
}

/// A note on an imported file.
pub type Note = Diagnostic<ImportCode, At>;

//! Places in what was given, and what is told about them.

use yaml::Position;

use super::code::ImportCode;
use crate::diagnostic::Diagnostic;

/// A place in what was given.
#[derive(Clone, Copy, PartialEq, Eq, Debug, PartialOrd, Ord)]
pub struct At {
    /// The position of the file in [`Import::files`](super::Import::files).
    pub file: usize,
    /// The place in it; `None`: the file as a whole.
    pub mark: Option<Position>,
}

/// Something to tell about what was given.
pub type Note = Diagnostic<ImportCode, At>;

//! The text of one document of a text.

use super::position::Position;

/// The text of one document.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Piece<'t> {
    /// The number of its first line in the whole text.
    pub first_line: u32,
    /// Its lines, with their ends.
    pub text: &'t str,
    /// Where a `---` is missing before it.
    pub(super) unmarked: Option<Position>,
}

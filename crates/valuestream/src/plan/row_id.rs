//! How rows are told apart, and how they move.

/// The identity of a row: unique within its Plan and never reused.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub struct RowId(pub(super) u32);

impl RowId {
    /// A number by which the page tells rows apart.
    pub const fn number(self) -> u32 {
        self.0
    }
}

/// The direction in which a row moves in its list.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Move {
    /// Towards the start.
    Up,
    /// Towards the end.
    Down,
}

//! What rows are told apart by, and how they move.

/// Identity of a row, unique within its Plan and never used twice.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub struct RowId(pub(super) u32);

impl RowId {
    /// A number for the page to tell rows apart by.
    pub const fn number(self) -> u32 {
        self.0
    }
}

/// Which way a row moves in its list.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Move {
    /// Towards the start.
    Up,
    /// Towards the end.
    Down,
}

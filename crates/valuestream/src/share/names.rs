//! What links say beside values, and how many rows they may have.

/// The format of compressed links.
pub(super) const PACKED: &str = "1";

/// Indexes and counts of rows stay below this.
pub(crate) const ROWS: usize = 1000;
/// Rows of both lists in all: as many as the page can still be worked with.
pub(crate) const ROWS_IN_ALL: usize = 2 * ROWS;

/// The names of the two lists (docs/contract.md#links).
pub(super) const SECRETS: &str = "secrets";
pub(super) const DATA: &str = "data";

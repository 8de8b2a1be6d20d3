//! The names in links other than those of values, and limits on rows.

/// The format version of compressed links.
pub(super) const PACKED: &str = "1";

/// Indices and counts of rows are below this.
pub(crate) const ROWS: usize = 1000;
/// The maximum number of rows of all lists together: as many as the page can handle.
pub(crate) const ROWS_IN_ALL: usize = 2 * ROWS;

/// The name of the list of ExternalSecrets (docs/contract.md#links).
pub(super) const SECRETS: &str = "secrets";

//! What is known beside a text.

use valuestream::live::{Expected, ExpectedSecret};

/// What is known beside the text.
pub(crate) struct About<'a> {
    /// The plan.
    pub(crate) expected: &'a Expected,
    /// The ExternalSecret that the text is about; `None` if it is the store's.
    pub(crate) secret: Option<&'a ExpectedSecret>,
}

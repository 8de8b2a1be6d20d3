//! A parameter that a QVS Config declares.

use super::at::At;

/// A declared parameter.
pub(crate) struct Declared<'n> {
    pub(crate) name: &'n str,
    /// Its type, `string` when it says none.
    pub(crate) kind: &'n str,
    /// Where its name stands.
    pub(super) at: At<'n>,
}

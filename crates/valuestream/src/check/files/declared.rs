//! A parameter that a QVS Config declares.

use super::at::At;

/// A declared parameter.
pub(crate) struct Declared<'n> {
    pub(crate) name: &'n str,
    /// Its type; `string` if none is given.
    pub(crate) kind: &'n str,
    /// Where its name is.
    pub(super) at: At<'n>,
}

impl Declared<'_> {
    /// Whether the console keeps its value.
    pub(crate) fn is_secret(&self) -> bool {
        self.kind == "secret"
    }
}

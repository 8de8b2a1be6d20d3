//! The adapters of a QVS Config.

use super::super::at::At;
use super::revision::Standing;
use crate::adapters::Adapter;
use crate::adapters::official::{Pattern, Tag};

/// The adapters that were read.
pub(crate) struct Read<'n> {
    /// Those that the form's files use.
    pub(crate) used: Vec<(&'static Adapter, At<'n>)>,
    /// All official ones.
    pub(crate) official: Vec<(&'static Pattern, At<'n>)>,
    /// Whether there are others, of which nothing is known.
    pub(crate) others: bool,
    /// The tag of the official ones, if it is known.
    pub(crate) tag: Option<Tag>,
    /// What is known about the official ones.
    pub(crate) standing: Standing<'n>,
}

/// Where a pattern is named.
pub(super) fn at_name<'n>(pattern: &At<'n>) -> At<'n> {
    pattern.get("pattern").unwrap_or_else(|| pattern.clone())
}

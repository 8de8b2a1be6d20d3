//! A stage of an AssemblyLine, and what it passes.

use super::at::At;

/// A stage as it was read.
pub(crate) struct Stage<'n> {
    pub(super) at: At<'n>,
    /// Empty when it has none.
    pub(crate) name: &'n str,
    pub(crate) application: Option<At<'n>>,
    pub(crate) deployment: Option<At<'n>>,
    pub(super) pipeline: Option<At<'n>>,
    pub(crate) params: Vec<StageParam<'n>>,
}

/// A parameter that a stage passes.
pub(crate) struct StageParam<'n> {
    pub(crate) name: &'n str,
    pub(crate) value: Option<&'n str>,
    /// Where its value stands; its entry when it has none.
    pub(super) at: At<'n>,
}

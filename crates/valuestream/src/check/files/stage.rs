//! A stage of an AssemblyLine, and the parameters that it passes.

use yaml::Node;

use super::at::At;

/// A stage that was read.
pub(crate) struct Stage<'n> {
    pub(super) at: At<'n>,
    /// Empty if it has none.
    pub(crate) name: &'n str,
    pub(crate) application: Option<At<'n>>,
    pub(crate) deployment: Option<At<'n>>,
    pub(crate) pipeline: Option<At<'n>>,
    pub(crate) params: Vec<StageParam<'n>>,
}

impl<'n> StageParam<'n> {
    /// Its value as it is written.
    pub(crate) fn node(&self) -> &'n Node {
        self.at.node
    }
}

impl<'n> Stage<'n> {
    /// The name of the pipeline that it runs; empty if it has none.
    pub(crate) fn pipeline_name(&self) -> &'n str {
        self.pipeline.as_ref().and_then(At::text).unwrap_or_default()
    }
}

/// A parameter that a stage passes.
pub(crate) struct StageParam<'n> {
    pub(crate) name: &'n str,
    /// Where its name is.
    pub(super) name_at: At<'n>,
    pub(crate) value: Option<&'n str>,
    /// Where its value is; its entry if it has none.
    pub(super) at: At<'n>,
}

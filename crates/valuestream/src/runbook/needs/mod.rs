//! What people need before they start: programs, and rights in Azure, Entra, the cluster, Git and QVS, each with the
//! steps that need it.

pub(super) mod markdown;
mod rights;
pub(super) mod tools;
mod words;

use text::Lang;

use super::step::Step;
use super::step_id::StepId;
use crate::plan::Resolved;

pub use rights::{Area, Right};
pub use tools::{AZ, AZWI, GIT, KUBECTL, KUBELOGIN, QVSCTL, System, TOOLS, Tool};

/// The requirements.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Needs {
    /// Programs, in the order in which to get them, with the steps that call each.
    pub tools: Vec<(&'static Tool, Vec<StepId>)>,
    /// Rights, grouped by where they are granted.
    pub rights: Vec<Right>,
}

/// The requirements of a plan's steps.
pub fn needs(resolved: &Resolved, steps: &[Step], lang: Lang) -> Needs {
    let users = |tool: &Tool| -> Vec<StepId> {
        steps.iter().filter(|step| step.tools.contains(&tool)).map(|step| step.id).collect()
    };
    let tools = TOOLS.iter().map(|tool| (*tool, users(tool))).filter(|(_, steps)| !steps.is_empty()).collect();
    let there = |id: &StepId| steps.iter().any(|step| step.id == *id);
    let mut rights = rights::rights(resolved, lang);
    rights.iter_mut().for_each(|right| right.steps.retain(there));
    rights.retain(|right| !right.steps.is_empty());
    Needs { tools, rights }
}

#[cfg(test)]
mod tests;

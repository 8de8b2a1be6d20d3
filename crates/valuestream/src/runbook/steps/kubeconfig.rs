//! Step 1: the kubeconfig that QVS deploys with.

use super::words::kubeconfig as words;
use super::writer::Writer;
use crate::runbook::commands::block;
use crate::runbook::needs::tools::{AZ, KUBECTL, QVSCTL};
use crate::runbook::step::{Part, Step, StepKind};
use crate::runbook::step_id::StepId;
use crate::runbook::values::Bound;

pub(super) fn kubeconfig(w: &Writer) -> Step {
    let mut parts = Vec::new();
    if w.tutorial {
        parts.push(w.run(words::CONNECT, block!("connect-cluster")));
    }
    parts.push(w.run(words::CREATE, block!("create-kubeconfig")));
    parts.push(w.warn(words::POWERFUL));
    w.step(StepId::Kubeconfig, StepKind::Terminal, &[&AZ, &KUBECTL, &QVSCTL], parts)
}

/// Shows the file to copy from, in step 3.
pub(super) fn show(w: &Writer) -> Part {
    w.run(words::SHOW, block!("show-kubeconfig"))
}

/// Offers to delete the file, once the console has it.
pub(super) fn remove(w: &Writer) -> Part {
    w.with(vec![(Bound::Ask, w.word(words::ASK_TO_DELETE))], |w| w.run(words::DELETE, block!("delete-kubeconfig")))
}

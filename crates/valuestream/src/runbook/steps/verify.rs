//! Step 10: check what was deployed.

use super::azure::context;
use super::store;
use super::words::verify as words;
use super::writer::Writer;
use crate::runbook::commands::block;
use crate::runbook::needs::tools::KUBECTL;
use crate::runbook::step::{Part, Step, StepKind};
use crate::runbook::step_id::StepId;

/// Shows the operator's Deployments.
pub(super) fn deployments(w: &Writer) -> Part {
    w.run(words::CHECK_DEPLOYMENTS, block!("check-deployments"))
}

pub(super) fn deployed(w: &Writer) -> Step {
    let mut parts = vec![
        context(w),
        w.expect("«clusterName»-admin"),
        deployments(w),
        w.expect(
            "NAME                                        READY   UP-TO-DATE   AVAILABLE   AGE\n\
             external-secrets-operator                   1/1     1            1           ...\n\
             external-secrets-operator-cert-controller   1/1     1            1           ...\n\
             external-secrets-operator-webhook           1/1     1            1           ...",
        ),
    ];
    if !w.by_manifest() {
        parts.extend(store::ready(w));
    }
    w.step(StepId::VerifyDeployment, StepKind::Terminal, &[&KUBECTL], parts)
}

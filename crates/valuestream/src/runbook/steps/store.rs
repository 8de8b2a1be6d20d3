//! Step 10-a: the ClusterSecretStore as a manifest; and how to check a store, whoever made it.

use super::words::{CLUSTER_UNREAD, store as words};
use super::writer::{Writer, table};
use crate::plan::release::StoreDelivery;
use crate::release::columns;
use crate::runbook::commands::block;
use crate::runbook::needs::tools::KUBECTL;
use crate::runbook::step::{Part, Runs, Step, StepKind};
use crate::runbook::step_id::StepId;
use crate::runbook::values::Bound;

pub(super) fn manifest(w: &Writer) -> Step {
    let mut parts = vec![
        w.say(words::WEBHOOK_CHECKS),
        w.run(words::WAIT_FOR_OPERATOR, block!("wait-for-operator")),
        w.say(words::WHERE_ANOTHER_IS),
    ];
    // Unreadable does not mean absent; a store that someone else made stays as it is.
    let named = vec![(Bound::Other, w.word(words::ANOTHER_IS_THERE)), (Bound::Unread, w.word(CLUSTER_UNREAD))];
    let apply = if w.is_further() { block!("apply-store-of-environment") } else { block!("apply-store") };
    let apply = block!("check-store-owner").around(apply);
    parts.push(w.with(named, |w| w.run(words::APPLY, apply)));
    parts.push(w.expect("clustersecretstore.external-secrets.io/«appName» serverside-applied"));
    parts.extend(ready(w));
    w.step(StepId::ApplyStore, StepKind::Terminal, &[&KUBECTL], parts).running(Runs::InClone)
}

/// Waits for the store, and shows its status.
pub(super) fn ready(w: &Writer) -> Vec<Part> {
    let (_, columns) = columns(&w.plan.release.version);
    let cell = |column: &str| {
        let text = match column {
            "Status" => "Valid",
            "Capabilities" => "ReadOnly",
            "Ready" => "True",
            _ => "...",
        };
        text.to_owned()
    };
    let proves_little = w.resolved.uses_azure_sdk && w.resolved.store_delivery != StoreDelivery::OfficialAdapter;
    vec![
        w.run(words::CHECK, block!("check-store")),
        w.expect(&table(columns, &w.values.read("appName"), cell)),
        w.warn(if proves_little { words::READY_IS_AN_ACCOUNT } else { words::READY_IS_A_TOKEN }),
        w.run(words::SHOW_STATUS, block!("show-status")),
        w.expect(
            "[...]\n\
             Events:\n  \
               Type     Reason  Age  From                  Message\n  \
               ----     ------  ---  ----                  -------\n  \
               Normal   Valid   ...  cluster-secret-store  store validated",
        ),
    ]
}

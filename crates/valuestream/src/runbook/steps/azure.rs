//! Steps 0-0 and 0-1: sign in, custom resource definitions.

use super::words::{CLUSTER_UNREAD, azure as words};
use super::writer::Writer;
use crate::plan::{ClusterField, ReleaseField};
use crate::release::{needs_kubernetes, numbers, served_versions};
use crate::runbook::commands::block;
use crate::runbook::needs::tools::{AZ, GIT, KUBECTL, KUBELOGIN, Tool};
use crate::runbook::step::{Part, Step, StepKind};
use crate::runbook::step_id::StepId;
use crate::runbook::values::{Bound, Value};

/// Step 0-0 of the current edition: the tutorial checks the context before it fetches credentials.
pub(super) fn sign_in(w: &Writer) -> Step {
    let mut parts = vec![login(w)];
    if w.resolved.has(ClusterField::SubscriptionId) {
        parts.push(w.run(words::SELECT_SUBSCRIPTION, block!("select-subscription")));
    }
    parts.push(w.run(words::FETCH_CREDENTIALS, block!("fetch-cluster-credentials")));
    parts.push(w.say(words::WITHOUT_LOCAL_ACCOUNTS));
    parts.push(context(w));
    parts.push(w.expect("«clusterName»-admin"));
    w.step(StepId::SignIn, StepKind::Azure, &[&AZ, &KUBECTL, &KUBELOGIN], parts)
}

pub(super) fn login(w: &Writer) -> Part {
    let block = if w.resolved.has(ClusterField::TenantId) { block!("sign-in-tenant") } else { block!("sign-in") };
    w.run(words::SIGN_IN, block)
}

/// The context to act in. Where another Environment's cluster may be selected, the commands stop there.
pub(super) fn context(w: &Writer) -> Part {
    if !w.plan.is_one_of_several() {
        return w.run(words::CHECK_CONTEXT, block!("check-context"));
    }
    let named = vec![(Bound::Other, w.word(words::OTHER_CONTEXT))];
    w.with(named, |w| w.run(words::CHECK_CONTEXT, block!("check-context-of-environment")))
}

/// The same step, which looks first at which cluster it acts where there are several Environments.
pub(super) fn in_its_cluster(w: &Writer, mut step: Step) -> Step {
    let looks = |part: &Part| matches!(part, Part::Run(block) if block.title == w.t(words::CHECK_CONTEXT));
    if w.plan.is_one_of_several() && step.tools.contains(&&KUBECTL) && !step.parts.iter().any(looks) {
        step.parts.insert(0, context(w));
    }
    step
}

/// What kubectl prints when it has applied the definitions.
pub(super) const CRDS_APPLIED: &str = "customresourcedefinition.apiextensions.k8s.io/clustersecretstores.external-secrets.io serverside-applied\n\
     customresourcedefinition.apiextensions.k8s.io/externalsecrets.external-secrets.io serverside-applied\n\
     [...]";

/// Shows the cluster's version, where a release's definitions need this one or a newer one.
pub(super) fn check_kubernetes(w: &Writer, least: &str) -> [Part; 3] {
    [
        w.say(words::NEEDS_KUBERNETES),
        w.run(words::CHECK_KUBERNETES, block!("check-cluster-version")),
        w.expect(&format!("[...]\nServer Version: v{least}")),
    ]
}

/// Step 0-1: custom resource definitions, after a check of the existing ones.
pub(super) fn custom_resources(w: &Writer) -> Step {
    let version = &w.plan.release.version;
    let named = vec![
        (Bound::ServedVersions, Value::ours(served_versions(version))),
        (Bound::OtherRelease, w.word(words::OTHER_OPERATOR)),
        (Bound::OtherDefinitions, w.word(words::OTHER_CRDS)),
        (Bound::Unread, w.word(CLUSTER_UNREAD)),
    ];
    w.with(named, |w| {
        let apply = if w.tutorial {
            block!("apply-crds-of-clone")
        } else if numbers(version).is_some_and(|it| it < [0, 16, 0]) {
            block!("apply-crds-over-operator")
        } else {
            block!("apply-crds")
        };
        let mut parts = Vec::new();
        if w.tutorial {
            parts.push(context(w));
            parts.push(w.expect("«clusterName»"));
            parts.push(w.run(words::CLONE_OPERATOR, block!("clone-eso-repository")));
        }
        if let Some(least) = needs_kubernetes(version) {
            parts.extend(check_kubernetes(w, least));
        }
        if !w.tutorial {
            let named =
                vec![(Bound::Other, w.word(words::SECOND_OPERATOR)), (Bound::None, w.word(words::NO_SECOND_OPERATOR))];
            parts.push(w.with(named, |w| w.run(words::CHECK_SECOND_OPERATOR, block!("check-second-operator"))));
        }
        parts.push(w.say(words::CHECKED_FIRST));
        parts.push(w.run(words::APPLY_CRDS, block!("check-crds").around(apply)));
        parts.push(w.expect(CRDS_APPLIED));
        if !w.tutorial {
            parts.push(Part::Into(w.t(words::TO_UPGRADE), ReleaseField::InstalledVersion.into()));
        }
        let tools: &[&'static Tool] = if w.tutorial { &[&KUBECTL, &GIT] } else { &[&KUBECTL] };
        w.step(StepId::ApplyCrds, StepKind::Terminal, tools, parts)
    })
}

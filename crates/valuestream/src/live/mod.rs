//! Live status of a plan: what is asked about it, and where in the runbook an answer belongs. What is answered are the types
//! of `live_status`; why a check is in its state is judged in the proxy.

mod query;

use live_status::CheckId;
use text::Text;

use crate::plan::release::StoreDelivery;
use crate::runbook::StepId;

pub use query::{Expected, ExpectedSecret, MAX_QUERY_CHARS, Query, Refused, parse, query};

/// The runbook step that the check belongs to, by who makes the store.
pub const fn step_of(check: CheckId, delivery: StoreDelivery) -> StepId {
    match check {
        CheckId::Store if matches!(delivery, StoreDelivery::Manifest) => StepId::ApplyStore,
        CheckId::Crds => StepId::ApplyCrds,
        CheckId::Namespace | CheckId::ServiceAccount => StepId::WorkloadIdentity,
        CheckId::Access => StepId::Kubeconfig,
        CheckId::Deployments | CheckId::Store => StepId::VerifyDeployment,
        CheckId::ExternalSecret(_) | CheckId::Secret(_) => StepId::ApplyExternalSecrets,
    }
}

/// What a badge says beside its colour.
pub const fn label(check: CheckId) -> Text {
    match check {
        CheckId::Crds => Text::new("CRD", "CRDs"),
        CheckId::Namespace => Text::new("namespace", "Namespace"),
        CheckId::ServiceAccount => Text::new("ServiceAccount", "ServiceAccount"),
        CheckId::Access => Text::new("アクセス権", "Access"),
        CheckId::Deployments => Text::new("Deployment", "Deployments"),
        CheckId::Store => Text::new("ClusterSecretStore", "ClusterSecretStore"),
        CheckId::ExternalSecret(_) => Text::new("ExternalSecret", "ExternalSecret"),
        CheckId::Secret(_) => Text::new("Secret", "Secret"),
    }
}

#[cfg(test)]
mod tests;

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
        CheckId::Crds => Text { ja: "CRD", en: "CRDs" },
        CheckId::Namespace => Text { ja: "namespace", en: "Namespace" },
        CheckId::ServiceAccount => Text { ja: "ServiceAccount", en: "ServiceAccount" },
        CheckId::Access => Text { ja: "アクセス権", en: "Access" },
        CheckId::Deployments => Text { ja: "Deployment", en: "Deployments" },
        CheckId::Store => Text { ja: "ClusterSecretStore", en: "ClusterSecretStore" },
        CheckId::ExternalSecret(_) => Text { ja: "ExternalSecret", en: "ExternalSecret" },
        CheckId::Secret(_) => Text { ja: "Secret", en: "Secret" },
    }
}

#[cfg(test)]
mod tests;

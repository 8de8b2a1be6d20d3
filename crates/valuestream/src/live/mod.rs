//! Live status of a plan: what to ask about it, and where in the runbook an answer belongs. The answers are types of
//! `live_status`; the proxy decides the states of checks.

mod query;

use live_status::CheckId;
use text::Text;

use crate::plan::release::StoreDelivery;
use crate::runbook::StepId;

pub use query::{Expected, ExpectedSecret, MAX_QUERY_CHARS, Query, Refused, parse, query};

/// The runbook step to which the check belongs, depending on who makes the store.
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

/// The text of a badge besides its colour.
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

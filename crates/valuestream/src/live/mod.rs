//! Live status of a plan: what to ask about it, and where in the runbook an answer belongs. The answers are types of
//! `live_status`; the proxy decides the states of checks.

pub mod chain;
mod elsewhere;
mod query;

use live_status::{CheckId, CommandId, State};
use text::{Lang, Text};

use crate::plan::RunbookTask;
use crate::plan::release::StoreDelivery;
use crate::runbook::StepId;

pub use elsewhere::{Elsewhere, elsewhere};
pub use query::{Expected, ExpectedSecret, MAX_QUERY_CHARS, Query, Refused, expected, parse, query};

/// The step of the runbook that installs to which the check belongs, depending on who makes the store.
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

/// The step of a task's runbook beside which the check is shown. An upgrade checks at its end whatever it changes; a removal has
/// each check beside what it takes away.
pub const fn step_in(task: RunbookTask, check: CheckId, delivery: StoreDelivery) -> StepId {
    match (task, check) {
        (RunbookTask::Install, _) => step_of(check, delivery),
        (RunbookTask::Upgrade, CheckId::Access) => StepId::UpgradeSignIn,
        (RunbookTask::Upgrade, CheckId::Namespace | CheckId::ServiceAccount) => StepId::UpgradeLook,
        (RunbookTask::Upgrade, CheckId::Crds) => StepId::UpgradeCrds,
        (RunbookTask::Upgrade, _) => StepId::UpgradeVerify,
        (RunbookTask::Remove, CheckId::Access) => StepId::RemovalSignIn,
        (RunbookTask::Remove, CheckId::ExternalSecret(_) | CheckId::Secret(_)) => StepId::RemoveExternalSecrets,
        (RunbookTask::Remove, CheckId::Store) => StepId::RemoveStore,
        (RunbookTask::Remove, CheckId::Deployments) => StepId::RemoveOperator,
        (RunbookTask::Remove, CheckId::Crds) => StepId::RemoveCrds,
        (RunbookTask::Remove, CheckId::Namespace | CheckId::ServiceAccount) => StepId::RemoveAccount,
    }
}

/// A word for a state.
pub const fn state_label(state: State) -> Text {
    match state {
        State::Unknown => Text { ja: "不明", en: "unknown" },
        State::Pending => Text { ja: "待機中", en: "pending" },
        State::Ok => Text { ja: "正常", en: "OK" },
        State::Failing => Text { ja: "異常", en: "failing" },
    }
}

/// The sign of a state.
pub const fn sign(state: State) -> &'static str {
    match state {
        State::Unknown => "?",
        State::Pending => "…",
        State::Ok => "✓",
        State::Failing => "✕",
    }
}

/// A state by its sign and its word.
pub fn in_a_word(state: State, lang: Lang) -> String {
    format!("{} {}", sign(state), state_label(state).get(lang))
}

/// What a check is called.
pub fn called(check: CheckId, lang: Lang) -> String {
    let label = label(check).get(lang);
    match check {
        CheckId::ExternalSecret(n) | CheckId::Secret(n) => format!("{label} {}", n + 1),
        _ => label.to_owned(),
    }
}

/// What a command is for.
pub const fn command_label(command: CommandId) -> Text {
    match command {
        CommandId::Sync => Text { ja: "今すぐ同期する", en: "Sync now" },
        CommandId::Remake => Text {
            ja: "Secretを作り直す (少しの間なくなります)",
            en: "Make the Secret again (it is gone for a moment)",
        },
        CommandId::Describe => Text { ja: "詳しい状態を見る", en: "Show it in detail" },
        CommandId::Events => Text { ja: "Eventsを見る", en: "Show its Events" },
        CommandId::Logs => Text { ja: "ログを見る", en: "Show the log" },
        CommandId::Release => {
            Text { ja: "finalizerを外して削除を終わらせる", en: "Let it go: take its finalizer off" }
        }
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

//! The result of a check: its state, a sentence, and the reason.

use live_status::{Check, CheckId, Command, Evidence, State, Sync, Trouble, Warning, Words};
use valuestream::live::step_of;
use valuestream::plan::release::StoreDelivery;
use valuestream::runbook::StepId;

use super::input::Input;
use crate::cluster::snapshot::{Condition, UnknownReason};

/// A text in both languages, with `{names}` from the surrounding scope.
macro_rules! say {
    (ja: $ja:literal, en: $en:literal $(, $arg:expr)* $(,)?) => {
        live_status::Words { ja: format!($ja, $($arg),*), en: format!($en, $($arg),*) }
    };
}
pub(super) use say;

/// A result, before it is assigned to a check.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Assessment {
    pub(super) state: State,
    pub(super) sentence: Words,
    pub(super) evidence: Option<Evidence>,
    pub(super) warning: Option<Warning>,
    pub(super) trouble: Option<Trouble>,
    pub(super) first: Option<CheckId>,
    pub(super) sync: Option<Sync>,
}

impl Assessment {
    pub(super) fn plain(state: State, sentence: Words) -> Assessment {
        Assessment { state, sentence, evidence: None, warning: None, trouble: None, first: None, sync: None }
    }

    pub(super) fn nothing() -> Assessment {
        unread(UnknownReason::Starting, "")
    }

    /// Adds a condition that Kubernetes itself wrote, without its message.
    pub(super) fn because(self, condition: &Condition) -> Assessment {
        let evidence =
            Evidence { reason: condition.reason.clone(), message: String::new(), time: condition.time.clone() };
        Assessment { evidence: Some(evidence), ..self }
    }

    /// Adds a condition that External Secrets Operator wrote, with its message as it may be shown.
    pub(super) fn because_eso_says(self, condition: &Condition, message: String) -> Assessment {
        let (reason, time) = (condition.reason.clone(), condition.time.clone());
        let evidence = Evidence { reason, message, time };
        Assessment { evidence: Some(evidence), ..self }
    }

    /// Adds the time since when this is so.
    pub(super) fn since(self, time: &str) -> Assessment {
        let evidence = Evidence { time: time.to_owned(), ..self.evidence.unwrap_or_default() };
        Assessment { evidence: Some(evidence), ..self }
    }

    /// Adds the likely cause and what to do.
    pub(super) fn why(self, cause: Words, fix: Words) -> Assessment {
        Assessment { trouble: Some(Trouble::new(cause, fix)), ..self }
    }

    /// Says in which step the fix is.
    pub(super) fn at(self, step: StepId) -> Assessment {
        let trouble = self.trouble.map(|trouble| Trouble { step: step.to_string(), ..trouble });
        Assessment { trouble, ..self }
    }

    /// Says that another check has to be well first: the first of these that is not.
    pub(super) fn after(self, input: &Input, others: &[CheckId]) -> Assessment {
        let first = others.iter().find_map(|other| input.not_well(*other));
        Assessment { first: self.first.or(first), ..self }
    }

    pub(super) fn about(self, what: CheckId, delivery: StoreDelivery, commands: Vec<Command>) -> Check {
        let Assessment { state, sentence, evidence, warning, mut trouble, first, sync } = self;
        let step = step_of(what, delivery).to_string();
        if let Some(trouble) = trouble.as_mut().filter(|trouble| trouble.step == step) {
            trouble.step.clear();
        }
        Check { what, step, state, sentence, evidence, warning, trouble, first, sync, commands }
    }
}

pub(super) fn ok(sentence: Words) -> Assessment {
    Assessment::plain(State::Ok, sentence)
}

pub(super) fn pending(sentence: Words) -> Assessment {
    Assessment::plain(State::Pending, sentence)
}

pub(super) fn failing(sentence: Words, cause: Words, fix: Words) -> Assessment {
    Assessment::plain(State::Failing, sentence).why(cause, fix)
}

pub(super) fn unknown(sentence: Words) -> Assessment {
    Assessment::plain(State::Unknown, sentence)
}

/// Something in the cluster that cannot be read; `what` is its name in the API.
pub(super) fn unread(reason: UnknownReason, what: &str) -> Assessment {
    match reason {
        UnknownReason::Starting => unknown(say!(ja: "まだ読み込んでいません。", en: "Not read yet.")),
        UnknownReason::Unavailable => {
            unknown(say!(ja: "クラスタに接続できないため分かりません。", en: "Unknown because the cluster cannot be reached."))
        }
        UnknownReason::NotServed => pending(say!(ja: "CRDがありません。", en: "The CRDs are not installed.")),
        UnknownReason::Forbidden => {
            unknown(say!(ja: "{what}を読む権限がないため分かりません。", en: "Unknown because the kubeconfig may not read {what}."))
                .why(
                    say!(ja: "kubeconfigのユーザーに権限がありません。", en: "The kubeconfig's user lacks the right."),
                    say!(ja: "手順1の「アクセス権」に、足りない権限があります。", en: "See \"Access\" in step 1 for the missing rights."
                    ),
                )
        }
    }
}

/// A value of the plan is empty or wrong, so there is nothing to look for.
pub(super) fn unnamed(field: &str) -> Assessment {
    unknown(
        say!(ja: "フォームの{field}が空か、正しくないため確認できません。", en: "Cannot be checked because {field} is empty or wrong in the form."
        ),
    )
}

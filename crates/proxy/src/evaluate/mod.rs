//! Evaluates a [`Snapshot`] of the cluster against what a plan expects and makes a report of it: pure, total, in both
//! languages. Each kind of check has a module. It must not know where the snapshot comes from or who reads the report.

mod access;
mod account;
mod crds;
mod deployments;
mod external_secret;
mod secret;
mod store;

use valuestream::live::{Check, CheckId, Connection, Evidence, Expected, Report, State, Trouble, Words};

use crate::cluster::snapshot::{Condition, Link, Snapshot, UnknownReason};

/// A sentence in both languages, Japanese first, with `{names}` of what stands around it.
macro_rules! say {
    ($ja:literal, $en:literal $(, $fact:expr)* $(,)?) => {
        valuestream::live::Words { ja: format!($ja, $($fact),*), en: format!($en, $($fact),*) }
    };
}
use say;

/// Everything about a plan.
pub fn report(snapshot: &Snapshot, expected: &Expected) -> Report {
    let connection = match snapshot.link {
        Link::Connecting => Connection::Connecting,
        Link::Connected => Connection::Connected,
        Link::Unavailable(unavailable) => Connection::Unavailable(unavailable.trouble()),
    };
    let known = connection == Connection::Connected;
    let checks = CheckId::all(expected.secrets.len()).map(|what| {
        let told = match snapshot.link {
            _ if known => told(snapshot, expected, what),
            Link::Unavailable(_) => unread(UnknownReason::Unavailable, ""),
            _ => unread(UnknownReason::Starting, ""),
        };
        told.about(what, expected)
    });
    Report { context: snapshot.context.clone(), connection, checks: checks.collect() }
}

fn told(snapshot: &Snapshot, expected: &Expected, what: CheckId) -> Assessment {
    match what {
        CheckId::Crds => crds::evaluate(snapshot, expected),
        CheckId::Namespace => account::namespace(snapshot, expected),
        CheckId::ServiceAccount => account::account(snapshot, expected),
        CheckId::Access => access::evaluate(snapshot, expected),
        CheckId::Deployments => deployments::evaluate(snapshot, expected),
        CheckId::Store => store::evaluate(snapshot, expected),
        CheckId::ExternalSecret(n) => expected
            .secrets
            .get(n)
            .map_or_else(Assessment::nothing, |secret| external_secret::evaluate(snapshot, expected, secret)),
        CheckId::Secret(n) => {
            expected.secrets.get(n).map_or_else(Assessment::nothing, |secret| secret::evaluate(snapshot, secret))
        }
    }
}

/// What there is to tell, before it is known of which check.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Assessment {
    state: State,
    sentence: Words,
    evidence: Option<Evidence>,
    trouble: Option<Trouble>,
}

impl Assessment {
    fn plain(state: State, sentence: Words) -> Assessment {
        Assessment { state, sentence, evidence: None, trouble: None }
    }

    fn nothing() -> Assessment {
        unread(UnknownReason::Starting, "")
    }

    /// The same with a condition that the cluster's own parts wrote: its message is left out.
    fn because(self, condition: &Condition) -> Assessment {
        let evidence =
            Evidence { reason: condition.reason.clone(), message: String::new(), time: condition.time.clone() };
        Assessment { evidence: Some(evidence), ..self }
    }

    /// The same with a condition that External Secrets Operator wrote.
    fn because_eso_says(self, condition: &Condition) -> Assessment {
        let evidence = Evidence {
            reason: condition.reason.clone(),
            message: condition.message.clone(),
            time: condition.time.clone(),
        };
        Assessment { evidence: Some(evidence), ..self }
    }

    /// The same with the time that it is so since.
    fn since(self, time: &str) -> Assessment {
        let evidence = Evidence { time: time.to_owned(), ..self.evidence.unwrap_or_default() };
        Assessment { evidence: Some(evidence), ..self }
    }

    /// The same with why, most likely, and what to do.
    fn why(self, cause: Words, fix: Words) -> Assessment {
        Assessment { trouble: Some(Trouble { cause, fix }), ..self }
    }

    fn about(self, what: CheckId, expected: &Expected) -> Check {
        let Assessment { state, sentence, evidence, trouble } = self;
        let step = what.step(expected.store_delivery).to_string();
        Check { what, step, state, sentence, evidence, trouble }
    }
}

fn ok(sentence: Words) -> Assessment {
    Assessment::plain(State::Ok, sentence)
}

fn pending(sentence: Words) -> Assessment {
    Assessment::plain(State::Pending, sentence)
}

fn failing(sentence: Words, cause: Words, fix: Words) -> Assessment {
    Assessment::plain(State::Failing, sentence).why(cause, fix)
}

fn unknown(sentence: Words) -> Assessment {
    Assessment::plain(State::Unknown, sentence)
}

/// Something of the cluster that cannot be read; `what` names it in the cluster's words.
fn unread(blind: UnknownReason, what: &str) -> Assessment {
    match blind {
        UnknownReason::Starting => unknown(say!("まだ読み込んでいません。", "Not read yet.")),
        UnknownReason::Unavailable => {
            unknown(say!("クラスタに接続できないため分かりません。", "Not known while the cluster is away."))
        }
        UnknownReason::NotServed => pending(say!(
            "CRDがまだありません。手順0-1で適用します。",
            "The CRDs are not there yet; step 0-1 installs them."
        )),
        UnknownReason::Forbidden => {
            unknown(say!("{what}を読む権限がないため分かりません。", "Not known: the kubeconfig may not read {what}."))
                .why(
                    say!("kubeconfigのユーザーに権限がありません。", "The kubeconfig's user lacks the right."),
                    say!(
                        "手順1の「アクセス権」に、足りない権限があります。",
                        "See \"Access\" in step 1 for the rule that is missing."
                    ),
                )
        }
    }
}

/// A value of the plan that is empty or wrong, so that there is nothing to look for.
fn unnamed(field: &str) -> Assessment {
    unknown(say!(
        "フォームの{field}が空か、正しくないため確認できません。",
        "Nothing to look for: {field} is empty or wrong in the form."
    ))
}

#[cfg(test)]
mod tests;

//! From the [picture](Picture) of the cluster and what a plan wants to a report: pure, total, in both languages. Each kind
//! of check has a module. It must not know how the picture came about or who reads the report.

mod access;
mod account;
mod crds;
mod deployments;
mod external_secret;
mod secret;
mod store;

use valuestream::live::{Check, Connection, Evidence, Report, State, Trouble, Wanted, What, Words};

use crate::cluster::picture::{Blind, Condition, Link, Picture};

/// A sentence in both languages, Japanese first, with `{names}` of what stands around it.
macro_rules! say {
    ($ja:literal, $en:literal $(, $fact:expr)* $(,)?) => {
        valuestream::live::Words { ja: format!($ja, $($fact),*), en: format!($en, $($fact),*) }
    };
}
use say;

/// Everything about a plan.
pub fn report(picture: &Picture, wanted: &Wanted) -> Report {
    let connection = match picture.link {
        Link::Connecting => Connection::Connecting,
        Link::Connected => Connection::Connected,
        Link::Away(away) => Connection::Away(away.trouble()),
    };
    let known = connection == Connection::Connected;
    let checks = What::all(wanted.secrets.len()).map(|what| {
        let told = match picture.link {
            _ if known => told(picture, wanted, what),
            Link::Away(_) => unread(Blind::Away, ""),
            _ => unread(Blind::Starting, ""),
        };
        told.about(what, wanted)
    });
    Report { context: picture.context.clone(), connection, checks: checks.collect() }
}

fn told(picture: &Picture, wanted: &Wanted, what: What) -> Told {
    match what {
        What::Crds => crds::judge(picture, wanted),
        What::Namespace => account::namespace(picture, wanted),
        What::ServiceAccount => account::account(picture, wanted),
        What::Access => access::judge(picture, wanted),
        What::Deployments => deployments::judge(picture, wanted),
        What::Store => store::judge(picture, wanted),
        What::ExternalSecret(n) => {
            wanted.secrets.get(n).map_or_else(Told::nothing, |secret| external_secret::judge(picture, wanted, secret))
        }
        What::Secret(n) => wanted.secrets.get(n).map_or_else(Told::nothing, |secret| secret::judge(picture, secret)),
    }
}

/// What there is to tell, before it is known of which check.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Told {
    state: State,
    sentence: Words,
    evidence: Option<Evidence>,
    trouble: Option<Trouble>,
}

impl Told {
    fn plain(state: State, sentence: Words) -> Told {
        Told { state, sentence, evidence: None, trouble: None }
    }

    fn nothing() -> Told {
        unread(Blind::Starting, "")
    }

    /// The same with a condition that the cluster's own parts wrote: its message is not told.
    fn because(self, condition: &Condition) -> Told {
        let evidence =
            Evidence { reason: condition.reason.clone(), message: String::new(), time: condition.time.clone() };
        Told { evidence: Some(evidence), ..self }
    }

    /// The same with a condition that External Secrets Operator wrote.
    fn because_eso_says(self, condition: &Condition) -> Told {
        let evidence = Evidence {
            reason: condition.reason.clone(),
            message: condition.message.clone(),
            time: condition.time.clone(),
        };
        Told { evidence: Some(evidence), ..self }
    }

    /// The same with the time that it is so since.
    fn since(self, time: &str) -> Told {
        let evidence = Evidence { time: time.to_owned(), ..self.evidence.unwrap_or_default() };
        Told { evidence: Some(evidence), ..self }
    }

    /// The same with why, most likely, and what to do.
    fn why(self, cause: Words, fix: Words) -> Told {
        Told { trouble: Some(Trouble { cause, fix }), ..self }
    }

    fn about(self, what: What, wanted: &Wanted) -> Check {
        let Told { state, sentence, evidence, trouble } = self;
        let step = what.step(wanted.store_delivery).to_owned();
        Check { what, step, state, sentence, evidence, trouble }
    }
}

fn ok(sentence: Words) -> Told {
    Told::plain(State::Ok, sentence)
}

fn pending(sentence: Words) -> Told {
    Told::plain(State::Pending, sentence)
}

fn failing(sentence: Words, cause: Words, fix: Words) -> Told {
    Told::plain(State::Failing, sentence).why(cause, fix)
}

fn unknown(sentence: Words) -> Told {
    Told::plain(State::Unknown, sentence)
}

/// Something of the cluster that cannot be read; `what` names it in the cluster's words.
fn unread(blind: Blind, what: &str) -> Told {
    match blind {
        Blind::Starting => unknown(say!("まだ読み込んでいません。", "Not read yet.")),
        Blind::Away => {
            unknown(say!("クラスタに接続できないため分かりません。", "Not known while the cluster is away."))
        }
        Blind::NotServed => pending(say!(
            "CRDがまだありません。手順0-1で適用します。",
            "The CRDs are not there yet; step 0-1 installs them."
        )),
        Blind::Forbidden => {
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
fn unnamed(field: &str) -> Told {
    unknown(say!(
        "フォームの{field}が空か、正しくないため確認できません。",
        "Nothing to look for: {field} is empty or wrong in the form."
    ))
}

#[cfg(test)]
mod tests;

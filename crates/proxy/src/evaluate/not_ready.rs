//! Something that External Secrets Operator says is not ready: an ExternalSecret or the ClusterSecretStore. The newest
//! Warning tells why; without one, its condition tells little, and that is said.

use std::time::Duration;

use live_status::{CheckId, State, Trouble, Words};
use text::hidden::visible;

use super::assessment::{Assessment, say};
use super::cause::{self, About, Cause};
use super::input::Input;
use crate::cluster::snapshot::{Condition, UnknownReason, Warning};

/// How long the API server keeps an Event (MicrosoftDocs/azure-aks-docs articles/aks/events.md).
const EVENTS_LIVE: Duration = Duration::from_secs(60 * 60);

/// The assessment of what is not ready; `unread` says why Events cannot be read, and in which namespace.
pub(super) fn assess(
    sentence: Words,
    ready: &Condition,
    warning: Option<&Warning>,
    unread: Option<(UnknownReason, &str)>,
    input: &Input,
    about: &About,
) -> Assessment {
    let other_store = about.secret.and_then(|secret| secret.store.as_ref());
    let Some(warning) = warning else {
        let (trouble, leads_to) = match cause::of_condition(&ready.message.0, about) {
            Some(Cause { trouble, leads_to, .. }) => (trouble, leads_to),
            None => (not_known(), None),
        };
        let is_old = input.age(&ready.time).is_none_or(|age| age > EVENTS_LIVE);
        let is_told = !trouble.fix.en.is_empty();
        let trouble = match other_store {
            _ if is_told => trouble,
            Some((kind, name)) => Trouble { fix: no_event(unread, is_old), ..of_other_store(kind, name) },
            None => Trouble { fix: no_event(unread, is_old), ..trouble },
        };
        return failing(sentence, trouble).after(input, leads_to.as_slice());
    };
    if let Some((kind, name)) = other_store {
        return Assessment { warning: Some(shown(warning, about)), ..failing(sentence, of_other_store(kind, name)) };
    }
    let Cause { trouble, leads_to, propagates } = cause::of_event(&warning.message.0, about);
    if leads_to == Some(CheckId::Store) && input.is_well(CheckId::Store) {
        let trouble = Trouble { code: trouble.code, ..mended() };
        let assessment = Assessment { state: State::Pending, ..failing(sentence, trouble) };
        return Assessment { warning: Some(shown(warning, about)), ..assessment };
    }
    // What was granted a moment ago may need as long to be in force.
    let takes_time = propagates.is_some_and(|time| input.age(&ready.time).is_some_and(|age| age < time));
    let assessment = if takes_time { takes_time_yet(sentence, trouble) } else { failing(sentence, trouble) };
    Assessment { warning: Some(shown(warning, about)), ..assessment }.after(input, leads_to.as_slice())
}

/// It may be so for a while after everything was set up as it should be.
fn takes_time_yet(sentence: Words, trouble: Trouble) -> Assessment {
    let more = say!(ja: "付与や作成をしたばかりなら、反映を待っています。", en: "If access was set up just now, it waits for that to be in force."
    );
    let sentence = Words { ja: sentence.ja + &more.ja, en: format!("{} {}", sentence.en, more.en) };
    Assessment { state: State::Pending, ..failing(sentence, trouble) }
}

fn failing(sentence: Words, trouble: Trouble) -> Assessment {
    Assessment { trouble: Some(trouble), ..Assessment::plain(State::Failing, sentence) }
}

/// A Warning as it may be shown.
pub(super) fn shown(warning: &Warning, about: &About) -> live_status::Warning {
    live_status::Warning {
        reason: visible(&warning.reason),
        message: cause::shown(&warning.message.0, about),
        count: warning.count,
        time: warning.time.map(|time| time.to_string()).unwrap_or_default(),
    }
}

/// The store was not well then, and is now.
fn mended() -> Trouble {
    Trouble::new(
        say!(ja: "そのときClusterSecretStoreは使える状態ではありませんでした。今は使えます。", en: "The ClusterSecretStore was not ready then; it is now."
        ),
        say!(ja: "次に繰り返すときに同期されます。待たないなら、「今すぐ同期」のコマンドを実行してください。", en: "It is synced at the next try. The command that syncs now does not wait for that."
        ),
    )
}

/// What another store says, and of which provider, is known to nobody here.
fn of_other_store(kind: &str, name: &str) -> Trouble {
    Trouble::new(
        say!(ja: "このExternalSecretは、プランのものではない{kind} {name}から読みます。原因はEventの文だけが伝えます。", en: "This ExternalSecret reads from {kind} {name}, which is not the plan's; only the text of its Event says why."
        ),
        say!(ja: "そのストアと、参照している値を確認してください。", en: "Check that store and the values that are read from it."
        ),
    )
}

fn not_known() -> Trouble {
    let cause = say!(ja: "External Secrets Operatorの状態の文は、既知のものではありません。", en: "What External Secrets Operator says of it is none of the known texts."
    );
    Trouble::new(cause, Words::default())
}

/// Why there is no Event to tell more.
fn no_event(unread: Option<(UnknownReason, &str)>, is_old: bool) -> Words {
    match unread {
        Some((UnknownReason::Forbidden, namespace)) => {
            say!(ja: "Event (namespace {namespace}) を読む権限がないため、これ以上は分かりません。手順1の「アクセス権」を見てください。", en: "More is not known because the kubeconfig may not read Events in namespace {namespace}; see \"Access\" in step 1."
            )
        }
        Some(_) => say!(ja: "Eventはまだ読めていません。", en: "Its Events have not been read yet."),
        None if !is_old => {
            say!(ja: "理由を書いたEventは、まだありません。", en: "There is no Event yet that says why.")
        }
        None => {
            say!(ja: "理由を書いたEventがもうありません (1時間で消えます)。下の「今すぐ同期」のコマンドで、新しいEventができます。", en: "There is no Event any more that says why (they live for an hour); the command that syncs now makes one."
            )
        }
    }
}

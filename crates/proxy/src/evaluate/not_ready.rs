//! Something that External Secrets Operator says is not ready: an ExternalSecret or the ClusterSecretStore. The newest
//! Warning tells why; without one, its condition tells little, and that is said.

use live_status::Words;
use text::hidden::visible;

use super::assessment::{Assessment, failing, pending, say};
use super::cause::{self, About, Cause};
use super::input::Input;
use crate::cluster::snapshot::{Condition, UnknownReason, Warning};

/// The assessment of what is not ready; `unread` says why Events cannot be read, and in which namespace.
pub(super) fn assess(
    sentence: Words,
    ready: &Condition,
    warning: Option<&Warning>,
    unread: Option<(UnknownReason, &str)>,
    input: &Input,
    about: &About,
) -> Assessment {
    let Some(warning) = warning else {
        let trouble = cause::of_condition(&ready.message, about);
        let (cause, leads_to) = match trouble {
            Some(Cause { trouble, leads_to, .. }) => (trouble, leads_to),
            None => (cause::unknown(about), None),
        };
        let why = no_event(unread);
        let fix = Words { ja: cause.fix.ja + &why.ja, en: format!("{} {}", cause.fix.en, why.en) };
        let assessment = failing(sentence, Words::default(), Words::default());
        let trouble = live_status::Trouble { fix, ..cause };
        return Assessment { trouble: Some(trouble), ..assessment }.after(input, leads_to.as_slice());
    };
    let Cause { trouble, leads_to, propagates } = cause::of_event(&warning.message.0, about);
    // What was granted a moment ago may need as long to be in force.
    let takes_time = propagates.is_some_and(|time| input.age(&ready.time).is_some_and(|age| age < time));
    let assessment = if takes_time { pending(sentence) } else { failing(sentence, Words::default(), Words::default()) };
    let shown = live_status::Warning {
        reason: visible(&warning.reason),
        message: cause::shown(&warning.message.0, about),
        count: warning.count,
        time: warning.time.map(|time| time.to_string()).unwrap_or_default(),
    };
    Assessment { trouble: Some(trouble), warning: Some(shown), ..assessment }.after(input, leads_to.as_slice())
}

/// Why there is no Event to tell more.
fn no_event(unread: Option<(UnknownReason, &str)>) -> Words {
    match unread {
        Some((UnknownReason::Forbidden, namespace)) => {
            say!(ja: "Event (namespace {namespace}) を読む権限がないため、これ以上は分かりません。手順1の「アクセス権」を見てください。", en: "More is not known because the kubeconfig may not read Events in namespace {namespace}; see \"Access\" in step 1."
            )
        }
        Some(_) => say!(ja: "Eventはまだ読めていません。", en: "Its Events have not been read yet."),
        None => {
            say!(ja: "理由を書いたEventがもうありません (1時間で消えます)。下のコマンドで同期し直すと、新しいEventができます。", en: "There is no Event any more that says why (they live for an hour); a new sync, with the commands below, makes one."
            )
        }
    }
}

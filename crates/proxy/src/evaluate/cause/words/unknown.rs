//! A text that tells none of the known causes.

use live_status::Trouble;

use super::super::told::Told;
use crate::evaluate::assessment::say;

pub(crate) fn unknown(told: &Told) -> Trouble {
    let logs = &told.about.expected.eso_namespace;
    Trouble::new(
        say!(ja: "External Secrets Operatorの伝える原因は、既知のものではありません。", en: "What External Secrets Operator reports is none of the known causes."
        ),
        say!(ja: "Warningの文を読み、足りなければkubectl describeのEventsと、namespace {logs}のオペレーターのログを見てください。", en: "Read the Warning's text; if that is not enough, see the Events in kubectl describe and the operator's log in namespace {logs}."
        ),
    )
}

//! What is said of checks and of what is wrong with them.

use leptos::prelude::*;
use live_status::{CheckId, State, Trouble};
use valuestream::Lang;
use valuestream::live::label;

/// The sign of a state.
pub const fn sign(state: State) -> &'static str {
    match state {
        State::Unknown => "?",
        State::Pending => "…",
        State::Ok => "✓",
        State::Failing => "✕",
    }
}

/// A check by its sign and its name.
pub fn name(what: CheckId, state: State, lang: Lang) -> String {
    let (sign, label) = (sign(state), label(what).get(lang));
    match what {
        CheckId::ExternalSecret(n) | CheckId::Secret(n) => format!("{sign} {label} {}", n + 1),
        _ => format!("{sign} {label}"),
    }
}

/// What is wrong, and what to do.
pub fn why(trouble: &Trouble, lang: Lang) -> AnyView {
    let (cause, fix) = (trouble.cause.get(lang).to_owned(), trouble.fix.get(lang).to_owned());
    view! {
        <p>
            {cause}
            {" "}
            <span class="fix">{fix}</span>
        </p>
    }
    .into_any()
}

//! What is said of checks, and the way to a badge.

use leptos::prelude::*;
use live_status::{Check, CheckId, State};
use valuestream::Lang;
use valuestream::live::{label, state_label};

use crate::browser::page;
use crate::components::{Item, all};

/// A check, and when it changed last.
pub type Since = (Check, Option<String>);

/// What a badge shows.
pub type Badge = Item<CheckId, Since>;

/// Attribute of a badge: which check it is of.
const BADGE: &str = "data-live";

/// The sign of a state.
pub const fn sign(state: State) -> &'static str {
    match state {
        State::Unknown => "?",
        State::Pending => "…",
        State::Ok => "✓",
        State::Failing => "✕",
    }
}

/// What a check is called.
pub fn called(what: CheckId, lang: Lang) -> String {
    let label = label(what).get(lang);
    match what {
        CheckId::ExternalSecret(n) | CheckId::Secret(n) => format!("{label} {}", n + 1),
        _ => label.to_owned(),
    }
}

/// A check by its sign and its name.
pub fn name(what: CheckId, state: State, lang: Lang) -> String {
    format!("{} {}", sign(state), called(what, lang))
}

/// A state by its sign and its word.
pub fn in_a_word(state: State, lang: Lang) -> String {
    format!("{} {}", sign(state), state_label(state).get(lang))
}

/// Texts with spaces between them.
pub fn pieces(texts: impl IntoIterator<Item = AnyView>) -> AnyView {
    all(texts.into_iter().flat_map(|text| [text, " ".into_any()]))
}

/// A time as the cluster writes it, short if it is of today.
pub fn moment(time: &str) -> String {
    let today = page::today();
    match (time.split_once('T'), today.split_once('T')) {
        (Some((day, clock)), Some((today, _))) if day == today && clock.ends_with('Z') => {
            format!("{} UTC", clock.get(..8).unwrap_or(clock))
        }
        _ => time.to_owned(),
    }
}

/// Unfolds the badge of a check and goes there.
pub fn go_to(what: CheckId) {
    page::unfold(BADGE, &what.to_string());
}

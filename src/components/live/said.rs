//! What is said of checks, and the way to a badge.

use leptos::prelude::*;
use live_status::{Check, CheckId, State};
use valuestream::Lang;
use valuestream::live::{called, sign};

use crate::browser::page;
use crate::components::{Item, all};

/// A check, and when it changed last.
pub type Since = (Check, Option<String>);

/// What a badge shows.
pub type Badge = Item<CheckId, Since>;

/// Attribute of a badge: which check it is of.
const BADGE: &str = "data-live";

/// A check by its sign and its name.
pub fn name(what: CheckId, state: State, lang: Lang) -> String {
    format!("{} {}", sign(state), called(what, lang))
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

//! What must be filled in or corrected first.

use leptos::prelude::*;
use valuestream::plan::FieldPath;

use super::follow::{all, drawn};
use super::place_link::places;
use crate::words;

/// Which values must be filled in or corrected first, if any.
pub fn lacking(lacks: Signal<Vec<FieldPath>>) -> AnyView {
    let first = |lacks: &[FieldPath], lang| {
        view! {
            <p class="blocked-by">
                {words::MISSING.get(lang)}
                {places(lacks, lang)}
            </p>
        }
        .into_any()
    };
    drawn(move |lang| lacks.with(|lacks| all((!lacks.is_empty()).then(|| first(lacks, lang)))))
}

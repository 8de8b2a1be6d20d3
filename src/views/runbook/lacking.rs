//! What must be filled in or corrected first.

use leptos::prelude::*;
use valuestream::plan::FieldPath;

use crate::components::{all, drawn, places};
use crate::words;

/// Which values must be filled in or corrected first, if any.
pub fn first(lacks: RwSignal<Vec<FieldPath>>) -> AnyView {
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

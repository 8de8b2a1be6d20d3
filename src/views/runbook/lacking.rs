//! What must be filled in or corrected first.

use leptos::prelude::*;
use valuestream::Lang;
use valuestream::plan::FieldPath;

use crate::components::{PlaceLink, all, drawn};
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

/// Buttons that lead to the fields of values.
pub fn places(paths: &[FieldPath], lang: Lang) -> AnyView {
    let place = |path: &FieldPath| {
        let (path, label) = (*path, path.spec().label.get(lang));
        view! {
            <PlaceLink path with_name=true>
                {label}
            </PlaceLink>
        }
        .into_any()
    };
    all(paths.iter().map(place))
}

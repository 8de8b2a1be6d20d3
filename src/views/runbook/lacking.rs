//! What must be filled in or corrected first.

use leptos::prelude::*;
use valuestream::Lang;
use valuestream::plan::FieldPath;

use crate::components::{PlaceLink, all};
use crate::words;

/// Which values must be filled in or corrected first, if any.
pub fn first(lacking: &[FieldPath], lang: Lang) -> AnyView {
    all((!lacking.is_empty()).then(|| {
        view! {
            <p class="blocked-by">
                {words::MISSING.get(lang)}
                {places(lacking, lang)}
            </p>
        }
        .into_any()
    }))
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

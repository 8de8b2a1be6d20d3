//! Buttons that lead to the fields of values.

use leptos::prelude::*;
use valuestream::Lang;
use valuestream::plan::FieldPath;

use super::follow::{all, on};
use crate::state::Workspace;

/// Leads to the field of a value.
#[component]
pub fn PlaceLink(
    /// The value.
    path: FieldPath,
    /// How it looks.
    #[prop(default = "place")]
    class: &'static str,
    /// Whether the value's name is shown where the pointer rests on it.
    #[prop(optional)]
    with_name: bool,
    /// What it says.
    children: Children,
) -> impl IntoView {
    let name = path.to_string();
    let title = with_name.then(|| name.clone());
    let go = {
        let workspace = Workspace::here();
        move |_| workspace.go_to_field(path)
    };
    view! {
        <button class=class type="button" title=title data-to-place=name on:click=on(go)>
            {children()}
        </button>
    }
    .into_any()
}

/// One for each of these values of the plan that the page shows, with its label.
pub fn places(paths: &[FieldPath], lang: Lang) -> AnyView {
    let workspace = Workspace::here();
    let place = |path: &FieldPath| {
        let (path, label) = (workspace.place(*path), path.spec().label.get(lang));
        view! {
            <PlaceLink path with_name=true>
                {label}
            </PlaceLink>
        }
        .into_any()
    };
    all(paths.iter().map(place))
}

//! Buttons that put an example in the place of the plan.

use leptos::prelude::*;
use valuestream::Text;
use valuestream::example::{EXAMPLES, Example};

use super::follow::{all, on, t};
use crate::state::{Workspace, examples};

/// A button for each example.
#[component]
pub fn ExampleButtons(
    /// What stands before them.
    title: Text,
) -> impl IntoView {
    let workspace = Workspace::here();
    let button = |example: &'static Example| {
        let load = move |_| examples::load(workspace, example.id);
        view! {
            <button class="quiet-button" type="button" data-example=example.id on:click=on(load)>
                {t(example.title)}
            </button>
        }
        .into_any()
    };
    view! {
        <p class="examples">
            <span>{t(title)}</span>
            {all(EXAMPLES.iter().map(button))}
        </p>
    }
    .into_any()
}

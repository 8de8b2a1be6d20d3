//! Buttons that put an example in the place of the plan.

use leptos::prelude::*;
use valuestream::example::{EXAMPLES, Example};
use valuestream::{Lang, Text};

use super::follow::{all, on, t};
use crate::browser::dom::{Build, build};
use crate::state::{Workspace, examples};

/// Attribute of a button that loads an example: which.
pub const EXAMPLE: &str = "data-example";

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

/// The same, drawn by hand.
pub fn buttons(lang: Lang, title: Text) -> Build {
    let button = |example: &Example| {
        build("button", "quiet-button")
            .attribute("type", "button")
            .attribute(EXAMPLE, example.id)
            .text(example.title.get(lang))
    };
    build("p", "examples").with(build("span", "").text(title.get(lang))).with_all(EXAMPLES.iter().map(button))
}

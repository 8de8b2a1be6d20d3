//! Buttons that stand beside what is told.

use leptos::prelude::*;
use valuestream::Text;

use super::follow::{on, t};
use crate::words;

/// Does something with what is told.
#[component]
pub fn QuietButton(
    /// What it is called in the page's attributes.
    action: &'static str,
    /// What stands on it.
    text: Text,
    /// Does it.
    press: Callback<()>,
) -> impl IntoView {
    view! {
        <button class="quiet-button" type="button" data-action=action on:click=on(move |_| press.run(()))>
            {t(text)}
        </button>
    }
    .into_any()
}

/// Takes away what is told.
#[component]
pub fn DismissButton(
    /// Takes it away.
    press: Callback<()>,
) -> impl IntoView {
    view! {
        <button
            class="quiet-button"
            type="button"
            data-action="dismiss"
            aria-label=t(words::CLOSE)
            on:click=on(move |_| press.run(()))
        >
            {"×"}
        </button>
    }
    .into_any()
}

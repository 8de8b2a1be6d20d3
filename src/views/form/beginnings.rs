//! "What is it for?": ready beginnings of an ExternalSecret, beside the button that adds an empty one.

use leptos::html;
use leptos::prelude::*;
use valuestream::beginning::{BEGINNINGS, Beginning};

use crate::components::{drawn, on, t};
use crate::state::Workspace;
use crate::words;

/// The beginnings, folded until someone asks for them.
#[component]
pub fn Beginnings() -> impl IntoView {
    let workspace = Workspace::here();
    let details = NodeRef::<html::Details>::new();
    let add = move |beginning: &'static Beginning| {
        if let Some(details) = details.get_untracked() {
            details.set_open(false);
        }
        workspace.begin(beginning);
    };
    let list = drawn(move |lang| {
        let entry = |beginning: &'static Beginning| {
            view! {
                <li>
                    <button
                        class="beginning"
                        type="button"
                        data-beginning=beginning.id
                        on:click=on(move |_| add(beginning))
                    >
                        <b>{beginning.title.get(lang)}</b>
                        <span>{beginning.about.get(lang)}</span>
                    </button>
                </li>
            }
        };
        BEGINNINGS.iter().map(entry).collect::<Vec<_>>().into_any()
    });
    view! {
        <details class="beginnings" node_ref=details>
            <summary class="quiet-button" data-action="beginnings">
                {t(words::WHAT_FOR)}
            </summary>
            <ul>{list}</ul>
        </details>
    }
    .into_any()
}

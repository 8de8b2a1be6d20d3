//! A dialog above the page: open for as long as it is there.

use leptos::ev::MouseEvent;
use leptos::html;
use leptos::prelude::*;

use super::follow::on;
use crate::browser::dialog;
use crate::state::reactive::effect;

/// A dialog. Whoever shows it takes it away when it was closed, or to close it.
#[component]
pub fn Dialog(
    /// How it looks.
    class: &'static str,
    /// What it is called.
    #[prop(optional)]
    label: Option<&'static str>,
    /// The id of what it is called by, where that stands in it.
    #[prop(optional)]
    labelled_by: Option<&'static str>,
    /// Its element.
    element: NodeRef<html::Dialog>,
    /// It was closed, by Escape or a click on what is behind it.
    closed: Callback<()>,
    /// What is in it.
    children: Children,
) -> impl IntoView {
    effect(move || element.get().iter().for_each(dialog::open));
    // While it is still in the page: only then the focus goes back to where it was.
    on_cleanup(move || element.get_untracked().iter().for_each(dialog::close));
    // The browser tells it some time after: by then the dialog may be gone, and another one there.
    let was_closed = move |_| {
        if !element.is_disposed() {
            closed.run(());
        }
    };
    let clicked = move |event: MouseEvent| {
        if dialog::is_behind(&event) {
            closed.run(());
        }
    };
    view! {
        <dialog
            class=class
            aria-label=label
            aria-labelledby=labelled_by
            node_ref=element
            on:close=on(was_closed)
            on:click=on(clicked)
        >
            <div class="inside">{children()}</div>
        </dialog>
    }
    .into_any()
}

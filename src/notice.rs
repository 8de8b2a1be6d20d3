//! What just happened to the plan as a whole, with a way back: a line at the foot of the page that screen readers read.

use leptos::html;
use leptos::prelude::*;

use crate::browser::dom::{self, build};
use crate::words;
use crate::workspace::{Undo, Workspace};

/// The line.
#[component]
pub fn Notice() -> impl IntoView {
    let workspace = Workspace::here();
    let root = NodeRef::<html::Div>::new();
    Effect::new(move || {
        let Some(root) = root.get() else { return };
        let (lang, told) = (workspace.lang.get(), workspace.told.get());
        dom::clear(&root);
        let Some(told) = told else { return };
        dom::append(&root, build("span", "").text(&told.text));
        let button = |action, text: &str| {
            build("button", "quiet-button").attribute("type", "button").attribute("data-action", action).text(text)
        };
        if told.undo != Undo::Nothing {
            dom::append(&root, button("undo", words::UNDO.get(lang)));
        }
        dom::append(&root, button("dismiss", "×").attribute("aria-label", words::CLOSE.get(lang)));
    });
    let click = move |event: leptos::ev::MouseEvent| {
        if let Some((_, action)) = dom::around(&event, "data-action") {
            let told = workspace.told.get_untracked();
            workspace.told.set(None);
            if let Some(told) = told.filter(|_| action == "undo") {
                workspace.take_back(told.undo);
            }
        }
    };
    view! { <div class="notice" role="status" node_ref=root on:click=click></div> }
}

//! What just happened to the plan as a whole, with a way back: a line at the foot of the page that screen readers read.

use leptos::prelude::*;
use valuestream::Lang;

use crate::browser::focus;
use crate::components::{DismissButton, QuietButton, all, drawn, on};
use crate::state::{Notification, Request, Undo, Workspace};
use crate::words;

/// Where the focus goes from a button of the line, which is gone once it was pressed.
const FORM: &str = "#form";

/// The line, empty while there is nothing to say.
#[component]
pub fn Notice() -> impl IntoView {
    let workspace = Workspace::here();
    let told =
        drawn(move |lang| workspace.told.with(|told| all(told.iter().map(|told| notification(workspace, told, lang)))));
    view! { <div class="notice" role="status">{told}</div> }.into_any()
}

fn notification(workspace: Workspace, told: &Notification, lang: Lang) -> AnyView {
    let text = told.text.clone();
    let undo = Callback::new(move |()| {
        let told = workspace.told.get_untracked();
        workspace.told.set(None);
        told.into_iter().for_each(|told| workspace.take_back(told.undo));
        focus::stays_or_goes_to(FORM);
    });
    let dismiss = Callback::new(move |()| {
        workspace.told.set(None);
        focus::stays_or_goes_to(FORM);
    });
    let others = match &told.undo {
        Undo::Example(others) => others.as_slice(),
        _ => &[],
    };
    let others = others.iter().map(|(id, title)| example(workspace, id, title.get(lang)));
    let undo = (told.undo != Undo::Nothing)
        .then(|| view! { <QuietButton action="undo" text=words::UNDO press=undo /> }.into_any());
    view! {
        <span>{text}</span>
        {all(others.chain(undo))}
        <DismissButton press=dismiss />
    }
    .into_any()
}

/// A button that puts another example in the place of the one that was loaded.
fn example(workspace: Workspace, id: &'static str, title: &'static str) -> AnyView {
    let load = move |_| workspace.ask(Request::Example(id.to_owned()));
    view! {
        <button class="quiet-button" type="button" data-example=id on:click=on(load)>
            {title}
        </button>
    }
    .into_any()
}

//! What stands beside the form, one view at a time. The files are there all the time, the others while they are chosen.

use leptos::prelude::*;
use valuestream::Text;

use crate::components::{ComesLater, all, drawn, on, redrawn, said, t};
use crate::lazy;
use crate::state::later::Later;
use crate::state::{View, Workspace};
use crate::views::files::Files;
use crate::words;

/// The views with their tabs.
#[component]
pub fn ViewBeside() -> impl IntoView {
    let workspace = Workspace::here();
    let view = Memo::new(move |_| workspace.view.get());
    let is_files = move || view.get() == View::Files;
    // Files that people have are taken in from the form's toolbar.
    let tabs = View::ALL.into_iter().filter(|(of, ..)| *of != View::Import);
    let later = redrawn(move || all(lazy::beside(view.get()).map(|view| view! { <ComesLater view /> }.into_any())));
    view! {
        <section class="result" id="result" tabindex="-1" aria-label=t(words::RESULT)>
            <nav class="views" aria-label=t(words::VIEWS)>
                {all(tabs.map(|(of, name, text)| tab(of, name, text, view)))}
            </nav>
            <div class="pane files" hidden=move || !is_files()>
                <Files>
                    <ComesLater view=|| Box::pin(lazy::line_note()) />
                </Files>
            </div>
            <div class="pane scrolls" hidden=is_files>
                {later} {waits_for(workspace)}
            </div>
        </section>
    }
    .into_any()
}

fn tab(of: View, name: &'static str, text: Text, view: Memo<View>) -> AnyView {
    let workspace = Workspace::here();
    let text = said(move |lang| {
        let text = text.get(lang);
        match of {
            View::Messages => match workspace.findings.with(|findings| findings.all.len()) {
                0 => text.to_owned(),
                messages => format!("{text} {messages}"),
            },
            _ => text.to_owned(),
        }
    });
    view! {
        <button
            type="button"
            data-view-tab=name
            aria-current=said(move |_| if view.get() == of { "true" } else { "false" })
            on:click=on(move |_| workspace.view.set(of))
        >
            {text}
        </button>
    }
    .into_any()
}

/// What the pane says until it is there.
fn waits_for(workspace: Workspace) -> AnyView {
    drawn(move |lang| {
        match workspace.later.get() {
            Later::There(_) => "",
            Later::Failed => words::NOT_LOADED.get(lang),
            Later::Absent | Later::Coming => "…",
        }
        .into_any()
    })
}

//! The frame of the page: header, form, result.

use leptos::html;
use leptos::prelude::*;
use valuestream::{Lang, Text};

use crate::browser::dom::{self, build};
use crate::browser::{page, storage};
use crate::form::Form;
use crate::header::{Header, LANGUAGE_KEY};
use crate::workspace::Workspace;
use crate::{preview, runbook, words};

/// The whole page.
#[component]
pub fn App() -> impl IntoView {
    let workspace = Workspace::new(first_language());
    provide_context(workspace);
    let skip = NodeRef::<html::A>::new();
    Effect::new(move || {
        let lang = workspace.lang.get();
        page::set_language(lang.tag(), words::TITLE.get(lang));
        if let Some(skip) = skip.get() {
            dom::set_text(&skip, words::SKIP.get(lang));
        }
    });
    let view = view! {
        <a class="skip" href="#form" node_ref=skip></a>
        <Header/>
        <main>
            <Form/>
            <Results/>
        </main>
    };
    // Effects run in the order they were made: by now the controls hold their texts.
    Effect::new(page::set_ready);
    view
}

/// The language chosen before, or the first that the browser asks for and the page has.
fn first_language() -> Lang {
    let kept = storage::read(LANGUAGE_KEY).and_then(|tag| Lang::from_tag(&tag));
    kept.or_else(|| page::languages().iter().find_map(|tag| Lang::from_tag(tag))).unwrap_or(Lang::En)
}

/// What the page shows beside the form: the name of its tab and what stands on it.
const VIEWS: [(&str, Text); 2] = [("files", words::FILES), ("runbook", words::RUNBOOK)];

/// The files and the runbook, one of them at a time. The runbook is drawn while it is chosen.
#[component]
fn Results() -> impl IntoView {
    let workspace = Workspace::here();
    let view = RwSignal::new(VIEWS[0].0.to_owned());
    let (tabs, files, steps) = (NodeRef::<html::Nav>::new(), NodeRef::<html::Div>::new(), NodeRef::<html::Div>::new());
    Effect::new(move || {
        let (lang, view) = (workspace.lang.get(), view.get());
        let (Some(tabs), Some(files)) = (tabs.get(), files.get()) else { return };
        dom::set_attribute(&tabs, "aria-label", words::RESULT.get(lang));
        for ((name, text), n) in VIEWS.into_iter().zip(0..) {
            let tab = dom::child(&tabs, n).or_else(|| {
                dom::append(&tabs, build("button", "").attribute("type", "button").attribute("data-view-tab", name))
            });
            let Some(tab) = tab else { continue };
            dom::set_text(&tab, text.get(lang));
            dom::set_attribute(&tab, "aria-current", if name == view { "true" } else { "false" });
        }
        dom::set_hidden(&files, view != VIEWS[0].0);
    });
    let owner = Owner::new();
    Effect::new(move |drawn: Option<Option<Owner>>| {
        let (wanted, steps) = (view.get() == VIEWS[1].0, steps.get());
        match (drawn.flatten(), steps) {
            (None, Some(steps)) if wanted => {
                let owner = owner.child();
                owner.with(|| runbook::mount(&steps));
                dom::set_hidden(&steps, false);
                Some(owner)
            }
            (Some(owner), Some(steps)) if !wanted => {
                owner.cleanup();
                dom::clear(&steps);
                dom::set_hidden(&steps, true);
                None
            }
            (drawn, _) => drawn,
        }
    });
    let of_files = preview::mount(files);
    let click = move |event: leptos::ev::MouseEvent| {
        if let Some((_, name)) = dom::around(&event, "data-view-tab") {
            view.set(name);
        } else if view.get_untracked() == VIEWS[0].0 {
            preview::clicked(workspace, of_files, &event);
        } else {
            runbook::clicked(workspace, &event);
        }
    };
    view! {
        <section id="result" class="result" tabindex="-1" on:click=click>
            <nav class="views" node_ref=tabs></nav>
            <div class="pane files" node_ref=files></div>
            <div class="pane scrolls" hidden node_ref=steps></div>
        </section>
    }
}

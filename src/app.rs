//! The frame of the page: header, form, result.

use leptos::html;
use leptos::mount::mount_to_body;
use leptos::prelude::*;
use leptos::task::spawn_local;
use valuestream::{Lang, Text};

use crate::browser::dom::{self, build};
use crate::browser::{page, storage};
use crate::form::Form;
use crate::header::{Header, LANGUAGE_KEY};
use crate::later::{self, Later};
use crate::link::banner::Banners;
use crate::notice::Notice;
use crate::workspace::{View, Workspace};
use crate::{draft, keys, link, preview, words};

/// Shows the page; with a compressed link in the address, once the part that can read it is there.
pub fn start() {
    if link::is_packed() {
        spawn_local(async {
            let parts = later::load().await;
            let start = link::start(parts.map_or(|_| None, |parts| parts.unpack));
            mount_to_body(move || view! { <App start/> });
        });
    } else {
        let start = link::start(|_| None);
        mount_to_body(move || view! { <App start/> });
    }
}

/// The whole page.
#[component]
fn App(
    /// What it starts with.
    start: link::Start,
) -> impl IntoView {
    let workspace = Workspace::new(start.lang.unwrap_or_else(first_language), start.plan, start.link);
    provide_context(workspace);
    link::follow(workspace);
    draft::follow(workspace);
    start.view.iter().for_each(|name| workspace.show(name));
    keys::listen(workspace);
    let skip = NodeRef::<html::A>::new();
    Effect::new(move || {
        let lang = workspace.lang.get();
        page::set_language(lang.tag(), words::TITLE.get(lang));
        if let Some(skip) = skip.get() {
            dom::set_text(&skip, words::SKIP.get(lang));
        }
    });
    let view = view! {
        <a
            class="skip"
            href="#form"
            node_ref=skip
            on:click=|event| {
                // The address is the plan's.
                event.prevent_default();
                page::show_id("form");
            }
        ></a>
        <Header/>
        <Banners/>
        <main>
            <Form/>
            <Results/>
        </main>
        <Notice/>
    };
    // Effects run in the order they were made: by now the controls hold their texts.
    Effect::new(move || {
        page::set_ready();
        later::come_by_itself(workspace);
    });
    view
}

/// The language chosen before, or the first that the browser asks for and the page has.
fn first_language() -> Lang {
    let kept = storage::read(LANGUAGE_KEY).and_then(|tag| Lang::from_tag(&tag));
    kept.or_else(|| page::languages().iter().find_map(|tag| Lang::from_tag(tag))).unwrap_or(Lang::En)
}

/// What the page shows beside the form, and what stands on its tab.
const VIEWS: [(View, Text); 5] = [
    (View::Files, words::FILES),
    (View::Runbook, words::RUNBOOK),
    (View::Messages, words::MESSAGES),
    (View::Changes, words::CHANGES),
    (View::Plans, words::PLANS),
];

/// What stands beside the form, one view at a time. The files are there all the time, the others while they are chosen.
#[component]
fn Results() -> impl IntoView {
    let workspace = Workspace::here();
    let view = workspace.view;
    let (tabs, files, pane) = (NodeRef::<html::Nav>::new(), NodeRef::<html::Div>::new(), NodeRef::<html::Div>::new());
    Effect::new(move || {
        let (lang, view) = (workspace.lang.get(), view.get());
        let (Some(tabs), Some(files)) = (tabs.get(), files.get()) else { return };
        dom::set_attribute(&tabs, "aria-label", words::RESULT.get(lang));
        let messages = workspace.findings.with(|findings| findings.all.len());
        for ((of, text), n) in VIEWS.into_iter().zip(0..) {
            let tab = dom::child(&tabs, n).or_else(|| {
                dom::append(
                    &tabs,
                    build("button", "")
                        .attribute("type", "button")
                        .attribute("data-view-tab", of.name().unwrap_or_default()),
                )
            });
            let Some(tab) = tab else { continue };
            let text = text.get(lang);
            let counted = of == View::Messages && messages > 0;
            dom::set_text(&tab, &if counted { format!("{text} {messages}") } else { text.to_owned() });
            dom::set_attribute(&tab, "aria-current", if of == view { "true" } else { "false" });
        }
        dom::set_hidden(&files, view != View::Files);
    });
    let owner = Owner::new();
    Effect::new(move |drawn: Option<Option<(View, Owner)>>| {
        let (view, Some(pane)) = (view.get(), pane.get()) else { return drawn.flatten() };
        match drawn.flatten() {
            Some((drawn, owner)) if drawn == view => return Some((drawn, owner)),
            Some((_, owner)) => {
                owner.cleanup();
                dom::clear(&pane);
            }
            None => {}
        }
        dom::set_hidden(&pane, view == View::Files);
        if view == View::Files {
            return None;
        }
        match workspace.later.get() {
            Later::There(parts) => {
                dom::clear(&pane);
                let owner = owner.child();
                owner.with(|| (parts.mount)(view, &pane));
                return Some((view, owner));
            }
            Later::Failed => dom::set_text(&pane, words::NOT_LOADED.get(workspace.lang.get())),
            Later::Absent | Later::Coming => dom::set_text(&pane, "…"),
        }
        None
    });
    // Choosing a view calls for the part that has it, also after it once did not come.
    Effect::new(move || {
        if view.get() != View::Files {
            later::ask(workspace);
        }
    });
    let of_files = preview::mount(files);
    let click = move |event: leptos::ev::MouseEvent| {
        if let Some((_, name)) = dom::around(&event, "data-view-tab") {
            View::named(&name).into_iter().for_each(|of| view.set(of));
            return;
        }
        match (view.get_untracked(), workspace.later.get_untracked().parts()) {
            (View::Files, _) => preview::clicked(workspace, of_files, &event),
            (view, Some(parts)) => (parts.clicked)(view, workspace, &event),
            (_, None) => {}
        }
    };
    let changed = move |event: leptos::ev::Event| {
        if let Some(parts) = workspace.later.get_untracked().parts() {
            (parts.changed)(view.get_untracked(), workspace, &event);
        }
    };
    let came_to = move |event: &leptos::ev::Event| {
        if let Some(pane) = files.get_untracked() {
            preview::came_to(workspace, of_files, &pane, event);
        }
    };
    view! {
        <section id="result" class="result" tabindex="-1" on:click=click on:change=changed>
            <nav class="views" node_ref=tabs></nav>
            <div
                class="pane files"
                node_ref=files
                on:mouseover=move |event| came_to(&event)
                on:mouseleave=move |event| came_to(&event)
                on:focusin=move |event| came_to(&event)
            ></div>
            <div class="pane scrolls" hidden node_ref=pane></div>
        </section>
    }
}

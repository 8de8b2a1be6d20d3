//! The frame of the page: header, form, result.

use leptos::html;
use leptos::prelude::*;
use valuestream::{Lang, Text};

use crate::browser::dom::{self, Element, build};
use crate::browser::{page, storage};
use crate::form::Form;
use crate::header::{Header, LANGUAGE_KEY};
use crate::link::banner::Banners;
use crate::notice::Notice;
use crate::workspace::{View, Workspace};
use crate::{changes, draft, keys, link, messages, plans, preview, runbook, words};

/// The whole page.
#[component]
pub fn App() -> impl IntoView {
    let start = link::start();
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
    Effect::new(page::set_ready);
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
        let mount = match view {
            View::Files => None,
            View::Runbook => Some(runbook::mount as fn(&Element)),
            View::Messages => Some(messages::mount as fn(&Element)),
            View::Changes => Some(changes::mount as fn(&Element)),
            View::Plans => Some(plans::mount as fn(&Element)),
        };
        dom::set_hidden(&pane, mount.is_none());
        mount.map(|mount| {
            let owner = owner.child();
            owner.with(|| mount(&pane));
            (view, owner)
        })
    });
    let of_files = preview::mount(files);
    let click = move |event: leptos::ev::MouseEvent| {
        if let Some((_, name)) = dom::around(&event, "data-view-tab") {
            View::named(&name).into_iter().for_each(|of| view.set(of));
            return;
        }
        match view.get_untracked() {
            View::Files => preview::clicked(workspace, of_files, &event),
            View::Runbook => runbook::clicked(workspace, &event),
            View::Messages => messages::clicked(&event),
            View::Changes => changes::clicked(workspace, &event),
            View::Plans => plans::clicked(workspace, &event),
        }
    };
    let changed = move |event: leptos::ev::Event| match view.get_untracked() {
        View::Runbook => runbook::ticked(workspace, &event),
        View::Plans => plans::chosen(workspace, &event),
        _ => {}
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

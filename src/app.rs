//! The frame of the page: header, form, result.

use leptos::mount::mount_to_body;
use leptos::prelude::*;
use leptos::task::spawn_local;
use valuestream::Lang;

use crate::browser::dom::{self, Element, Way, build};
use crate::browser::{file, page};
use crate::components::mounted;
use crate::lazy::{self, Later, Parts};
use crate::state::fields::Fields;
use crate::state::reactive::{effect, effect_with};
use crate::state::{Request, View, Workspace, draft, link};
use crate::views::banner::Banners;
use crate::views::form::Form;
use crate::views::notice::Notice;
use crate::views::{files, header, keys};
use crate::words;

/// Shows the page; with a compressed link in the address, once the part that can read it is there.
pub fn start() {
    // The page is drawn by hand; what is mounted is the owner of its effects, and what runs them.
    mount_to_body(|| {
        if link::is_packed() {
            let owner = Owner::current();
            spawn_local(async move {
                let parts = lazy::load().await;
                let start = link::start(parts.map_or(|_| None, |parts| parts.unpack));
                if let Some(owner) = owner {
                    owner.with(|| draw(start));
                }
            });
        } else {
            draw(link::start(|_| None));
        }
    });
}

fn draw(start: link::Start) {
    let Some(body) = &dom::body() else { return };
    page::remove_shell();
    let chosen = page::language().and_then(|tag| Lang::from_tag(&tag));
    let workspace = Workspace::new(start.lang.or(chosen).unwrap_or(Lang::En), start.plan, start.link);
    provide_context(workspace);
    provide_context(Fields::new(workspace));
    link::follow(workspace);
    draft::follow(workspace);
    if start.live.is_some() {
        workspace.live_key.set_value(start.live);
        lazy::then(workspace, move |parts| (parts.live)(workspace));
    }
    start.view.iter().for_each(|name| workspace.show(name));
    follow_requests(workspace);
    keys::listen(workspace);
    fetch_when_asked(workspace);
    let skip = dom::append(body, build("a", "skip").attribute("href", "#form"));
    if let Some(skip) = &skip {
        dom::on(skip, "click", Way::Out, |event| {
            // The address is the plan's.
            event.prevent_default();
            page::show_id("form");
        });
    }
    effect(move || {
        let lang = workspace.lang.get();
        page::set_language(lang.tag(), words::TITLE.get(lang));
        skip.iter().for_each(|skip| dom::set_text(skip, words::SKIP.get(lang)));
    });
    header::mount(body);
    mounted::mount(body, || view! { <Banners /> }.into_any());
    if let Some(main) = dom::append(body, build("main", "")) {
        mounted::mount(&main, || view! { <Form /> }.into_any());
        results(&main);
    }
    mounted::mount(body, || view! { <Notice /> }.into_any());
    dom::append(body, build("p", "off-screen").attribute("id", page::SAID).attribute("role", "status"));
    let of_dialogs = body.clone();
    effect(move || workspace.later.get().parts().iter().for_each(|parts| (parts.dialogs)(&of_dialogs)));
    // Effects run in the order they were made: by now the controls hold their texts.
    let (owner, body) = (Owner::current(), body.clone());
    effect(move || {
        page::set_ready();
        // What only a later visit needs.
        let (owner, body) = (owner.clone(), body.clone());
        lazy::come_by_itself(workspace, move |parts| {
            owner.iter().for_each(|owner| owner.with(|| (parts.offline)(&body)))
        });
    });
}

/// Fetches what comes later for a dialog or the panel to share from. When it does not come, nothing is asked any more.
fn fetch_when_asked(workspace: Workspace) {
    effect(move || {
        let is_asked = workspace.dialog.with(Option::is_some) || workspace.sharing.with(Option::is_some);
        if is_asked && workspace.later.get_untracked().parts().is_none() {
            let then = move |came: Option<Parts>| {
                if came.is_none() {
                    workspace.dialog.set(None);
                    workspace.sharing.set(None);
                    workspace.tell(words::NOT_LOADED);
                }
            };
            lazy::settle(workspace, Box::new(then));
        }
    });
}

/// Has what was asked for done by what comes later.
fn follow_requests(workspace: Workspace) {
    effect(move || {
        let Some(request) = workspace.request.get() else { return };
        workspace.request.update_untracked(|request| *request = None);
        lazy::then(workspace, move |parts| match request {
            Request::Guide => (parts.guide)(workspace),
            Request::Example(id) => (parts.example)(workspace, &id),
        });
    });
}

/// What stands beside the form, one view at a time. The files are there all the time, the others while they are chosen.
fn results(main: &Element) {
    let workspace = Workspace::here();
    let view = workspace.view;
    let root = build("section", "result").attribute("id", "result").attribute("tabindex", "-1");
    let Some(root) = dom::append(main, root) else { return };
    let part = |tag, class| dom::append(&root, build(tag, class));
    let parts = (part("nav", "views"), part("div", "pane files"), part("div", "pane scrolls"));
    let (Some(tabs), Some(files), Some(pane)) = parts else { return };
    let of_files = files::mount(&files);
    let of_root = root.clone();
    let (of_view, pane_of_pointer) = (files.clone(), pane.clone());
    effect(move || {
        let (lang, view) = (workspace.lang.get(), view.get());
        dom::set_attribute(&of_root, "aria-label", words::RESULT.get(lang));
        dom::set_attribute(&tabs, "aria-label", words::VIEWS.get(lang));
        let messages = workspace.findings.with(|findings| findings.all.len());
        for ((of, name, text), n) in View::ALL.into_iter().zip(0..) {
            let tab = dom::child(&tabs, n).or_else(|| {
                dom::append(&tabs, build("button", "").attribute("type", "button").attribute("data-view-tab", name))
            });
            let Some(tab) = tab else { continue };
            let text = text.get(lang);
            let counted = of == View::Messages && messages > 0;
            dom::set_text(&tab, &if counted { format!("{text} {messages}") } else { text.to_owned() });
            dom::set_attribute(&tab, "aria-current", if of == view { "true" } else { "false" });
        }
        dom::set_hidden(&of_view, view != View::Files);
    });
    let owner = Owner::new();
    effect_with(move |drawn: Option<Option<(View, Owner)>>| {
        let view = view.get();
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
    effect(move || {
        if view.get() != View::Files {
            lazy::ask(workspace);
        }
    });
    dom::on(&root, "click", Way::Out, move |event| {
        if let Some((_, name)) = dom::around(event, "data-view-tab") {
            View::named(&name).into_iter().for_each(|of| view.set(of));
            return;
        }
        match (view.get_untracked(), workspace.later.get_untracked().parts()) {
            (View::Files, _) => files::clicked(workspace, of_files, event),
            (view, Some(parts)) => (parts.clicked)(view, workspace, event),
            (_, None) => {}
        }
    });
    dom::on(&root, "change", Way::Out, move |event| {
        if let Some(parts) = workspace.later.get_untracked().parts() {
            (parts.changed)(view.get_untracked(), workspace, event);
        }
    });
    dom::on(&root, "input", Way::Out, move |event| {
        if let Some(parts) = workspace.later.get_untracked().parts().filter(|_| view.get_untracked() == View::Import) {
            (parts.typed)(workspace, event);
        }
    });
    dom::on(&pane_of_pointer, "mouseover", Way::Out, move |event| {
        if let Some(parts) = workspace.later.get_untracked().parts() {
            (parts.pointed)(view.get_untracked(), event);
        }
    });
    // Files may be dropped anywhere.
    dom::on_window("dragover", |event| event.prevent_default());
    dom::on_window("drop", move |event| {
        let files = file::dropped(event);
        if !files.is_empty() {
            event.prevent_default();
            lazy::then(workspace, move |parts| (parts.take_files)(workspace, files));
        }
    });
    for event in ["mouseover", "mouseleave", "focusin"] {
        let pane = files.clone();
        dom::on(&files, event, Way::Out, move |event| files::came_to(workspace, of_files, &pane, event));
    }
}

//! The frame of the page: header, form, and one view beside it. The only room that knows all views.

mod result;

use leptos::ev::{self, MouseEvent};
use leptos::mount::mount_to_body;
use leptos::prelude::*;

use self::result::ViewBeside;
use crate::browser::{file, page};
use crate::components::{ComesLater, Guided, on, t};
use crate::state::fields::Fields;
use crate::state::import::Imports;
use crate::state::reactive::effect_with;
use crate::state::{Request, Workspace, address, fetch, link, preferences, tabs};
use crate::views::banner::Banners;
use crate::views::form::Form;
use crate::views::header::Header;
use crate::views::keys;
use crate::views::notice::Notice;
use crate::{lazy, words};

/// Shows the page.
pub fn start() {
    let start = link::start();
    page::remove_shell();
    mount_to_body(move || view! { <App start /> });
}

/// The page.
#[component]
fn App(
    /// What it starts with.
    start: link::Start,
) -> impl IntoView {
    let lang = start.lang.unwrap_or_else(preferences::first_language);
    let workspace = Workspace::new(lang, start.plan, start.link);
    provide_context(workspace);
    provide_context(Fields::new(workspace));
    let imports = Imports::new(workspace);
    provide_context(imports);
    address::follow(workspace);
    tabs::follow(workspace);
    preferences::follow(workspace);
    fetch::follow(workspace, imports);
    if start.live.is_some() {
        workspace.live_key.set_value(start.live);
        workspace.ask(Request::Live);
    }
    start.view.iter().for_each(|name| workspace.show(name));
    keys::listen(workspace);
    take_dropped_files(workspace);
    let guided = Guided {
        head: || view! { <ComesLater view=|| Box::pin(lazy::guide_head()) /> }.into_any(),
        foot: || view! { <ComesLater view=|| Box::pin(lazy::guide_foot()) /> }.into_any(),
        hint: RwSignal::new(None),
    };
    // The address is the plan's.
    let skip = move |event: MouseEvent| {
        event.prevent_default();
        page::show_id("form");
    };
    let page = view! {
        <a class="skip" href="#form" on:click=on(skip)>
            {t(words::SKIP)}
        </a>
        <Header>
            <ComesLater view=|| Box::pin(lazy::share()) />
        </Header>
        <Banners />
        <main>
            <Form guided />
            <ViewBeside />
        </main>
        <Notice />
        <p class={"off-screen"} id=page::SAID role="status"></p>
        <ComesLater view=|| Box::pin(lazy::dialogs()) />
        <ComesLater view=|| Box::pin(lazy::new_version()) />
    };
    // Effects run in the order they were made: by now the controls hold their texts.
    effect_with(move |was_ready: Option<bool>| {
        let was_ready = was_ready == Some(true);
        let is_ready = was_ready || workspace.turns.is_done();
        if is_ready && !was_ready {
            page::set_ready();
            fetch::come_by_itself(workspace);
        }
        is_ready
    });
    page
}

/// Files may be dropped anywhere.
fn take_dropped_files(workspace: Workspace) {
    window_event_listener(ev::dragover, |event| event.prevent_default());
    window_event_listener(ev::drop, move |event| {
        let files = file::dropped(&event);
        if !files.is_empty() {
            event.prevent_default();
            workspace.ask(Request::Import(files));
        }
    });
}

//! The frame of the page: header, form, result.

use leptos::prelude::*;
use valuestream::Lang;
use valuestream::bundle::{self, Refused};

use crate::browser::{download, page, storage};
use crate::form::Form;
use crate::preview::Files;
use crate::runbook::Runbook;
use crate::words;
use crate::workspace::Workspace;

/// Where the chosen language and theme are kept.
const LANGUAGE_KEY: &str = "qvsconfig.language";
const THEME_KEY: &str = "qvsconfig.theme";

/// The whole page.
#[component]
pub fn App() -> impl IntoView {
    let workspace = Workspace::new(first_language());
    provide_context(workspace);
    Effect::new(move || {
        let lang = workspace.lang.get();
        page::set_language(lang.tag(), words::TITLE.get(lang));
    });
    let view = view! {
        <a class="skip" href="#form">{workspace.word(words::SKIP)}</a>
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

/// What the page shows beside the form.
#[derive(Clone, Copy, PartialEq, Eq)]
enum View {
    Files,
    Runbook,
}

/// The files and the runbook, one of them at a time.
#[component]
fn Results() -> impl IntoView {
    let workspace = Workspace::here();
    let view = RwSignal::new(View::Files);
    let tab = move |name: &'static str, wanted: View, text| {
        let current = move || (view.get() == wanted).then_some("true");
        view! {
            <button type="button" data-view-tab=name aria-current=current on:click=move |_| view.set(wanted)>
                {workspace.word(text)}
            </button>
        }
    };
    view! {
        <section id="result" class="result" tabindex="-1" aria-label=workspace.word(words::RESULT)>
            <nav class="views" aria-label=workspace.word(words::RESULT)>
                {tab("files", View::Files, words::FILES)}
                {tab("runbook", View::Runbook, words::RUNBOOK)}
            </nav>
            <div class="pane" hidden=move || view.get() != View::Files><Files/></div>
            <Show when=move || view.get() == View::Runbook>
                <div class="pane scrolls"><Runbook/></div>
            </Show>
        </section>
    }
}

#[component]
fn Header() -> impl IntoView {
    let workspace = Workspace::here();
    let switch_language = move |_| {
        workspace.lang.update(|lang| *lang = lang.other());
        storage::write(LANGUAGE_KEY, workspace.lang.get_untracked().tag());
    };
    view! {
        <header class="top">
            <p class="brand"><b>"qvsconfig"</b><span>{workspace.word(words::TAGLINE)}</span></p>
            <a class="to-files" href="#result">{workspace.word(words::TO_FILES)}</a>
            <Bundle/>
            <button
                class="quiet-button"
                data-action="language"
                title=workspace.word(words::LANGUAGE_HINT)
                lang=move || workspace.lang.get().other().tag()
                on:click=switch_language
            >
                {workspace.word(words::LANGUAGE)}
            </button>
            <Theme/>
        </header>
    }
}

#[component]
fn Theme() -> impl IntoView {
    let workspace = Workspace::here();
    let kept = storage::read(THEME_KEY);
    let dark = RwSignal::new(kept.map_or_else(page::prefers_dark, |name| name == "dark"));
    let name = move |dark: bool| if dark { "dark" } else { "light" };
    Effect::new(move || page::set_theme(name(dark.get())));
    let switch = move |_| {
        dark.update(|dark| *dark = !*dark);
        storage::write(THEME_KEY, name(dark.get_untracked()));
    };
    let hint = move || workspace.say(if dark.get() { words::TO_LIGHT } else { words::TO_DARK });
    view! {
        <button class="quiet-button icon" data-action="theme" title=hint aria-label=hint on:click=switch>
            {move || if dark.get() { "☀" } else { "☾" }}
        </button>
    }
}

/// The bundle's button and, while errors stand in its way, how many there are and the way to the first.
#[component]
fn Bundle() -> impl IntoView {
    let workspace = Workspace::here();
    let errors = Memo::new(move |_| workspace.findings.with(|findings| findings.errors()));
    let said = RwSignal::new(None);
    let save = move |_| {
        let lang = workspace.lang.get_untracked();
        let (name, zip) = untrack(|| workspace.with(|plan| (bundle::file_name(plan), bundle::zip(plan, lang))));
        match zip {
            Ok(bytes) if download::save(&name, "application/zip", &bytes) => said.set(Some(words::BUNDLE_SAVED)),
            Err(Refused::Errors(_)) => go_to_first_error(workspace),
            Ok(_) | Err(Refused::TooLarge(_)) => said.set(Some(words::BUNDLE_FAILED)),
        }
    };
    // What was said about one download is not true of the next plan.
    Effect::new(move || {
        workspace.with(|_| ());
        said.set(None);
    });
    let left = move || {
        let [ja, en] = words::errors_left(errors.get());
        match workspace.lang.get() {
            Lang::Ja => ja,
            Lang::En => en,
        }
    };
    view! {
        <div class="bundle">
            <Show
                when=move || { errors.get() > 0 }
                fallback=move || view! {
                    <p class="state good">{move || workspace.say(said.get().unwrap_or(words::READY))}</p>
                }
            >
                <button
                    class="state left"
                    id="first-error"
                    title=workspace.word(words::FIRST_ERROR)
                    on:click=move |_| go_to_first_error(workspace)
                >
                    {left}
                </button>
            </Show>
            <button
                class="main-button"
                data-action="download-bundle"
                disabled=move || { errors.get() > 0 }
                aria-describedby="first-error"
                on:click=save
            >
                {workspace.word(words::BUNDLE)}
            </button>
            <span class="off-screen" role="status">{move || said.get().map(|text| workspace.say(text))}</span>
        </div>
    }
}

fn go_to_first_error(workspace: Workspace) {
    workspace.outspoken.set(true);
    if let Some(place) = workspace.findings.with_untracked(|findings| findings.error_places().next()) {
        page::focus_field(&place.to_string());
    }
}

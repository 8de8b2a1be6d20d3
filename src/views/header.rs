//! The header: what this is, the bundle's button, and what the page as a whole can do.

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use valuestream::{Lang, Text};

use crate::browser::{key, page};
use crate::components::{on, said, t};
use crate::state::preferences::{switch_language, switch_theme};
use crate::state::reactive::effect;
use crate::state::{Dialog, Request, Sharing, Theme, Workspace};
use crate::words;

/// The button that leads to the first error: its id, and its action, which is none of docs/contract.md#attributes.
const FIRST_ERROR: &str = "first-error";

/// The header, with what comes later at its end.
#[component]
pub fn Header(children: Children) -> impl IntoView {
    let workspace = Workspace::here();
    let theme = workspace.theme;
    let to_theme = said(move |lang| match theme.get() {
        Theme::Dark => words::TO_LIGHT.get(lang),
        Theme::Light => words::TO_DARK.get(lang),
    });
    // The address is the plan's.
    let to_files = move |event: MouseEvent| {
        event.prevent_default();
        page::show_id("result");
    };
    let palette = move |_| workspace.dialog.set(Some(Dialog::Palette(String::new())));
    view! {
        <header class="top">
            <h1 class="brand">
                <b>{"qvsconfig"}</b>
                <span>{t(words::TAGLINE)}</span>
            </h1>
            <a class="to-files" href="#result" data-short="↓" on:click=on(to_files)>
                {t(words::TO_FILES)}
            </a>
            <Bundle />
            <button class="quiet-button" type="button" data-action="palette" on:click=on(palette)>
                <span>{t(words::FIND)}</span>
                <kbd>{if key::is_mac() { "⌘K" } else { "Ctrl K" }}</kbd>
            </button>
            <button
                class="quiet-button"
                type="button"
                data-action="share"
                data-short=t(words::SHARE_SHORT)
                on:click=on(move |_| workspace.sharing.set(Some(Sharing::default())))
            >
                {t(words::SHARE)}
            </button>
            <button
                class="quiet-button"
                type="button"
                data-action="language"
                data-short=t(words::LANGUAGE_SHORT)
                title=t(words::LANGUAGE_HINT)
                aria-label=t(words::LANGUAGE_HINT)
                lang=said(|lang| lang.other().tag())
                on:click=on(move |_| switch_language(workspace))
            >
                {t(words::LANGUAGE)}
            </button>
            <button
                class="quiet-button icon"
                type="button"
                data-action="theme"
                title=to_theme
                aria-label=to_theme
                on:click=on(move |_| switch_theme(workspace))
            >
                {said(move |_| if theme.get() == Theme::Dark { "☀" } else { "☾" })}
            </button>
            {children()}
        </header>
    }
    .into_any()
}

/// The button that saves the bundle, and what stands in its way.
#[component]
fn Bundle() -> impl IntoView {
    let workspace = Workspace::here();
    let told = RwSignal::new(None::<Text>);
    // What was said about one download is not true of the next plan. A signal that is set tells everyone, so it is set only
    // where there is something to take back: this runs with every key press.
    effect(move || {
        workspace.with(|_| ());
        if told.with_untracked(Option::is_some) {
            told.set(None);
        }
    });
    let errors =
        Memo::new(move |_| workspace.findings.with(|findings| (findings.missing(), findings.error_places().count())));
    let is_ready = move || errors.get().1 == 0;
    let left = said(move |lang| {
        let (missing, all) = errors.get();
        words::errors_left(missing, all - missing, lang)
    });
    let save = move |_| workspace.ask(Request::SaveBundle(Callback::new(move |text| told.set(Some(text)))));
    view! {
        <div class="bundle">
            <button
                class="state left"
                type="button"
                data-action=FIRST_ERROR
                data-short=said(move |lang| words::errors_left_short(errors.get().1, lang))
                id=FIRST_ERROR
                title=said(move |lang| names_of_errors(workspace, lang))
                hidden=is_ready
                on:click=on(move |_| workspace.go_to_first_error())
            >
                {left}
            </button>
            <p class="state good" class:told=move || told.with(Option::is_some) role="status" hidden=move || !is_ready()>
                {said(move |lang| told.get().unwrap_or(words::READY).get(lang))}
            </p>
            <button
                class="main-button"
                type="button"
                data-action="download-bundle"
                data-short="zip"
                aria-describedby=FIRST_ERROR
                disabled=move || !is_ready()
                on:click=on(save)
            >
                {t(words::BUNDLE)}
            </button>
        </div>
    }
    .into_any()
}

/// The first of the values that stand in the way.
fn names_of_errors(workspace: Workspace, lang: Lang) -> String {
    const MAX_LISTED: usize = 8;
    workspace.findings.with(|findings| {
        let mut names: Vec<&str> = findings.error_places().map(|place| place.spec().label.get(lang)).collect();
        if names.len() > MAX_LISTED {
            names.truncate(MAX_LISTED);
            names.push("…");
        }
        names.join(", ")
    })
}

//! The header: what this is, the bundle's button, language and theme.

use leptos::prelude::*;
use valuestream::bundle::{self, Refused};
use valuestream::{Lang, Text};

use crate::browser::dom::{self, Build, Element, Event, Way, build};
use crate::browser::{address, download, key, page, storage};
use crate::lazy::{self, Parts};
use crate::state::reactive::effect;
use crate::state::sharing::Sharing;
use crate::state::{Dialog, Workspace, version};
use crate::words;

// Where the chosen language and theme are kept, for `page/appearance.js`.
const LANGUAGE_KEY: &str = "qvsconfig.language";
const THEME_KEY: &str = "qvsconfig.theme";

/// Draws the header at the end of `parent` and keeps it up to date.
pub fn mount(parent: &Element) {
    let workspace = Workspace::here();
    let Some(root) = dom::append(parent, build("header", "top")) else { return };
    skeleton(&root);
    let dark = RwSignal::new(page::is_dark());
    let said = RwSignal::new(None::<Text>);
    // What was said about one download is not true of the next plan. A signal that is set tells everyone, so it is set only
    // where there is something to take back: this runs with every key press.
    effect(move || {
        workspace.with(|_| ());
        if said.with_untracked(Option::is_some) {
            said.set(None);
        }
    });
    dom::on(&root, "click", Way::Out, move |event| clicked(workspace, dark, said, event));
    // The panel to share from comes later.
    let of_panel = root.clone();
    effect(move || workspace.later.get().parts().iter().for_each(|parts| (parts.share)(&of_panel)));
    effect(move || {
        page::set_theme(theme(dark.get()));
        update(&root, workspace, dark.get(), said.get());
    });
}

fn clicked(workspace: Workspace, dark: RwSignal<bool>, said: RwSignal<Option<Text>>, event: &Event) {
    if dom::closest(event, ".to-files").is_some() {
        // The address is the plan's.
        event.prevent_default();
        page::show_id("result");
    }
    let Some((_, action)) = dom::around(event, "data-action") else { return };
    match action.as_str() {
        "share" => workspace.sharing.set(Some(Sharing::default())),
        PALETTE => workspace.dialog.set(Some(Dialog::Palette(String::new()))),
        "language" => {
            workspace.lang.update(|lang| *lang = lang.other());
            // What happened was said in the other language; undo stays in the toolbar.
            workspace.told.set(None);
            storage::write(LANGUAGE_KEY, workspace.lang.get_untracked().tag());
        }
        "theme" => {
            dark.update(|dark| *dark = !*dark);
            storage::write(THEME_KEY, theme(dark.get_untracked()));
        }
        "download-bundle" => {
            let then =
                move |parts: Option<Parts>| said.set(parts.map_or(Some(words::NOT_LOADED), |it| save(workspace, it)));
            lazy::settle(workspace, Box::new(then));
        }
        FIRST_ERROR => workspace.go_to_first_error(),
        _ => {}
    }
}

const fn theme(dark: bool) -> &'static str {
    if dark { "dark" } else { "light" }
}

fn button(class: &str, action: &str) -> Build {
    build("button", class).attribute("type", "button").attribute("data-action", action)
}

fn skeleton(root: &Element) {
    let brand = build("h1", "brand").with(build("b", "").text("qvsconfig")).with(build("span", ""));
    let bundle = build("div", "bundle")
        .with(button("state left", FIRST_ERROR).attribute("id", FIRST_ERROR))
        .with(build("p", "state good").attribute("role", "status"))
        .with(button("main-button", "download-bundle").attribute("aria-describedby", FIRST_ERROR));
    let to_result = build("a", "to-files").attribute("href", "#result");
    let palette = button("quiet-button", PALETTE)
        .with(build("span", ""))
        .with(build("kbd", "").text(if key::is_mac() { "⌘K" } else { "Ctrl K" }));
    for part in [
        brand,
        to_result,
        bundle,
        palette,
        button("quiet-button", "share"),
        button("quiet-button", "language"),
        button("quiet-button icon", "theme"),
    ] {
        dom::append(root, part);
    }
}

/// The button that opens the palette: its action, which is none of docs/contract.md#attributes.
const PALETTE: &str = "palette";

/// The button that leads to the first error: its id, and its action, which is none of docs/contract.md#attributes.
const FIRST_ERROR: &str = "first-error";

fn update(root: &Element, workspace: Workspace, dark: bool, said: Option<Text>) {
    let lang = workspace.lang.get();
    let (errors, missing) = workspace.findings.with(|findings| (findings.error_places().count(), findings.missing()));
    let to_theme = if dark { words::TO_LIGHT } else { words::TO_DARK };
    let set = |selector: &str, text: &str, hint: Option<Text>, hidden: bool| {
        let Some(part) = dom::find(root, selector) else { return };
        dom::set_text(&part, text);
        dom::set_hidden(&part, hidden);
        if let Some(hint) = hint {
            dom::set_attribute(&part, "title", hint.get(lang));
            dom::set_attribute(&part, "aria-label", hint.get(lang));
        }
    };
    set(".brand span", words::TAGLINE.get(lang), None, false);
    set(".to-files", words::TO_FILES.get(lang), None, false);
    set(".left", &words::errors_left(missing, errors - missing, lang), None, errors == 0);
    set(".good", said.unwrap_or(words::READY).get(lang), None, errors > 0);
    if let Some(left) = dom::find(root, ".left") {
        dom::set_attribute(&left, "title", &names_of_errors(workspace, lang));
    }
    set("[data-action=download-bundle]", words::BUNDLE.get(lang), None, false);
    set("[data-action=share]", words::SHARE.get(lang), None, false);
    set("[data-action=palette] span", words::FIND.get(lang), None, false);
    set("[data-action=language]", words::LANGUAGE.get(lang), Some(words::LANGUAGE_HINT), false);
    set("[data-action=theme]", if dark { "☀" } else { "☾" }, Some(to_theme), false);
    if let Some(button) = dom::find(root, "[data-action=download-bundle]") {
        dom::set_disabled(&button, errors > 0);
    }
    if let Some(button) = dom::find(root, "[data-action=language]") {
        dom::set_attribute(&button, "lang", lang.other().tag());
    }
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

/// Saves the bundle; what to say about it.
fn save(workspace: Workspace, parts: Parts) -> Option<Text> {
    let address = address::base();
    let setting = version::setting(workspace.lang.get_untracked(), &address);
    let (name, zip) = untrack(|| workspace.with(|plan| (bundle::file_name(plan), (parts.zip)(plan, setting))));
    match zip {
        Ok(bytes) if download::save(&name, "application/zip", &bytes) => Some(words::BUNDLE_SAVED),
        Err(Refused::Errors(_)) => {
            workspace.go_to_first_error();
            None
        }
        Ok(_) | Err(Refused::TooLarge(_)) => Some(words::BUNDLE_FAILED),
    }
}

/// Saves the bundle and tells of it where things that happen are told.
pub fn tell_saved(workspace: Workspace, parts: Parts) {
    if let Some(text) = save(workspace, parts) {
        workspace.tell(text);
    }
}

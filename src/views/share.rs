//! Sharing: the link of the plan, how long it is, and a shorter form of it.

use std::cell::OnceCell;

use leptos::prelude::*;
use leptos::task::spawn_local;
use valuestream::share::{fragment, packed};

use crate::browser::dom::{self, Element, build};
use crate::browser::{address, clipboard};
use crate::state::Workspace;
use crate::state::reactive::effect;
use crate::words;

/// What mail programs, chats and ticket systems carry without cutting it, in characters.
const LONG_LINK_CHARS: usize = 2000;

/// The whole address of a plan's link, with what was asked for beside it.
fn link(workspace: Workspace, choice: Choice) -> String {
    let mut fragment = untrack(|| workspace.with(fragment));
    if choice.packed {
        fragment = packed::pack(&fragment);
    }
    if choice.lang {
        fragment += "&lang=";
        fragment += workspace.lang.get_untracked().tag();
    }
    if let Some(view) = workspace.place_in_view().filter(|_| choice.view) {
        fragment += "&view=";
        fragment += &valuestream::share::encoded(&view);
    }
    format!("{}#{fragment}", address::base())
}

/// What goes into the link.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
struct Choice {
    packed: bool,
    lang: bool,
    view: bool,
}

thread_local! {
    /// What keeps the panel in the page's language, from the first time that it is shown.
    static FOLLOWS: OnceCell<Owner> = const { OnceCell::new() };
}

/// Shows the panel below the header and copies the link.
pub fn open(workspace: Workspace, panel: &Element) {
    FOLLOWS.with(|follows| {
        follows.get_or_init(|| {
            let (owner, panel) = (Owner::new(), panel.clone());
            owner.with(|| {
                effect(move || {
                    workspace.lang.get();
                    if !dom::is_hidden(&panel) {
                        draw(workspace, &panel, chosen(&panel));
                    }
                });
            });
            owner
        });
    });
    draw(workspace, panel, Choice::default());
    copy(workspace, panel, Choice::default());
}

fn copy(workspace: Workspace, panel: &Element, choice: Choice) {
    let (text, panel) = (link(workspace, choice), panel.clone());
    spawn_local(async move {
        let copied = clipboard::copy(text).await;
        let word = if copied { words::LINK_COPIED } else { words::COPY_FAILED };
        dom::find(&panel, ".said").iter().for_each(|it| dom::set_text(it, word.get(workspace.lang.get_untracked())));
    });
}

fn draw(workspace: Workspace, panel: &Element, choice: Choice) {
    let lang = workspace.lang.get_untracked();
    let text = link(workspace, choice);
    let length = text.chars().count();
    let button = |action: &str, text: &str| {
        build("button", "quiet-button").attribute("type", "button").attribute("data-share", action).text(text)
    };
    let toggle = |name: &str, text: &str, on: bool| {
        button(name, text).attribute("aria-pressed", if on { "true" } else { "false" })
    };
    dom::clear(panel);
    let input = build("input", "share-link")
        .attribute("type", "text")
        .attribute("readonly", "")
        .attribute("aria-label", words::LINK.get(lang))
        .attribute("value", &text);
    dom::append(panel, input);
    dom::append(panel, build("p", "said").attribute("role", "status"));
    dom::append(panel, build("p", "length").text(&words::characters(length, lang)));
    if length > LONG_LINK_CHARS {
        dom::append(panel, build("p", "careful").text(words::LINK_LONG.get(lang)));
    }
    let row = build("div", "share-buttons")
        .with(button("copy", words::COPY.get(lang)))
        .with(toggle("packed", words::PACKED.get(lang), choice.packed))
        .with(toggle("lang", words::WITH_LANGUAGE.get(lang), choice.lang))
        .with(toggle("view", words::WITH_VIEW.get(lang), choice.view))
        .with(button("close", words::CLOSE.get(lang)));
    dom::append(panel, row);
    dom::append(panel, build("p", "help").text(words::LINK_HOLDS.get(lang)));
    dom::set_hidden(panel, false);
}

/// What is chosen in the panel.
fn chosen(panel: &Element) -> Choice {
    let pressed = |name: &str| {
        let button = dom::find(panel, &format!("[data-share={name}]"));
        button.is_some_and(|button| dom::attribute_of(&button, "aria-pressed").as_deref() == Some("true"))
    };
    Choice { packed: pressed("packed"), lang: pressed("lang"), view: pressed("view") }
}

/// Takes up a click in the panel.
pub fn clicked(workspace: Workspace, panel: &Element, event: &dom::Event) {
    let Some((_, what)) = dom::around(event, "data-share") else { return };
    let mut choice = chosen(panel);
    match what.as_str() {
        "close" => {
            dom::set_hidden(panel, true);
            return;
        }
        "packed" => choice.packed = !choice.packed,
        "lang" => choice.lang = !choice.lang,
        "view" => choice.view = !choice.view,
        _ => {}
    }
    draw(workspace, panel, choice);
    copy(workspace, panel, choice);
    dom::find(panel, &format!("[data-share={what}]")).iter().for_each(dom::focus);
}

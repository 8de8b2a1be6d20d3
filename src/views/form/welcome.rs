//! What the page is, for someone who has typed nothing yet: two lines and two ways to begin. It goes by itself, and nothing
//! moves while someone types: its room stays until the focus has left the form.

use leptos::prelude::*;
use valuestream::{Plan, Text};

use crate::browser::dom::{self, Element, Way, build};
use crate::state::Workspace;
use crate::state::reactive::effect_with;
use crate::views::form::toolbar::{EXAMPLE, GUIDED};
use crate::words;

/// The lines of it, and the buttons with their actions.
const LINES: [Text; 2] = [words::WELCOME, words::WELCOME_HOW];
const WAYS: [(&str, Text); 2] = [(GUIDED, words::WELCOME_GUIDED), (EXAMPLE, words::WELCOME_EXAMPLE)];

/// Draws it at the end of `form`, if the plan is the one that everybody begins with.
pub fn mount(form: &Element) {
    let workspace = Workspace::here();
    let untouched = move || workspace.with(|plan| *plan == Plan::default()) && workspace.link.with(Option::is_none);
    if !untrack(untouched) {
        return;
    }
    let button =
        |(action, _)| build("button", "quiet-button").attribute("type", "button").attribute("data-action", action);
    let root = build("section", "welcome")
        .with_all(LINES.map(|_| build("p", "")))
        .with(build("div", "").with_all(WAYS.map(button)));
    let Some(root) = dom::append(form, root) else { return };
    let around = form.clone();
    dom::on(form, "focusout", Way::Out, move |_| {
        let form = around.clone();
        // By then the focus is where it went.
        request_animation_frame(move || {
            if dom::find(&form, ":focus").is_none() {
                dom::find(&form, ".welcome.gone").iter().for_each(Element::remove);
            }
        });
    });
    effect_with(move |gone: Option<bool>| {
        if gone == Some(true) {
            return true;
        }
        let lang = workspace.lang.get();
        let texts = LINES.into_iter().zip(dom::all(&root, "p"));
        for (text, part) in texts.chain(WAYS.map(|(_, text)| text).into_iter().zip(dom::all(&root, "button"))) {
            dom::set_text(&part, text.get(lang));
        }
        let gone = !untouched();
        dom::set_class(&root, GONE, gone);
        gone
    });
}

/// Class of it once there is nothing to welcome: it keeps its room and shows nothing.
const GONE: &str = "gone";

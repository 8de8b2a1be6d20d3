//! What is done with the plan as a whole: undo and redo, import, reset. It stands above the form.

use leptos::prelude::*;
use valuestream::Text;

use crate::browser::dom::{self, Build, Element, build};
use crate::browser::page;
use crate::state::reactive::{effect, effect_with};
use crate::state::{View, Workspace};
use crate::{lazy, words};

/// Action, sign and words of each button, in order.
const BUTTONS: [(&str, &str, Text); 6] = [
    (UNDO, "↶", words::UNDO),
    (REDO, "↷", words::REDO),
    (IMPORT, "", words::IMPORT),
    (RESET, "", words::RESET),
    (GUIDED, "", words::GUIDED),
    (EXAMPLE, "", words::EXAMPLE_PLAN),
];
const UNDO: &str = "undo";
const REDO: &str = "redo";
const IMPORT: &str = "import";
const RESET: &str = "reset";
/// The action that begins or ends the guided way.
pub const GUIDED: &str = "guided";
/// The action that loads an example.
pub const EXAMPLE: &str = "example";

/// Draws the bar at the end of `parent` and keeps it up to date.
pub fn mount(parent: &Element) {
    let workspace = Workspace::here();
    let bar = build("div", "toolbar").with_all(BUTTONS.map(|(action, ..)| button(action))).with(build("p", "not-kept"));
    let Some(bar) = dom::append(parent, bar) else { return };
    let not_kept = dom::find(&bar, ".not-kept");
    effect(move || {
        let text = if workspace.kept.get() { "" } else { words::NOT_KEPT.get(workspace.lang.get()) };
        not_kept.iter().for_each(|it| dom::set_text(it, text));
    });
    effect_with(move |before| {
        let guided = workspace.guide.with(Option::is_some);
        let now = (workspace.lang.get(), workspace.history.with(|history| history.can()), guided);
        if before == Some(now) {
            return now;
        }
        let (lang, (undo, redo), guided) = now;
        for ((action, sign, text), n) in BUTTONS.into_iter().zip(0..) {
            let Some(button) = dom::child(&bar, n) else { continue };
            let name = text.get(lang);
            dom::set_text(&button, if sign.is_empty() { name } else { sign });
            dom::set_attribute(&button, "title", name);
            dom::set_attribute(&button, "aria-label", name);
            if action == GUIDED {
                dom::set_attribute(&button, "aria-pressed", if guided { "true" } else { "false" });
            }
            dom::set_disabled(&button, (action == UNDO && !undo) || (action == REDO && !redo));
        }
        now
    });
}

fn button(action: &str) -> Build {
    build("button", "quiet-button").attribute("type", "button").attribute("data-action", action)
}

/// Takes up a click; whether it was one on a button of the bar.
pub fn clicked(workspace: Workspace, action: &str) -> bool {
    match action {
        UNDO => workspace.undo(),
        REDO => workspace.redo(),
        IMPORT => {
            workspace.view.set(View::Import);
            page::show_id("result");
        }
        RESET => workspace.reset(),
        GUIDED => lazy::then(workspace, move |parts| (parts.guide)(workspace)),
        EXAMPLE => lazy::then(workspace, move |parts| (parts.example)(workspace, "")),
        _ => return false,
    }
    true
}

//! What just happened to the plan as a whole, with a way back: a line at the foot of the page that screen readers read.

use leptos::prelude::*;

use crate::browser::dom::{self, Element, Way, build};
use crate::components::examples::EXAMPLE;
use crate::state::reactive::effect;
use crate::state::{Undo, Workspace};
use crate::{lazy, words};

/// Draws the line at the end of `parent` and keeps it up to date.
pub fn mount(parent: &Element) {
    let workspace = Workspace::here();
    let Some(root) = dom::append(parent, build("div", "notice").attribute("role", "status")) else { return };
    dom::on(&root, "click", Way::Out, move |event| {
        if let Some((_, id)) = dom::around(event, EXAMPLE) {
            lazy::then(workspace, move |parts| (parts.example)(workspace, &id));
        } else if let Some((_, action)) = dom::around(event, "data-action") {
            let told = workspace.told.get_untracked();
            workspace.told.set(None);
            if let Some(told) = told.filter(|_| action == "undo") {
                workspace.take_back(told.undo);
            }
        }
    });
    effect(move || {
        let (lang, told) = (workspace.lang.get(), workspace.told.get());
        dom::clear(&root);
        let Some(told) = told else { return };
        dom::append(&root, build("span", "").text(&told.text));
        let button = |name, value, text: &str| {
            build("button", "quiet-button").attribute("type", "button").attribute(name, value).text(text)
        };
        if let Undo::Example(others) = &told.undo {
            for (id, title) in others {
                dom::append(&root, button(EXAMPLE, id, title.get(lang)));
            }
        }
        if told.undo != Undo::Nothing {
            dom::append(&root, button("data-action", "undo", words::UNDO.get(lang)));
        }
        dom::append(&root, button("data-action", "dismiss", "×").attribute("aria-label", words::CLOSE.get(lang)));
    });
}

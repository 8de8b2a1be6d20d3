//! Keys that work anywhere on the page, as far as they must work at once: undo and redo, and the palette, which brings
//! the rest of them along. None takes a key from typing.

use leptos::prelude::*;

use crate::browser::dom::{self, Event};
use crate::browser::key::{Key, key};
use crate::state::shortcut::{PALETTE, REDO, REDO_TOO, UNDO};
use crate::state::{Dialog, Workspace};

/// Takes up keys for as long as the page lives.
pub fn listen(workspace: Workspace) {
    dom::on_window("keydown", move |event| {
        // While an input method is at work the keys are its own.
        let Some(key) = key(event).filter(|key| !key.composing) else { return };
        if UNDO.is(&key) || REDO.is(&key) || REDO_TOO.is(&key) {
            // In a text that is no value of the plan, what is taken back is its own.
            if dom::closest(event, "textarea, dialog").is_none() {
                if UNDO.is(&key) {
                    workspace.undo()
                } else {
                    workspace.redo()
                }
                event.prevent_default();
            }
        } else if workspace.later.get_untracked().parts().is_none() {
            wait(workspace, &key, event);
        }
    });
}

/// The palette is asked for before it is there: what is typed until it comes is meant for it.
fn wait(workspace: Workspace, key: &Key, event: &Event) {
    let palette = match workspace.dialog.get_untracked() {
        Some(Dialog::Palette(_)) if key.name == "Escape" => None,
        Some(Dialog::Palette(typed)) if key.alone && key.name.chars().nth(1).is_none() => {
            Some(Dialog::Palette(typed + &key.name))
        }
        None if PALETTE.is(key) => Some(Dialog::Palette(String::new())),
        _ => return,
    };
    workspace.dialog.set(palette);
    event.prevent_default();
}

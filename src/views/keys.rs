//! Keys that work anywhere on the page, as far as they must work at once: undo and redo, and the palette, which brings
//! the rest of them along. None takes a key from typing.

use leptos::prelude::*;

use crate::browser::dom::{self, Event};
use crate::browser::key::{Chord, Key, With, key};
use crate::lazy::{self, Later};
use crate::state::Workspace;

/// Takes the last step back.
pub const UNDO: Chord = Chord::command("z");
/// Takes a step that was undone again.
pub const REDO: Chord = Chord { with: With::CommandShift, name: "z" };
/// The same, as Windows has it.
pub const REDO_TOO: Chord = Chord::command("y");
/// Opens the palette.
pub const PALETTE: Chord = Chord::command("k");

/// Takes up keys for as long as the page lives.
pub fn listen(workspace: Workspace) {
    let early = StoredValue::new(None::<String>);
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
            return;
        }
        match workspace.later.get_untracked().parts() {
            Some(parts) => (parts.pressed)(workspace, event),
            None => wait(workspace, early, &key, event),
        }
    });
}

/// The palette was asked for before it is there: what is typed until it comes is meant for it.
fn wait(workspace: Workspace, early: StoredValue<Option<String>>, key: &Key, event: &Event) {
    let is_coming = matches!(workspace.later.get_untracked(), Later::Coming);
    match early.get_value().filter(|_| is_coming) {
        Some(_) if key.name == "Escape" => early.set_value(None),
        Some(typed) if key.alone && key.name.chars().nth(1).is_none() => early.set_value(Some(typed + &key.name)),
        None if PALETTE.is(key) => {
            early.set_value(Some(String::new()));
            lazy::then(workspace, move |parts| {
                let typed = early.get_value();
                typed.into_iter().for_each(|typed| (parts.palette)(workspace, typed));
            });
        }
        _ => return,
    }
    event.prevent_default();
}

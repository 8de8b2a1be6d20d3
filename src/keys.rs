//! Keys that work anywhere on the page. None takes a key from typing.

use leptos::ev;
use leptos::prelude::window_event_listener;

use crate::browser::dom;
use crate::workspace::Workspace;

/// Takes up keys for as long as the page lives.
pub fn listen(workspace: Workspace) {
    // The handle only serves to stop listening.
    let _ = window_event_listener(ev::keydown, move |event| {
        let command = (event.ctrl_key() || event.meta_key()) && !event.alt_key();
        // While an input method is at work, and in a text that is no value of the plan, the keys are the browser's.
        if !command || event.is_composing() || dom::closest(&event, "textarea").is_some() {
            return;
        }
        match event.key().as_str() {
            "z" | "Z" if event.shift_key() => workspace.redo(),
            "z" => workspace.undo(),
            "y" => workspace.redo(),
            _ => return,
        }
        event.prevent_default();
    });
}

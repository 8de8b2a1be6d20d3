//! Keys that work anywhere on the page. None takes a key from typing.

use crate::browser::dom;
use crate::workspace::Workspace;

/// Takes up keys for as long as the page lives.
pub fn listen(workspace: Workspace) {
    dom::on_window("keydown", move |event| {
        let Some(key) = dom::key(event) else { return };
        // While an input method is at work, and in a text that is no value of the plan, the keys are the browser's.
        if !key.command || key.composing || dom::closest(event, "textarea").is_some() {
            return;
        }
        match key.name.as_str() {
            "z" | "Z" if key.shift => workspace.redo(),
            "z" => workspace.undo(),
            "y" => workspace.redo(),
            _ => return,
        }
        event.prevent_default();
    });
}

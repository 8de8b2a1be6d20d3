//! What actions do with the block that has the focus, and with the shown file.

use leptos::prelude::*;
use valuestream::Text;

use crate::browser::focus;
use crate::state::{View, Workspace};

const COPY: &str = "[data-action=copy]";
const NO_FOCUS: Text = Text {
    ja: "コピーするブロックにフォーカスがありません。TabキーかJキーで移動してください。",
    en: "No block has the focus. Go to one with Tab, or to a step with J.",
};

/// Copies what has the focus and is copied as one: a block of commands or a text to paste, a console entry, a file; at a
/// step's heading, the step's first block.
pub fn copy_focused(workspace: Workspace) {
    let copied = focus::press_near(".block, .entries tr, .file", COPY)
        || focus::press_near("[data-step]", &format!(".block {COPY}"));
    if !copied {
        workspace.tell(NO_FOCUS);
    }
}

/// Presses a button of the shown file.
pub fn press_in_file(workspace: Workspace, action: &'static str) {
    workspace.view.set(View::Files);
    // Once it is shown.
    request_animation_frame(move || {
        focus::press_first(&format!(".file:not([hidden]) [data-action={action}]"));
    });
}

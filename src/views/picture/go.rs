//! To a line of a file.

use leptos::prelude::*;
use valuestream::files::FileKind;

use crate::browser::dom;
use crate::state::Workspace;

/// The class of a line that someone was led to.
const FOUND: &str = "found";

/// Shows a file, and marks the line that was asked for.
pub fn to_line(workspace: Workspace, kind: FileKind, line: Option<usize>) {
    let path = untrack(|| workspace.path(kind));
    workspace.show(&path);
    // Once it is shown.
    request_animation_frame(move || {
        let Some(body) = dom::body() else { return };
        dom::all(&body, ".line.found").iter().for_each(|old| dom::set_class(old, FOUND, false));
        let Some(pre) = dom::find(&body, ".file:not([hidden]) pre") else { return };
        dom::focus(&pre);
        let line = line.and_then(|n| dom::child(&dom::find(&pre, "code")?, n as u32));
        if let Some(line) = line {
            dom::set_class(&line, FOUND, true);
            dom::scroll_to(&line);
        }
    });
}

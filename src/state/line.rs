//! To a line of a file.

use leptos::prelude::*;
use valuestream::files::FileKind;

use super::workspace::Workspace;
use crate::browser::lines;

/// Shows a file, and marks a line of it that someone is led to.
pub fn show(workspace: Workspace, kind: FileKind, line: Option<usize>) {
    let path = untrack(|| workspace.path(kind));
    workspace.show(&path);
    // Once it is shown.
    request_animation_frame(move || lines::find(line));
}

//! Printing: the runbook as something to hand over.

use leptos::prelude::*;

use super::view::View;
use super::workspace::Workspace;
use crate::browser::page;

/// Prints the runbook.
pub fn runbook(workspace: Workspace) {
    workspace.view.set(View::Runbook);
    // Once it is drawn.
    request_animation_frame(page::print);
}

//! The ways into the guided way through the form, through it and out of it.

use leptos::prelude::*;

use super::guide_step::GuideStep;
use super::view::View;
use super::workspace::Workspace;
use crate::browser::page;

/// Id of the heading that says where one is.
pub const TITLE: &str = "guide-title";

/// Begins the guided way, or ends it.
pub fn toggle(workspace: Workspace) {
    if workspace.guide.with_untracked(Option::is_some) {
        leave(workspace);
    } else {
        // It leads through the values of the first Environment, which all others begin with.
        workspace.show_environment(None);
        go(workspace, GuideStep::Start);
    }
}

/// Everything at once again; what was typed stays.
pub fn leave(workspace: Workspace) {
    workspace.guide.set(None);
    page::show_id("form");
}

/// Goes to a step and says where one is.
pub fn go(workspace: Workspace, step: GuideStep) {
    workspace.guide.set(Some(step));
    // Once the step is drawn.
    request_animation_frame(|| {
        page::show_id("form");
        page::focus_id(TITLE);
    });
}

/// Ends the guided way at what came of it.
pub fn result(workspace: Workspace, view: View) {
    workspace.guide.set(None);
    workspace.view.set(view);
    page::show_id("result");
}

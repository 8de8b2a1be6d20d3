//! The steps of the guided way through the form, and the ways into it, through it and out of it.

use leptos::prelude::*;
use valuestream::plan::{FieldPath, Section};

use super::{View, Workspace};
use crate::browser::page;

/// A step of the guided way.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum GuideStep {
    /// Before any value.
    Start,
    /// The values of a section.
    Group(Section),
    /// After all of them.
    Finish,
}

impl GuideStep {
    /// The steps in order.
    pub fn all() -> impl Iterator<Item = GuideStep> + Clone {
        let groups = Section::ALL.into_iter().map(GuideStep::Group);
        [GuideStep::Start].into_iter().chain(groups).chain([GuideStep::Finish])
    }

    /// The step of a value.
    pub fn of(path: FieldPath) -> GuideStep {
        GuideStep::Group(Section::of(path))
    }
}

/// Id of the heading that says where one is.
pub const TITLE: &str = "guide-title";

/// Begins the guided way, or ends it.
pub fn toggle(workspace: Workspace) {
    if workspace.guide.with_untracked(Option::is_some) {
        leave(workspace);
    } else {
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

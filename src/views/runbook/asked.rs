//! What is asked of the runbook by a key or by name: to go to the next step or the one before, or to copy one.

use leptos::prelude::*;

use crate::browser::walk::Parts;
use crate::state::reactive::effect_with;
use crate::state::{StepRequest, Workspace};

/// Does what is asked, from now on.
pub fn follow() {
    let workspace = Workspace::here();
    effect_with(move |before: Option<()>| {
        let Some(request) = workspace.step_request.get() else { return };
        workspace.step_request.set(None);
        if before.is_some() {
            answer(request);
        } else {
            // Once the pane is laid out.
            request_animation_frame(move || answer(request));
        }
    });
}

fn answer(request: StepRequest) {
    let steps = Parts::all("[data-step]");
    let focused = steps.focused();
    // The steps scroll below the tabs.
    let Some(at) = focused.or_else(|| steps.in_view(".pane.scrolls")) else { return };
    match request {
        // The step that is in view is where to begin.
        StepRequest::Next if focused.is_none() => steps.go_to(at, HEADING),
        StepRequest::Next => steps.go_to((at + 1).min(steps.count() - 1), HEADING),
        StepRequest::Previous => steps.go_to(at.saturating_sub(1), HEADING),
        StepRequest::Copy => steps.press(at, "[data-action=copy-markdown]"),
    }
}

const HEADING: &str = "h2";

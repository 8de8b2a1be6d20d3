//! What actions do with what is in view: the step, the block or the file that has the focus.

use leptos::prelude::*;
use valuestream::Text;

use super::actions::tell;
use crate::browser::dom::{self, Element};
use crate::browser::{focus, page};
use crate::state::{View, Workspace};

/// What is copied as one: a block of commands or a text to paste, a console entry, a file.
const BLOCKS: &str = ".block, .entries tr, .file";
const COPY: &str = "[data-action=copy]";

/// Copies the block that has the focus; at a step's heading, the step's first one.
pub fn copy_focused(workspace: Workspace) {
    let block = focus::around(BLOCKS).and_then(|block| dom::find(&block, COPY));
    let first = || focus::around("[data-step]").and_then(|step| dom::find(&step, &format!(".block {COPY}")));
    match block.or_else(first) {
        Some(button) => focus::press(&button),
        None => tell(
            workspace,
            Text {
                ja: "コピーするブロックにフォーカスがありません。TabキーかJキーで移動してください。",
                en: "No block has the focus. Go to one with Tab, or to a step with J.",
            },
        ),
    }
}

/// Copies the step that has the focus, or the one in view, as Markdown.
pub fn copy_step(workspace: Workspace) {
    in_runbook(workspace, |steps| {
        let step = current(steps).and_then(|n| steps.get(n));
        if let Some(button) = step.and_then(|step| dom::find(step, "[data-action=copy-markdown]")) {
            focus::press(&button);
        }
    });
}

/// Presses a button of the shown file.
pub fn press_in_file(workspace: Workspace, action: &'static str) {
    workspace.view.set(View::Files);
    after_drawing(move || {
        let button = dom::body().and_then(|it| dom::find(&it, &format!(".file:not([hidden]) [data-action={action}]")));
        button.iter().for_each(focus::press);
    });
}

/// Which way to go.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Way {
    /// To the step after this one.
    Next,
    /// To the step before it.
    Previous,
}

/// Goes to the heading of the next step or the one before.
pub fn to_step(workspace: Workspace, way: Way) {
    in_runbook(workspace, move |steps| {
        let has_focus = focus::around("[data-step]").is_some();
        let n = match (current(steps), way) {
            // The step that is in view is where to begin.
            (Some(n), Way::Next) if has_focus => (n + 1).min(steps.len().saturating_sub(1)),
            (Some(n), Way::Next) => n,
            (Some(n), Way::Previous) => n.saturating_sub(1),
            (None, _) => return,
        };
        if let Some(step) = steps.get(n)
            && let Some(heading) = dom::find(step, "h2")
        {
            focus::to_head(&heading, step);
        }
    });
}

/// The step that has the focus, or else the first one whose head is in view.
fn current(steps: &[Element]) -> Option<usize> {
    let focused = focus::around("[data-step]");
    if let Some(n) = focused.and_then(|focused| steps.iter().position(|step| *step == focused)) {
        return Some(n);
    }
    // The steps scroll below the tabs, or on a small screen with the page.
    let edge = dom::body().and_then(|body| dom::find(&body, ".pane.scrolls")).map_or(0.0, |pane| focus::top(&pane));
    let first = steps.iter().position(|step| focus::top(step) >= edge.max(0.0) - 1.0);
    first.or(steps.len().checked_sub(1))
}

/// Does something with the runbook's steps, which are shown first.
fn in_runbook(workspace: Workspace, then: impl FnOnce(&[Element]) + 'static) {
    let there = || dom::body().map(|body| dom::all(&body, "[data-step]")).unwrap_or_default();
    if workspace.view.get_untracked() == View::Runbook {
        return then(&there());
    }
    workspace.view.set(View::Runbook);
    after_drawing(move || then(&there()));
}

/// Does something once what was just set is in the page and laid out.
pub fn after_drawing(then: impl FnOnce() + 'static) {
    request_animation_frame(then);
}

/// Brings the result into view, with the focus on what was asked for in it.
pub fn focus_result(selector: &'static str) {
    after_drawing(move || {
        page::show_id("result");
        let part = dom::body().and_then(|body| dom::find(&body, selector));
        part.iter().for_each(dom::focus);
    });
}

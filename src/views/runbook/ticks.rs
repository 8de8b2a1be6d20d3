//! How far someone has come: a tick at each step and block, and a bar above them. What was done with other values than
//! those of now says so.

use leptos::prelude::*;
use valuestream::Lang;
use valuestream::progress::Standing;

use crate::browser::dom::{self, Build, Element, build};
use crate::state::reactive::effect;
use crate::state::{Workspace, draft};
use crate::words;

/// Attribute of a tick: `step` or `step.part`, by position.
const DONE: &str = "data-done";
/// The class of a tick that was set for other values.
const CHANGED: &str = "changed-since";

/// A tick, not set; its state comes with [`follow`].
pub fn tick(what: &str, lang: Lang) -> Build {
    build("label", "tick")
        .with(build("input", "").attribute("type", "checkbox").attribute(DONE, what))
        .with(build("span", "").text(words::DONE.get(lang)))
}

/// The bar above the steps.
pub fn bar() -> Build {
    build("p", "progress").with(build("progress", "")).with(build("span", ""))
}

/// Keeps the ticks in the runbook's element at what is done.
pub fn follow(root: &Element) {
    let (workspace, root) = (Workspace::here(), root.clone());
    effect(move || {
        let lang = workspace.lang.get();
        workspace.steps.with(|steps| {
            workspace.progress.with(|progress| {
                workspace.with(|plan| {
                    for input in dom::all(&root, &format!("[{DONE}]")) {
                        let Some((n, part)) = position(&input) else { continue };
                        let Some((step, label)) = steps.get(n).zip(dom::parent(&input)) else { continue };
                        let standing = progress.of(plan, step, part);
                        let changed = standing == Standing::ChangedSince;
                        dom::set_checked(&input, standing != Standing::Open);
                        // Of hundreds of ticks hardly one changes with a key press.
                        if dom::has_class(&label, CHANGED) == changed {
                            continue;
                        }
                        dom::set_class(&label, CHANGED, changed);
                        let text = if changed { words::CHANGED_SINCE } else { words::DONE };
                        dom::child(&label, 1).iter().for_each(|it| dom::set_text(it, text.get(lang)));
                    }
                    let done = progress.done(plan, steps);
                    if let Some(bar) = dom::find(&root, ".progress progress") {
                        dom::set_attribute(&bar, "max", &steps.len().to_string());
                        dom::set_attribute(&bar, "value", &done.to_string());
                        dom::set_attribute(&bar, "aria-label", words::PROGRESS.get(lang));
                    }
                    let text = words::steps_done(done, steps.len(), lang);
                    dom::find(&root, ".progress span").iter().for_each(|it| dom::set_text(it, &text));
                });
            });
        });
    });
}

fn position(input: &Element) -> Option<(usize, Option<usize>)> {
    let what = dom::attribute_of(input, DONE)?;
    match what.split_once('.') {
        Some((step, part)) => Some((step.parse().ok()?, Some(part.parse().ok()?))),
        None => Some((what.parse().ok()?, None)),
    }
}

/// Takes up a tick.
pub fn changed(workspace: Workspace, event: &dom::Event) {
    let Some((input, _)) = dom::around(event, DONE) else { return };
    let Some((n, part)) = position(&input) else { return };
    let done = dom::is_checked(&input);
    workspace.steps.with_untracked(|steps| {
        let Some(step) = steps.get(n) else { return };
        untrack(|| workspace.with(|plan| workspace.progress.update(|progress| progress.set(plan, step, part, done))));
    });
    workspace.progress.with_untracked(draft::keep_progress);
}

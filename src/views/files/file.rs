//! One file: its text, line by line, with what to do with it.

use leptos::prelude::*;
use valuestream::files::{Content, FileKind};
use valuestream::lines::Lines;

use crate::browser::dom::{self, Element, build};
use crate::browser::lines;
use crate::state::reactive::{effect, effect_with};
use crate::state::{View, Workspace};
use crate::words;

/// What the files in the page share.
#[derive(Clone, Copy)]
pub struct Shared {
    /// The one that was chosen.
    pub shown: Memo<FileKind>,
    /// Those that changed since they were last looked at.
    pub changed: RwSignal<Vec<FileKind>>,
    /// How many times the plan came to rest after a change.
    pub rested: RwSignal<u32>,
}

/// Draws a file into its pane and keeps it up to date.
pub fn mount(pane: Element, kind: FileKind, shared: Shared) {
    let Shared { shown, changed, .. } = shared;
    let workspace = Workspace::here();
    let Some(code) = skeleton(&pane) else { return };
    let about = (pane.clone(), code.clone());
    effect(move || {
        let (pane, code) = &about;
        let lang = workspace.lang.get();
        let path = workspace.path(kind);
        let texts = [
            ("h2", kind.title().get(lang)),
            (".path code", &path),
            (".purpose", kind.purpose().get(lang)),
            ("[data-action=copy]", words::COPY.get(lang)),
            ("[data-action=download]", words::DOWNLOAD.get(lang)),
        ];
        for (selector, text) in texts {
            dom::find(pane, selector).iter().for_each(|part| dom::set_text(part, text));
        }
        dom::find(pane, "pre").iter().for_each(|part| dom::set_attribute(part, "aria-label", &path));
        // What is not there yet is no preview: the runbook's files come with the later part.
        if workspace.is_there(kind) {
            dom::set_attribute(code, "data-file", &path);
        }
    });

    let of_content = code.clone();
    // The first text draws the file; each later one is a change that someone may not be looking at.
    effect_with(move |before: Option<(Option<Content>, Lines)>| {
        let content = content(workspace, kind, shared);
        let before = match before {
            Some((same, lines)) if same == content => return (content, lines),
            before => before.filter(|(content, _)| content.is_some()).map(|(_, lines)| lines),
        };
        let text = content.as_ref().map(Content::text).unwrap_or_default();
        let now = Lines::follow(before.as_ref(), &text);
        lines::show(&of_content, before.as_ref(), &now, matches!(content, Some(Content::Yaml(_))));
        if before.is_some() && shown.get_untracked() != kind && !changed.with_untracked(|all| all.contains(&kind)) {
            changed.update(|all| all.push(kind));
        }
        (content, now)
    });
    effect_with(move |was_shown: Option<bool>| {
        let is_shown = shown.get() == kind;
        dom::set_hidden(&pane, !is_shown);
        if was_shown == Some(true) && !is_shown {
            lines::looked_at(&code);
        }
        is_shown
    });
}

/// What a file says now. Out of sight, a file of the runbook is a moment behind the plan.
fn content(workspace: Workspace, kind: FileKind, shared: Shared) -> Option<Content> {
    if !kind.is_of_runbook() || (shared.shown.get() == kind && workspace.view.get() == View::Files) {
        return workspace.content(kind);
    }
    shared.rested.track();
    workspace.lang.track();
    workspace.later.track();
    untrack(|| workspace.content(kind))
}

/// The elements of a file without their texts; the one that holds the lines is handed back.
fn skeleton(pane: &Element) -> Option<Element> {
    let button = |action| build("button", "quiet-button").attribute("type", "button").attribute("data-action", action);
    let header = build("header", "")
        .with(build("h2", ""))
        .with(build("p", "path").with(build("code", "")))
        .with(build("p", "purpose"))
        .with(build("div", "file-buttons").with(button("copy")).with(button("download")));
    dom::append(pane, header);
    dom::append(pane, build("pre", "").attribute("tabindex", "0").with(build("code", "")));
    dom::find(pane, "pre code")
}

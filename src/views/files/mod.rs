//! The files, always as the form stands: a list of them and the one that was chosen. The others are kept up to date out
//! of sight.

mod file;
pub mod flow;

use std::time::Duration;

use file::Shared;
use leptos::prelude::*;
use valuestream::Lang;
use valuestream::files::{Content, FileKind, Named};

use crate::browser::dom::{self, Element, build};
use crate::browser::{clipboard, download};
use crate::components::each::{Kept, each};
use crate::state::Workspace;
use crate::state::reactive::{effect, effect_with, once_it_rests};
use crate::views::files::flow::Flow;
use crate::{lazy, words};

/// While there are more files than this, only the chosen one is kept in the page.
const KEPT: usize = 40;

/// How long a change must have been the last one when the runbook's files follow it out of sight: they are most of the work
/// of a key press, and nobody looks at them.
const REST: Duration = Duration::from_millis(100);

/// Which file is chosen and shown.
#[derive(Clone, Copy)]
pub struct Choice {
    shown: Memo<FileKind>,
    flow: RwSignal<Option<Flow>>,
}

/// Draws the files into the pane once it is there and keeps them up to date.
pub fn mount(pane: &Element) -> Choice {
    let workspace = Workspace::here();
    let files = workspace.files;
    let chosen = workspace.file;
    // The chosen file may go with its row: then the first one is shown.
    let shown = Memo::new(move |_| {
        let chosen = chosen.get();
        files.with(|files| if files.iter().any(|file| file.kind == chosen) { chosen } else { FileKind::QvsConfig })
    });
    let changed = RwSignal::new(Vec::<FileKind>::new());
    let rested = RwSignal::new(0_u32);
    once_it_rests(workspace, REST, move || rested.update(|n| *n += 1));
    effect(move || {
        let seen = shown.get();
        changed.update(|changed| changed.retain(|kind| *kind != seen));
    });
    let flow = RwSignal::new(None);
    let owner = Owner::new();
    let (pane, of_flow_pane) = (pane.clone(), pane.clone());
    effect_with(move |kept: Option<Kept>| {
        let kept = kept.unwrap_or_default();
        let part = |n, tag: &str, class| dom::child(&pane, n).or_else(|| dom::append(&pane, build(tag, class)));
        let (Some(tabs), Some(panes)) = (part(0, "nav", "file-list"), part(1, "div", "panes")) else { return kept };
        let (lang, seen) = (workspace.lang.get(), shown.get());
        dom::set_attribute(&tabs, "aria-label", words::FILES.get(lang));
        files.with(|files| changed.with(|changed| draw_tabs(&tabs, files, seen, changed, lang)));

        let mut kinds: Vec<FileKind> = files.with(|files| files.iter().map(|file| file.kind).collect());
        if kinds.len() > KEPT {
            kinds = vec![seen];
        }
        let numbers: Vec<u32> = kinds.iter().map(|kind| kind.number()).collect();
        let mount = |number, pane: Element| {
            let kinds = kinds.iter().filter(|kind| kind.number() == number);
            kinds.for_each(|kind| file::mount(pane.clone(), *kind, Shared { shown, changed, rested }));
        };
        each(&panes, &owner, kept, &numbers, &|_| build("article", "file"), &mount)
    });
    let of_flow = Owner::new();
    effect(move || {
        let Some(parts) = workspace.later.get().parts() else { return };
        if flow.with_untracked(Option::is_none) {
            let panes = dom::find(&of_flow_pane, ".panes");
            panes.iter().for_each(|panes| flow.set(Some(of_flow.with(|| (parts.flow)(panes, shown)))));
        }
    });
    // The runbook's files are the later part's.
    effect(move || {
        if shown.get().is_of_runbook() {
            lazy::then(workspace, |_| ());
        }
    });
    Choice { shown, flow }
}

/// Takes up a click in the pane.
pub fn clicked(workspace: Workspace, choice: Choice, event: &dom::Event) {
    let kind = choice.shown.get_untracked();
    if let Some((_, n)) = dom::around(event, TAB) {
        let kind = |n: usize| workspace.files.with_untracked(|files| files.get(n).map(|file| file.kind));
        n.parse().ok().and_then(kind).into_iter().for_each(|kind| workspace.file.set(kind));
    } else if let Some((button, action)) = dom::around(event, "data-action") {
        match untrack(|| workspace.content(kind)) {
            Some(content) => take(workspace, kind, &content, button, &action),
            None => lazy::then(workspace, move |_| {
                if let Some(content) = untrack(|| workspace.content(kind)) {
                    take(workspace, kind, &content, button, &action);
                }
            }),
        }
    } else if let Some((flow, parts)) = choice.flow.get_untracked().zip(workspace.later.get_untracked().parts()) {
        (parts.line_clicked)(flow, event);
    }
}

/// Copies or saves a file.
fn take(workspace: Workspace, kind: FileKind, content: &Content, button: Element, action: &str) {
    let text = content.text();
    if action == "copy" {
        clipboard::copy_and_tell(button, Ok(text), workspace.lang, words::COPY);
    } else {
        let path = untrack(|| workspace.path(kind));
        let name = path.rsplit('/').next().unwrap_or_default();
        let mime = if name.ends_with(".md") { "text/markdown" } else { "text/plain" };
        download::save(name, mime, text.as_bytes());
    }
}

/// The pointer or the focus came to somewhere in the pane.
pub fn came_to(workspace: Workspace, choice: Choice, pane: &Element, event: &dom::Event) {
    let parts = workspace.later.get_untracked().parts();
    if let (Some(flow), Some(parts), Some(panes)) = (choice.flow.get_untracked(), parts, dom::find(pane, ".panes")) {
        (parts.came_to)(flow, workspace, &panes, event);
    }
}

/// Attribute of a tab: its position in the list.
const TAB: &str = "data-tab";

/// Brings the tabs up to date, each of them in its place, so that the focus stays where it is.
fn draw_tabs(tabs: &Element, files: &[Named], shown: FileKind, changed: &[FileKind], lang: Lang) {
    for (n, file) in files.iter().enumerate() {
        let n = n as u32;
        let tab = dom::child(tabs, n).or_else(|| {
            let tab = build("button", "").attribute("type", "button").attribute(TAB, &n.to_string());
            dom::append(tabs, tab.with(build("span", "what")).with(build("span", "name")).with(build("span", "")))
        });
        let Some(tab) = tab else { continue };
        dom::set_attribute(&tab, "data-file-tab", &file.path);
        dom::set_attribute(&tab, "title", &file.path);
        dom::set_attribute(&tab, "aria-current", if file.kind == shown { "true" } else { "false" });
        let is_changed = changed.contains(&file.kind);
        let texts = [
            file.kind.title().get(lang),
            file.path.rsplit('/').next().unwrap_or_default(),
            if is_changed { words::CHANGED.get(lang) } else { "" },
        ];
        for (text, n) in texts.into_iter().zip(0..) {
            if let Some(part) = dom::child(&tab, n) {
                dom::set_text(&part, text);
                if n == 2 {
                    dom::set_class(&part, "dot", is_changed);
                }
            }
        }
    }
    dom::keep_children(tabs, files.len() as u32, None);
}

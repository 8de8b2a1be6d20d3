//! One file: its text, line by line, with what to do with it.

use leptos::ev::{FocusEvent, MouseEvent};
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use valuestream::files::{Content, FileKind};
use valuestream::lines::Lines;
use valuestream::plan::RowId;

use crate::browser::{download, lines, page};
use crate::components::{CopyButton, ToCopy, on, t};
use crate::state::fetch::arrived;
use crate::state::flow::Flow;
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

/// A file, hidden unless it is the one that was chosen.
#[component]
pub fn File(
    /// Which one.
    kind: FileKind,
    /// What it shares with the others.
    shared: Shared,
) -> impl IntoView {
    let workspace = Workspace::here();
    let path = Memo::new(move |_| workspace.path(kind));
    // What is not there yet is no preview: the runbook's files come later.
    let of_preview = move || workspace.is_there(kind).then(|| path.get());
    let is_hidden = Memo::new(move |_| shared.shown.get() != kind);
    let copy = ToCopy::made(move |lang| async move {
        text(workspace, kind).await.ok_or_else(|| words::NOT_LOADED.get(lang).to_owned())
    });
    let save = move |_| {
        spawn_local(async move {
            if let Some(text) = text(workspace, kind).await {
                let path = path.get_untracked();
                let name = path.rsplit('/').next().unwrap_or_default();
                let mime = if name.ends_with(".md") { "text/markdown" } else { "text/plain" };
                download::save(name, mime, text.as_bytes());
            }
        });
    };
    view! {
        <article class="file" hidden=move || is_hidden.get()>
            <header>
                <h2>{t(kind.title())}</h2>
                <p class="path">
                    <code>{path}</code>
                </p>
                <p class="purpose">{t(kind.purpose())}</p>
                <div class="file-buttons">
                    <CopyButton action="copy" label=words::COPY text=copy />
                    <button class="quiet-button" type="button" data-action="download" on:click=on(save)>
                        {t(words::DOWNLOAD)}
                    </button>
                </div>
            </header>
            <pre tabindex="0" aria-label=path>
                <Code kind shared path=Signal::derive(of_preview) />
            </pre>
        </article>
    }
    .into_any()
}

/// What of a file the page shows.
#[derive(Default)]
struct Shown {
    content: Option<Content>,
    lines: Lines,
    /// The further Environment whose file it is.
    of: Option<RowId>,
}

/// Its lines. The browser is handed whole texts: a file of 500 entries has thousands of lines, and each would be a view with
/// signals of its own.
#[component]
fn Code(
    /// Which file.
    kind: FileKind,
    /// What it shares with the others.
    shared: Shared,
    /// Its path, once it says something.
    path: Signal<Option<String>>,
) -> impl IntoView {
    let Shared { shown, changed, .. } = shared;
    let (workspace, flow) = (Workspace::here(), Flow::here());
    let code = NodeRef::<html::Code>::new();
    // The first text draws the file; each later one is a change that someone may not be looking at.
    effect_with(move |before: Option<Shown>| {
        let content = content(workspace, kind, shared);
        let of = untrack(|| workspace.environment());
        let Some(code) = code.get() else { return before.unwrap_or_default() };
        // Another Environment's file is no change of this one.
        let is_same_file = before.as_ref().is_some_and(|before| before.of == of);
        let before = match before {
            Some(before) if before.content == content => return Shown { of, ..before },
            before => before.filter(|it| it.content.is_some()).map(|it| it.lines),
        };
        let text = content.as_ref().map(Content::text).unwrap_or_default();
        let now = Lines::follow(before.as_ref(), &text);
        lines::show(&code, before.as_ref(), &now, matches!(content, Some(Content::Yaml(_))));
        if before.is_some()
            && is_same_file
            && shown.get_untracked() != kind
            && !changed.with_untracked(|all| all.contains(&kind))
        {
            changed.update(|all| all.push(kind));
        }
        Shown { content, lines: now, of }
    });
    effect_with(move |was_shown: Option<bool>| {
        let is_shown = shown.get() == kind;
        if was_shown == Some(true) && !is_shown {
            code.get_untracked().iter().for_each(|code| lines::looked_at(code));
        }
        is_shown
    });
    effect(move || {
        if shown.get() == kind
            && let Some(code) = code.get()
        {
            let marks = flow.marks(workspace, kind);
            let marks =
                marks.iter().map(|mark| (mark.worst.map(|worst| worst.name()), mark.is_reached)).collect::<Vec<_>>();
            lines::mark(&code, &marks);
        }
    });
    // A click, unless it selected text.
    let pressed = move |event: MouseEvent| {
        if !page::has_selection() {
            lines::at(&event).into_iter().for_each(|line| flow.go_to_field(workspace, line));
        }
    };
    let point = move |line: Option<usize>| {
        if flow.at.get_untracked() != line {
            flow.at.set(line);
        }
    };
    view! {
        <code
            data-file=path
            node_ref=code
            on:click=on(pressed)
            on:mouseover=on(move |event: MouseEvent| point(lines::at(&event)))
            on:mouseleave=on(move |_| point(None))
            on:focusin=on(move |event: FocusEvent| point(lines::at(&event)))
            on:focusout=on(move |_| point(None))
        ></code>
    }
    .into_any()
}

/// What a file says, fetched where it comes later.
async fn text(workspace: Workspace, kind: FileKind) -> Option<String> {
    if kind.is_of_runbook() {
        arrived(workspace).await?;
    }
    untrack(|| workspace.content(kind)).map(|content| content.text())
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

//! One file: its text, line by line, with what to do with it.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;
use valuestream::files::{Content, FileKind};
use valuestream::lines::Lines;

use crate::browser::{download, lines};
use crate::copy::CopyButton;
use crate::words;
use crate::workspace::Workspace;

/// A file's preview.
#[component]
pub fn File(
    kind: FileKind,
    path: Memo<String>,
    shown: Memo<FileKind>,
    changed: RwSignal<Vec<FileKind>>,
) -> impl IntoView {
    let workspace = Workspace::here();
    let content = workspace.content(kind);
    let code = NodeRef::<html::Code>::new();
    let is_yaml = move || content.with(|content| matches!(content, Some(Content::Yaml(_))));
    let text = move || content.with_untracked(|content| content.as_ref().map(Content::text)).unwrap_or_default();
    // The first run draws the file; each later one is a change that someone may not be looking at.
    Effect::new(move |before: Option<Lines>| {
        let text = content.with(|content| content.as_ref().map(Content::text)).unwrap_or_default();
        let now = Lines::follow(before.as_ref(), &text);
        if let Some(code) = code.get() {
            lines::show(&code, before.as_ref(), &now, untrack(is_yaml));
        }
        if before.is_some() && shown.get_untracked() != kind && !changed.with_untracked(|all| all.contains(&kind)) {
            changed.update(|all| all.push(kind));
        }
        now
    });
    Effect::new(move |was_shown: Option<bool>| {
        let is_shown = shown.get() == kind;
        if was_shown == Some(true)
            && !is_shown
            && let Some(code) = code.get_untracked()
        {
            lines::looked_at(&code);
        }
        is_shown
    });
    let copied = move || Ok(text());
    let save = move |_| {
        let name = path.with_untracked(|path| path.rsplit('/').next().unwrap_or_default().to_owned());
        let mime = if name.ends_with(".md") { "text/markdown" } else { "text/plain" };
        download::save(&name, mime, text().as_bytes());
    };
    view! {
        <article class="file" hidden=move || shown.get() != kind>
            <header>
                <h2>{workspace.word(kind.title())}</h2>
                <p class="path"><code>{path}</code></p>
                <p class="purpose">{workspace.word(kind.purpose())}</p>
                <div class="file-buttons">
                    <CopyButton label=words::COPY text=Arc::new(copied)/>
                    <button type="button" class="quiet-button" data-action="download" on:click=save>
                        {workspace.word(words::DOWNLOAD)}
                    </button>
                </div>
            </header>
            <pre tabindex="0" aria-label=path><code node_ref=code data-file=path></code></pre>
        </article>
    }
}

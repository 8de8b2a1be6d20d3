//! One file: its text, line by line, with what to do with it.

use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use valuestream::Text;
use valuestream::files::{Content, FileKind};
use valuestream::lines::Lines;

use crate::browser::{clipboard, download, lines};
use crate::words;
use crate::workspace::Workspace;

/// How long a button says what it did.
const SAID_FOR: std::time::Duration = std::time::Duration::from_secs(2);

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
    let said = RwSignal::new(None::<Text>);
    let tell = move |text| {
        said.set(Some(text));
        let back = move || {
            let _ = said.try_set(None);
        };
        set_timeout(back, SAID_FOR);
    };
    let copy = move |_| {
        let text = text();
        spawn_local(async move {
            tell(if clipboard::copy(text).await { words::COPIED } else { words::COPY_FAILED });
        });
    };
    let save = move |_| {
        let name = path.with_untracked(|path| path.rsplit('/').next().unwrap_or_default().to_owned());
        let mime = if untrack(is_yaml) { "application/yaml" } else { "text/markdown" };
        download::save(&name, mime, text().as_bytes());
    };
    view! {
        <article class="file" hidden=move || shown.get() != kind>
            <header>
                <h2>{workspace.word(kind.title())}</h2>
                <p class="path"><code>{path}</code></p>
                <p class="purpose">{workspace.word(kind.purpose())}</p>
                <div class="file-buttons">
                    <button type="button" class="quiet-button" data-action="copy" on:click=copy>
                        {move || workspace.say(said.get().unwrap_or(words::COPY))}
                    </button>
                    <button type="button" class="quiet-button" data-action="download" on:click=save>
                        {workspace.word(words::DOWNLOAD)}
                    </button>
                    <span class="off-screen" role="status">{move || said.get().map(|text| workspace.say(text))}</span>
                </div>
            </header>
            <pre tabindex="0" aria-label=path><code node_ref=code data-file=path></code></pre>
        </article>
    }
}

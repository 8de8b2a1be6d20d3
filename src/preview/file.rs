//! One file: its text, line by line, with what to do with it.

use leptos::prelude::*;
use leptos::task::spawn_local;
use valuestream::Text;
use valuestream::files::{Content, FileKind};
use valuestream::lines::Line;
use valuestream::yaml::{Class, highlight};

use crate::browser::{clipboard, download};
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
    let lines = Workspace::lines(content);
    let is_yaml = move || content.with(|content| matches!(content, Some(Content::Yaml(_))));
    let text = move || content.with_untracked(|content| content.as_ref().map(Content::text)).unwrap_or_default();
    // The first run draws the file; each later one is a change that someone may not be looking at.
    Effect::new(move |before: Option<()>| {
        lines.track();
        if before.is_some() && shown.get_untracked() != kind && !changed.with_untracked(|all| all.contains(&kind)) {
            changed.update(|all| all.push(kind));
        }
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
                <h2>{move || workspace.say(kind.title())}</h2>
                <p class="path"><code>{move || path.get()}</code></p>
                <p class="purpose">{move || workspace.say(kind.purpose())}</p>
                <div class="file-buttons">
                    <button type="button" class="quiet-button" data-action="copy" on:click=copy>
                        {move || workspace.say(said.get().unwrap_or(words::COPY))}
                    </button>
                    <button type="button" class="quiet-button" data-action="download" on:click=save>
                        {move || workspace.say(words::DOWNLOAD)}
                    </button>
                    <span class="off-screen" role="status">{move || said.get().map(|text| workspace.say(text))}</span>
                </div>
            </header>
            <pre tabindex="0" aria-label=move || path.get()><code data-file=move || path.get()>
                <For each=move || lines.with(|lines| lines.lines.clone()) key=|line| line.id let:line>
                    {line_view(&line, untrack(is_yaml))}
                </For>
            </code></pre>
        </article>
    }
}

/// A line and its end, coloured where it is YAML.
fn line_view(line: &Line, is_yaml: bool) -> impl IntoView + use<> {
    let pieces = if is_yaml { highlight(&line.text) } else { vec![(Class::Plain, line.text.as_str())] };
    let pieces: Vec<_> = pieces
        .into_iter()
        .map(|(class, text)| {
            let text = text.to_owned();
            match class_name(class) {
                Some(name) => view! { <span class=name>{text}</span> }.into_any(),
                None => text.into_any(),
            }
        })
        .collect();
    view! { <span class="line">{pieces}"\n"</span> }
}

const fn class_name(class: Class) -> Option<&'static str> {
    match class {
        Class::Plain | Class::Scalar => None,
        Class::Comment => Some("y-comment"),
        Class::Key => Some("y-key"),
        Class::Quoted => Some("y-quoted"),
        Class::Placeholder => Some("y-placeholder"),
        Class::Expression => Some("y-expression"),
    }
}

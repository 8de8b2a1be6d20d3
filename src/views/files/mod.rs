//! The files, always as the form stands: a list of them and the one that was chosen. The others are kept up to date out
//! of sight.

mod file;
mod line_note;

use std::time::Duration;

use leptos::prelude::*;
use valuestream::Lang;
use valuestream::files::{self, FileKind, Named};

use self::file::{File, Shared};
pub use self::line_note::LineNote;
use crate::components::{Rows, all, drawn, on, t};
use crate::state::Workspace;
use crate::state::flow::Flow;
use crate::state::reactive::effect;
use crate::state::rest::once_it_rests;
use crate::words;

/// While there are more files than this, only the chosen one is kept in the page.
const KEPT: usize = 40;

/// How long a change must have been the last one when the runbook's files follow it out of sight: they are most of the work
/// of a key press, and nobody looks at them.
const REST: Duration = Duration::from_millis(100);

/// The files, with what comes later beside their lines.
#[component]
pub fn Files(children: Children) -> impl IntoView {
    let workspace = Workspace::here();
    let (files, chosen) = (workspace.files, workspace.file);
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
    provide_context(Flow::follow(workspace, shown));
    let tabs = drawn(move |lang| {
        let (seen, changed) = (shown.get(), changed.get());
        files.with(|files| all(files.iter().map(|file| tab(workspace, file, seen, &changed, lang))))
    });
    let kinds = move || {
        let all = files.with(|files| files.iter().map(|file| (file.kind, ())).collect::<Vec<_>>());
        if all.len() > KEPT { vec![(shown.get(), ())] } else { all }
    };
    let shared = Shared { shown, changed, rested };
    let panes = Rows::new().view(kinds, move |row| match row.key() {
        Some(kind) => view! { <File kind shared /> }.into_any(),
        None => ().into_any(),
    });
    view! {
        <nav class="file-list" aria-label=t(words::FILES)>
            {tabs}
            <OfOthers rested />
        </nav>
        <div class="panes">{panes} {children()}</div>
    }
    .into_any()
}

/// The files of the Environments that are not shown.
#[component]
fn OfOthers(
    /// How many times the plan came to rest: nobody reads these names while typing.
    rested: RwSignal<u32>,
) -> impl IntoView {
    let workspace = Workspace::here();
    let others = Memo::new(move |_| {
        rested.track();
        let shown = workspace.environment();
        let mut all = untrack(|| {
            workspace.with(|plan| if plan.environments.is_empty() { vec![] } else { files::everything(plan) })
        });
        all.retain(|file| file.kind.is_of_environment() && file.of != shown);
        all
    });
    drawn(move |lang| {
        others.with(|others| {
            if others.is_empty() {
                return ().into_any();
            }
            let tabs = others.iter().map(|file| {
                let path = file.path.clone();
                let press = move || workspace.show(&path);
                button(file, file.path.clone(), false, false, lang, Box::new(press))
            });
            view! {
                <details class="of-others">
                    <summary>{words::of_other_environments(others.len(), lang)}</summary>
                    {all(tabs)}
                </details>
            }
            .into_any()
        })
    })
}

/// The button that shows a file of the Environment that is shown. It stays where the file stays in the list.
fn tab(workspace: Workspace, file: &Named, shown: FileKind, changed: &[FileKind], lang: Lang) -> AnyView {
    let kind = file.kind;
    let name = file.path.rsplit('/').next().unwrap_or_default().to_owned();
    let press = move || workspace.file.set(kind);
    button(file, name, kind == shown, changed.contains(&kind), lang, Box::new(press))
}

fn button(file: &Named, name: String, is_shown: bool, is_changed: bool, lang: Lang, press: Box<dyn Fn()>) -> AnyView {
    view! {
        <button
            type="button"
            data-file-tab=file.path.clone()
            title=file.path.clone()
            aria-current=if is_shown { "true" } else { "false" }
            on:click=on(move |_| press())
        >
            <span class="what">{file.kind.title().get(lang)}</span>
            <span class="name">{name}</span>
            <span class=if is_changed { "dot" } else { "" }>{if is_changed { words::CHANGED.get(lang) } else { "" }}</span>
        </button>
    }
    .into_any()
}

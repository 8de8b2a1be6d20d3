//! The files, always as the form stands: a list of them and the one that was chosen. The others are kept up to date out
//! of sight.

mod file;

use leptos::prelude::*;
use valuestream::files::{FileKind, Named};

use crate::each::each;
use crate::words;
use crate::workspace::Workspace;
use file::File;

/// While there are more files than this, only the chosen one is kept in the page.
const KEPT: usize = 40;

/// The files of the bundle.
#[component]
pub fn Files() -> impl IntoView {
    let workspace = Workspace::here();
    let files = workspace.files;
    let chosen = RwSignal::new(FileKind::QvsConfig);
    // The chosen file may go with its row: then the first one is shown.
    let shown = Memo::new(move |_| {
        let chosen = chosen.get();
        files.with(|files| if files.iter().any(|file| file.kind == chosen) { chosen } else { FileKind::QvsConfig })
    });
    let changed = RwSignal::new(Vec::<FileKind>::new());
    let kinds = Memo::new(move |_| files.with(|files| files.iter().map(|file| file.kind).collect::<Vec<_>>()));
    let in_page = Memo::new(move |_| {
        let kinds = kinds.get();
        if kinds.len() > KEPT { vec![shown.get()] } else { kinds }
    });
    Effect::new(move || {
        let seen = shown.get();
        changed.update(|changed| changed.retain(|kind| *kind != seen));
    });
    view! {
        <section id="files" class="files" tabindex="-1" aria-label=workspace.word(words::FILES)>
            <nav class="file-list" aria-label=workspace.word(words::FILES)>
                {each(kinds, FileKind::number, move |kind| view! { <FileTab kind shown chosen changed/> }.into_any())}
            </nav>
            {each(in_page, FileKind::number, move |kind| view! { <File kind path=path_of(kind) shown changed/> }.into_any())}
        </section>
    }
}

/// The path of a file, empty when it is gone.
fn path_of(kind: FileKind) -> Memo<String> {
    let files = Workspace::here().files;
    Memo::new(move |_| {
        let path = |files: &Vec<Named>| files.iter().find(|file| file.kind == kind).map(|file| file.path.clone());
        files.with(path).unwrap_or_default()
    })
}

#[component]
fn FileTab(
    kind: FileKind,
    shown: Memo<FileKind>,
    chosen: RwSignal<FileKind>,
    changed: RwSignal<Vec<FileKind>>,
) -> impl IntoView {
    let workspace = Workspace::here();
    let path = path_of(kind);
    let name = move || path.with(|path| path.rsplit('/').next().unwrap_or_default().to_owned());
    let is_changed = Memo::new(move |_| changed.with(|changed| changed.contains(&kind)));
    view! {
        <button
            type="button"
            data-file-tab=path
            title=path
            aria-current=move || (shown.get() == kind).then_some("true")
            on:click=move |_| chosen.set(kind)
        >
            <span class="what">{workspace.word(kind.title())}</span>
            <span class="name">{name}</span>
            <Show when=move || is_changed.get()>
                <span class="dot" role="img" aria-label=workspace.word(words::CHANGED)></span>
            </Show>
        </button>
    }
}

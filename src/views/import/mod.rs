//! Files that people already have: pasted, dropped or chosen, they go into the form at once, with a report of what was
//! taken, what was not and where files disagree. One step takes it back.

mod draw;

use std::cell::RefCell;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use valuestream::Plan;
use valuestream::import::{self, Import, InputFile};

use crate::browser::dom::{self, Element};
use crate::browser::{file, page};
use crate::state::reactive::effect;
use crate::state::{View, Workspace};
use crate::views::messages::TO_PLACE;
use crate::words;

/// What is read of a file. Longer ones are refused, and more than this is not needed to tell.
const MAX_READ_BYTES: usize = 10 << 20;
/// How long nothing must have been typed before a text is read.
const READ_DELAY: Duration = Duration::from_millis(300);

/// What came in last.
struct Imported {
    import: Import,
    /// The plan that it came into.
    before: Plan,
    /// The option that was chosen of each conflict.
    chosen: Vec<usize>,
}

thread_local! {
    // Kept apart from the page's signals: only this part of the app knows what an import is.
    static LAST: RefCell<Option<Imported>> = const { RefCell::new(None) };
}

/// Draws the pane and keeps it up to date.
pub fn mount(pane: &Element) {
    let workspace = Workspace::here();
    let Some(root) = dom::append(pane, dom::build("section", "import")) else { return };
    let (Some(give), Some(report)) = (draw::giving(&root), dom::append(&root, dom::build("div", "report"))) else {
        return;
    };
    effect(move || {
        let lang = workspace.lang.get();
        workspace.imports.get();
        draw::words_of_giving(&give, lang);
        LAST.with_borrow(|last| draw::report(&report, last.as_ref(), lang));
    });
}

/// Takes files or a text into the plan.
pub fn take(workspace: Workspace, given: Vec<InputFile>) {
    if given.is_empty() {
        return;
    }
    let before = untrack(|| workspace.with(Plan::clone));
    let import = import::read(&given, &before);
    let chosen = vec![0; import.conflicts().len()];
    if !import.is_empty() {
        let plan = import.plan(&before, &chosen);
        let changed = import.taken(&before, &chosen).iter().filter(|taken| taken.changes).count();
        workspace.replace(plan, words::imported(changed, workspace.lang.get_untracked()));
    }
    LAST.set(Some(Imported { import, before, chosen }));
    workspace.imports.update(|n| *n += 1);
    workspace.view.set(View::Import);
}

/// Takes dropped files.
pub fn take_files(workspace: Workspace, files: Vec<file::Dropped>) {
    spawn_local(async move {
        let given = file::read(files, MAX_READ_BYTES).await.into_iter().map(given).collect();
        take(workspace, given);
    });
}

fn given(file: file::Chosen) -> InputFile {
    InputFile { name: Some(file.name), bytes: file.bytes }
}

/// Takes up a changed control in the pane: chosen files, or an option of a conflict.
pub fn changed(workspace: Workspace, event: &dom::Event) {
    if let Some((input, _)) = dom::around(event, draw::FILES) {
        spawn_local(async move {
            let files = file::of_control(&input, MAX_READ_BYTES).await;
            take(workspace, files.into_iter().map(given).collect());
        });
    } else if let Some((input, conflict)) = dom::around(event, draw::CONFLICT) {
        let option = dom::value_of(&input).and_then(|option| option.parse().ok());
        if let Some((conflict, option)) = conflict.parse::<usize>().ok().zip(option) {
            choose(workspace, conflict, option);
        }
    }
}

fn choose(workspace: Workspace, conflict: usize, option: usize) {
    let plan = LAST.with_borrow_mut(|last| {
        let last = last.as_mut()?;
        *last.chosen.get_mut(conflict)? = option;
        Some(last.import.plan(&last.before, &last.chosen))
    });
    if let Some(plan) = plan {
        workspace.amend(plan);
        workspace.imports.update(|n| *n += 1);
    }
}

/// Something was typed or pasted in the pane.
pub fn typed(workspace: Workspace, event: &dom::Event) {
    let Some(area) = dom::closest(event, ".import textarea") else { return };
    let Some(text) = dom::value_of(&area) else { return };
    let read = move || {
        // Only what is still there: whoever goes on typing comes here again.
        if dom::value_of(&area).as_deref() == Some(text.as_str()) && !text.trim().is_empty() {
            take(workspace, vec![InputFile { name: None, bytes: text.into_bytes() }]);
        }
    };
    set_timeout(read, READ_DELAY);
}

/// Takes up a click in the pane.
pub fn clicked(event: &dom::Event) {
    if let Some((_, name)) = dom::around(event, TO_PLACE) {
        page::focus_field(&name);
    }
}

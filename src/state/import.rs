//! Files that people already have: they go into the plan at once, and what came in stays to be told of and chosen from. One
//! step takes it back. Reading files is a matter of what comes later: what is there from the start calls no command here.

use leptos::prelude::*;
use valuestream::Plan;
use valuestream::import::{self, Import, InputFile, Note, Part, Taken};

use super::view::View;
use super::workspace::Workspace;
use crate::browser::file::{self, Chosen, Dropped};
use crate::words;

/// What is read of a file. Longer ones are refused, and more than this is not needed to tell.
pub const MAX_READ_BYTES: usize = 10 << 20;

/// How something came in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    /// Pasted, or typed into the area.
    Pasted,
    /// As files.
    Files,
}

/// What came in.
pub struct Imported {
    way: Way,
    /// What was read.
    pub import: Import,
    /// The plan that it came into.
    before: Plan,
    /// The option that was chosen of each conflict.
    chosen: Vec<usize>,
}

impl Imported {
    /// The option that was chosen of a conflict.
    pub fn chosen(&self, conflict: usize) -> usize {
        self.chosen.get(conflict).copied().unwrap_or(0)
    }

    /// What there is to tell of it.
    pub fn notes(&self) -> Vec<Note> {
        self.import.notes(&self.before, &self.chosen)
    }

    /// What became of each document.
    pub fn parts(&self) -> Vec<Part> {
        self.import.parts(&self.before, &self.chosen)
    }

    /// The values that came in.
    pub fn taken(&self) -> Vec<Taken> {
        self.import.taken(&self.before, &self.chosen)
    }

    fn plan(&self) -> Plan {
        self.import.plan(&self.before, &self.chosen)
    }
}

/// What came in last, and the commands that take something in.
#[derive(Clone, Copy)]
pub struct Imports {
    workspace: Workspace,
    last: RwSignal<Option<Imported>>,
    /// Whether files are only checked, and nothing of them goes into the plan.
    pub only_check: RwSignal<bool>,
    /// What was only checked last.
    pub checked: RwSignal<Option<Import>>,
}

impl Imports {
    /// Nothing came in yet.
    pub fn new(workspace: Workspace) -> Imports {
        let (last, only_check, checked) = (RwSignal::new(None), RwSignal::new(false), RwSignal::new(None));
        Imports { workspace, last, only_check, checked }
    }

    /// Those of the page.
    pub fn here() -> Imports {
        expect_context()
    }

    /// Reads what came in last.
    pub fn with<T>(self, read: impl FnOnce(Option<&Imported>) -> T) -> T {
        self.last.with(|last| read(last.as_ref()))
    }

    /// Takes a text into the plan.
    pub fn take_text(self, text: String) {
        self.take(&[InputFile { name: None, bytes: text.into_bytes() }], Way::Pasted);
    }

    /// Takes files into the plan.
    pub fn take_files(self, files: Vec<Chosen>) {
        let given: Vec<_> =
            files.into_iter().map(|file| InputFile { name: Some(file.name), bytes: file.bytes }).collect();
        if !given.is_empty() {
            self.take(&given, Way::Files);
        }
    }

    /// Takes files into the plan that were dropped on the page.
    pub async fn take_dropped(self, files: Vec<Dropped>) {
        self.take_files(file::read(files, MAX_READ_BYTES).await);
    }

    /// Takes the other option of a conflict.
    pub fn choose(self, conflict: usize, option: usize) {
        let choose = |last: &mut Option<Imported>| {
            let last = last.as_mut()?;
            *last.chosen.get_mut(conflict)? = option;
            Some(last.plan())
        };
        let plan = self.last.try_update(choose).flatten();
        plan.into_iter().for_each(|plan| self.workspace.amend(plan));
    }

    fn take(self, given: &[InputFile], way: Way) {
        let workspace = self.workspace;
        if self.only_check.get_untracked() {
            self.checked.set(Some(import::read(given, &Plan::default())));
            return workspace.view.set(View::Import);
        }
        let now = untrack(|| workspace.with(Plan::clone));
        // Whoever pastes again, or edits what was pasted, means the same import: it counts against what was there before the
        // first paste, and stays one step.
        let again = self.last.with_untracked(|last| {
            let last =
                last.as_ref().filter(|last| way == Way::Pasted && last.way == Way::Pasted && !last.import.is_empty());
            last.filter(|last| last.plan() == now).map(|last| last.before.clone())
        });
        let is_again = again.is_some();
        let before = again.unwrap_or(now);
        let import = import::read(given, &before);
        let chosen = vec![0; import.conflicts().len()];
        let imported = Imported { way, import, before, chosen };
        let changed = imported.taken().iter().filter(|taken| taken.changes).count();
        let told = words::imported(changed, workspace.lang.get_untracked());
        if is_again {
            workspace.amend_replaced(imported.plan(), told);
        } else if !imported.import.is_empty() {
            workspace.replace(imported.plan(), told);
        }
        self.last.set(Some(imported));
        workspace.view.set(View::Import);
    }
}

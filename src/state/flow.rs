//! Where values go: which values each line of the shown file says something about, and which line someone points at.

use std::time::Duration;

use leptos::prelude::*;
use valuestream::check::{Diagnostic, Severity};
use valuestream::files::FileKind;
use valuestream::plan::FieldPath;

use super::reactive::effect;
use super::workspace::Workspace;

/// How long nothing must have changed before the shown file is looked through.
const TRACE_DELAY: Duration = Duration::from_millis(150);

/// How a line is marked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Mark {
    /// The worst that there is to say about its values.
    pub worst: Option<Severity>,
    /// Whether the focused field reaches it.
    pub is_reached: bool,
}

/// What is known of the lines of the shown file.
#[derive(Clone, Copy)]
pub struct Flow {
    /// The file that was looked through last, and the values of each of its lines.
    sources: RwSignal<(FileKind, Vec<Vec<FieldPath>>)>,
    /// The line that the pointer or the focus is at.
    pub at: RwSignal<Option<usize>>,
}

impl Flow {
    /// Follows the shown file for as long as the current owner lives.
    pub fn follow(workspace: Workspace, shown: Memo<FileKind>) -> Flow {
        let flow = Flow { sources: RwSignal::new((shown.get_untracked(), Vec::new())), at: RwSignal::new(None) };
        let runs = StoredValue::new(0_u32);
        effect(move || {
            let (lang, kind) = (workspace.lang.get(), shown.get());
            let Some(domain) = workspace.later.get().domain() else { return };
            workspace.with_environment(|_| ());
            let run = runs.get_value() + 1;
            runs.set_value(run);
            let look = move || {
                if runs.try_get_value() == Some(run) {
                    let mut sources = untrack(|| workspace.with_environment(|plan| (domain.sources)(plan, kind, lang)));
                    sources.iter_mut().flatten().for_each(|path| *path = workspace.place(*path));
                    flow.sources.set((kind, sources));
                }
            };
            set_timeout(look, TRACE_DELAY);
        });
        flow
    }

    /// That of the files on the page.
    pub fn here() -> Flow {
        expect_context()
    }

    /// The marks of a file's lines; none until it has been looked through.
    pub fn marks(self, workspace: Workspace, kind: FileKind) -> Vec<Mark> {
        let focused = workspace.focused.get();
        self.sources.with(|(of, sources)| {
            let mark = |places: &Vec<FieldPath>| Mark {
                worst: self.found(workspace, places, |found| found.severity()).into_iter().min(),
                is_reached: focused.is_some_and(|focused| places.contains(&focused)),
            };
            if *of == kind { sources.iter().map(mark).collect() } else { Vec::new() }
        })
    }

    /// The values of the line that is pointed at.
    pub fn pointed(self) -> Vec<FieldPath> {
        let at = self.at.get();
        self.sources.with_untracked(|(_, sources)| at.and_then(|at| sources.get(at)).cloned().unwrap_or_default())
    }

    /// What there is to say about some values.
    pub fn found<T>(self, workspace: Workspace, places: &[FieldPath], tell: impl Fn(&Diagnostic) -> T) -> Vec<T> {
        workspace.findings.with_untracked(|findings| {
            findings.all.iter().filter(|found| places.contains(&found.location)).map(tell).collect()
        })
    }

    /// A line leads to the field of its value.
    pub fn go_to_field(self, workspace: Workspace, line: usize) {
        let place = self.sources.with_untracked(|(_, sources)| sources.get(line)?.first().copied());
        place.into_iter().for_each(|place| workspace.go_to_field(place));
    }
}

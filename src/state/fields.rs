//! What the form's fields show. One walk over all of them follows each change of the plan, and writes only the signals of
//! those that show something else now: a memo for each would cost a hundred times as much (500 entries).

use leptos::prelude::*;
use valuestream::Plan;
use valuestream::check::{Diagnostic, Fix, Severity};
use valuestream::plan::{FieldPath, FieldRef};

use super::reactive::effect;
use super::workspace::{Findings, Workspace};

/// What a field shows of the plan.
#[derive(Clone, PartialEq)]
pub struct FieldContent {
    /// Where the value stands.
    pub path: FieldPath,
    /// Its text, as typed.
    pub text: String,
    /// The messages about it, each with its fixes.
    pub found: Vec<(Diagnostic, Vec<Fix>)>,
}

impl FieldContent {
    fn of(path: FieldPath, text: &str, findings: &Findings) -> FieldContent {
        let found = findings.at(path).map(|(found, fixes)| (found.clone(), fixes.to_vec())).collect();
        FieldContent { path, text: text.to_owned(), found }
    }

    fn is(&self, path: FieldPath, text: &str, findings: &Findings) -> bool {
        let found = self.found.iter().map(|(found, fixes)| (found, fixes.as_slice()));
        self.path == path && self.text == text && findings.at(path).eq(found)
    }

    /// Whether an error stands at it.
    pub fn is_wrong(&self) -> bool {
        self.found.iter().any(|(found, _)| found.severity() == Severity::Error)
    }
}

/// A field of the form.
#[derive(Clone, Copy)]
pub struct FieldState {
    /// Which value it is.
    pub at: FieldRef,
    /// What it shows of the plan.
    pub content: RwSignal<FieldContent>,
    /// Whether someone was at it: its messages need not be quiet any more. Whether it is wrong is then said to screen readers:
    /// as soon as it is right, and when the control is left where it is not.
    pub touched: RwSignal<Option<bool>>,
    /// Whether something on the page points at it.
    pub pointed: RwSignal<bool>,
}

impl FieldState {
    /// Someone was at it.
    pub fn touch(self) {
        let wrong = self.content.with_untracked(FieldContent::is_wrong);
        if self.touched.get_untracked() != Some(wrong) {
            self.touched.set(Some(wrong));
        }
    }

    fn follow(self, shown: &mut FieldContent, plan: &Plan, findings: &Findings) {
        let Some((path, text)) = self.at.path(plan).zip(self.at.get(plan)) else { return };
        if shown.is(path, text, findings) {
            return;
        }
        *shown = FieldContent::of(path, text, findings);
        if !shown.is_wrong() && self.touched.get_untracked() == Some(true) {
            self.touched.set(Some(false));
        }
        self.content.set(shown.clone());
    }
}

/// The fields on the page, each with a plain copy of what it shows: asking thousands of signals is slow.
#[derive(Clone, Copy)]
pub struct Fields(StoredValue<Vec<(FieldState, FieldContent)>, LocalStorage>);

impl Fields {
    /// None yet; they follow the plan for as long as the current owner lives.
    pub fn new(workspace: Workspace) -> Fields {
        let fields = Fields(StoredValue::new_local(Vec::new()));
        effect(move || {
            workspace.findings.with(|findings| {
                workspace.with(|plan| {
                    fields.0.try_update_value(|all| {
                        all.iter_mut().for_each(|(field, shown)| field.follow(shown, plan, findings));
                    })
                })
            });
        });
        fields
    }

    /// Those of the page.
    pub fn here() -> Fields {
        expect_context()
    }

    /// A field more; it goes with the current owner. `None`: its row is gone.
    pub fn add(self, workspace: Workspace, at: FieldRef) -> Option<FieldState> {
        let shown = untrack(|| {
            workspace
                .findings
                .with(|findings| workspace.with(|plan| Some(FieldContent::of(at.path(plan)?, at.get(plan)?, findings))))
        })?;
        let field = FieldState {
            at,
            content: RwSignal::new(shown.clone()),
            touched: RwSignal::new(None),
            pointed: RwSignal::new(false),
        };
        self.0.try_update_value(|all| all.push((field, shown)));
        on_cleanup(move || {
            let _ = self.0.try_update_value(|all| all.retain(|(it, _)| it.at != at));
        });
        Some(field)
    }

    /// Visits the fields.
    pub fn each(self, mut visit: impl FnMut(FieldState, FieldPath)) {
        self.0.with_value(|all| all.iter().for_each(|(field, shown)| visit(*field, shown.path)));
    }

    /// Points at the fields of some values, and at no others.
    pub fn point_at(self, paths: &[FieldPath]) {
        self.each(|field, path| {
            let pointed = paths.contains(&path);
            if field.pointed.get_untracked() != pointed {
                field.pointed.set(pointed);
            }
        });
    }
}

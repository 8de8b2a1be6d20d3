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
    /// What holds while it has no text, if that is another Environment's.
    pub inherited: Option<String>,
    /// The messages about it, each with its fixes.
    pub found: Vec<(Diagnostic, Vec<Fix>)>,
}

impl FieldContent {
    fn of(path: FieldPath, text: &str, plan: &Plan, findings: &Findings) -> FieldContent {
        let found = findings.at(path).map(|(found, fixes)| (found.clone(), fixes.to_vec())).collect();
        FieldContent { path, text: text.to_owned(), inherited: plan.inherited_at(path), found }
    }

    fn is(&self, path: FieldPath, text: &str, plan: &Plan, findings: &Findings) -> bool {
        let found = self.found.iter().map(|(found, fixes)| (found, fixes.as_slice()));
        self.path == path
            && self.text == text
            && self.inherited == plan.inherited_at(path)
            && findings.at(path).eq(found)
    }

    /// Whether it is another value than the first Environment's.
    pub fn is_own(&self) -> bool {
        self.inherited.is_some() && !self.text.is_empty()
    }

    /// Whether an error stands at it.
    pub fn is_wrong(&self) -> bool {
        self.found.iter().any(|(found, _)| found.severity() == Severity::Error)
    }
}

/// What a field shows. One signal for all of it: a plan of 500 entries has a thousand fields.
#[derive(Clone)]
pub struct FieldShown {
    /// Of the plan.
    pub content: FieldContent,
    /// Whether someone was at it: its messages need not be quiet any more. Whether it is wrong is then said to screen readers:
    /// as soon as it is right, and when the control is left where it is not.
    pub touched: Option<bool>,
    /// Whether something on the page points at it.
    pub is_pointed_at: bool,
    /// Whether it is said where to find the value.
    pub is_hinted: bool,
}

/// A field of the form.
#[derive(Clone, Copy)]
pub struct FieldState {
    /// Which value it is.
    pub at: FieldRef,
    /// What it shows.
    pub shown: RwSignal<FieldShown>,
}

impl FieldState {
    /// Its text.
    pub fn text(self) -> String {
        self.shown.with_untracked(|shown| shown.content.text.clone())
    }

    /// Where its value stands.
    pub fn path(self) -> FieldPath {
        self.shown.with_untracked(|shown| shown.content.path)
    }

    /// Someone was at it.
    pub fn touch(self) {
        // The browser says that a control was left also when it goes with its field.
        let shown = self.shown.try_with_untracked(|shown| (shown.touched, shown.content.is_wrong()));
        if let Some((touched, wrong)) = shown
            && touched != Some(wrong)
        {
            self.shown.update(|shown| shown.touched = Some(wrong));
        }
    }

    fn follow(self, known: &mut FieldContent, plan: &Plan, findings: &Findings) {
        // Where it was, it mostly is: looking for its row among hundreds takes time.
        let stays = plan.field_at(known.path) == Some(self.at);
        let path = if stays { Some(known.path) } else { self.at.path(plan) };
        let Some(path) = path else { return };
        let Some(text) = plan.text_at(path) else { return };
        if known.is(path, text, plan, findings) {
            return;
        }
        *known = FieldContent::of(path, text, plan, findings);
        self.shown.update(|shown| {
            shown.content = known.clone();
            if !known.is_wrong() && shown.touched == Some(true) {
                shown.touched = Some(false);
            }
        });
    }
}

/// The fields on the page.
#[derive(Clone, Copy)]
pub struct Fields {
    /// Each with a plain copy of what it shows: asking thousands of signals is slow.
    all: StoredValue<Vec<(FieldState, FieldContent)>, LocalStorage>,
    /// The values of which it is said where to find them.
    hinted: StoredValue<Vec<FieldRef>>,
}

impl Fields {
    /// None yet; they follow the plan for as long as the current owner lives.
    pub fn new(workspace: Workspace) -> Fields {
        let fields = Fields { all: StoredValue::new_local(Vec::new()), hinted: StoredValue::new(Vec::new()) };
        effect(move || {
            workspace.findings.with(|findings| {
                workspace.with(|plan| {
                    fields.all.try_update_value(|all| {
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
        let content = untrack(|| {
            workspace.findings.with(|findings| {
                workspace.with(|plan| Some(FieldContent::of(at.path(plan)?, at.get(plan)?, plan, findings)))
            })
        })?;
        let is_hinted = self.hinted.with_value(|hinted| hinted.contains(&at));
        let shown = FieldShown { content: content.clone(), touched: None, is_pointed_at: false, is_hinted };
        let field = FieldState { at, shown: RwSignal::new(shown) };
        self.all.try_update_value(|all| all.push((field, content)));
        on_cleanup(move || {
            let _ = self.all.try_update_value(|all| all.retain(|(it, _)| it.at != at));
        });
        Some(field)
    }

    /// Visits the fields.
    pub fn each(self, mut visit: impl FnMut(FieldState, FieldPath)) {
        self.all.with_value(|all| all.iter().for_each(|(field, shown)| visit(*field, shown.path)));
    }

    /// Says of some values where to find them, and of no others; also where their fields come later.
    pub fn hint_at(self, hinted: Vec<FieldRef>) {
        let before = self.hinted.try_update_value(|all| std::mem::replace(all, hinted)).unwrap_or_default();
        self.hinted.try_with_value(|hinted| {
            self.each(|field, _| {
                let is_hinted = hinted.contains(&field.at);
                if is_hinted != before.contains(&field.at) {
                    field.shown.update(|shown| shown.is_hinted = is_hinted);
                }
            });
        });
    }

    /// Points at the fields of some values, and at no others.
    pub fn point_at(self, paths: &[FieldPath]) {
        self.each(|field, path| {
            let is_pointed_at = paths.contains(&path);
            if field.shown.with_untracked(|shown| shown.is_pointed_at) != is_pointed_at {
                field.shown.update(|shown| shown.is_pointed_at = is_pointed_at);
            }
        });
    }
}

//! Where someone has been on the guided way.

use leptos::prelude::*;
use valuestream::plan::FieldPath;

use crate::state::fields::Fields;
use crate::state::reactive::effect_with;
use crate::state::{GuideStep, Workspace};

/// Where someone is and was, for as long as the guided way is shown.
#[derive(Clone, Copy)]
pub struct Way {
    /// The step.
    pub step: Memo<GuideStep>,
    /// Where errors are, the first one first.
    pub errors: Memo<Vec<FieldPath>>,
    /// Steps that someone was at.
    pub seen: RwSignal<Vec<GuideStep>>,
    /// The step that was left last with errors in it.
    left: RwSignal<Option<GuideStep>>,
}

impl Way {
    /// From now on, for as long as the current owner lives.
    pub fn follow(workspace: Workspace, fields: Fields) -> Way {
        let way = Way {
            // Until nothing of it is shown any more, the last one.
            step: Memo::new(move |last: Option<&GuideStep>| {
                workspace.guide.get().or(last.copied()).unwrap_or(GuideStep::Start)
            }),
            errors: Memo::new(move |_| workspace.findings.with(|findings| findings.error_places().collect())),
            seen: RwSignal::default(),
            left: RwSignal::default(),
        };
        effect_with(move |before: Option<GuideStep>| {
            let step = way.step.get();
            before.filter(|before| *before != step).into_iter().for_each(|before| way.leave(before, step, fields));
            step
        });
        way
    }

    fn leave(self, step: GuideStep, to: GuideStep, fields: Fields) {
        let has_errors = !untrack(|| self.errors_in(step)).is_empty();
        if has_errors {
            // Its messages need not be quiet any more.
            fields.each(|field, path| {
                if GuideStep::of(path) == step {
                    field.touch();
                }
            });
        }
        self.left.set(Some(step).filter(|_| has_errors && to != GuideStep::Finish));
        self.seen.update(|seen| seen.push(step));
    }

    /// The values of a step that have errors.
    pub fn errors_in(self, step: GuideStep) -> Vec<FieldPath> {
        let of_it = |path: &&FieldPath| GuideStep::of(**path) == step;
        self.errors.with(|errors| errors.iter().filter(of_it).copied().collect())
    }

    /// What was left open last: the step, and its values with errors.
    pub fn left_open(self) -> Option<(GuideStep, Vec<FieldPath>)> {
        let left = self.left.get()?;
        Some((left, self.errors_in(left))).filter(|(_, open)| !open.is_empty())
    }
}

//! What the runbook shows. One walk over all of its steps follows each change of the plan, and writes only the signals of
//! what shows something else now: of hundreds of blocks a key press changes a few.

mod kept;
mod part;

use std::mem;

use leptos::prelude::*;
use valuestream::Plan;
use valuestream::plan::FieldPath;
use valuestream::progress::{Progress, Standing};
use valuestream::runbook::{Runs, Step, StepId, StepKind, Tool};

use super::draft;
use super::reactive::effect;
use super::workspace::Workspace;
use kept::Kept;
use part::ShownPart;

pub use part::{PartContent, PartState};

/// The steps on the page.
#[derive(Clone, Copy)]
pub struct Runbook {
    /// The steps in order.
    pub steps: RwSignal<Vec<StepState>>,
    /// How many of them are done.
    pub done: RwSignal<usize>,
    shown: StoredValue<Vec<ShownStep>, LocalStorage>,
}

/// A step on the page.
#[derive(Clone, PartialEq)]
pub struct StepState {
    /// Which it is.
    pub id: StepId,
    /// Where it is done.
    pub kind: StepKind,
    /// Where its commands run.
    pub runs: Runs,
    /// What it shows beside its parts.
    pub head: ArcRwSignal<StepHead>,
    /// How it stands.
    pub standing: ArcRwSignal<Standing>,
    /// Its parts in order.
    pub parts: ArcRwSignal<Vec<PartState>>,
}

/// What a step shows beside its parts.
#[derive(Clone, PartialEq)]
pub struct StepHead {
    /// What it does.
    pub title: &'static str,
    /// What it is for.
    pub why: &'static str,
    /// What it needs.
    pub tools: Vec<&'static Tool>,
    /// The values in it.
    pub uses: Vec<FieldPath>,
}

/// What a step shows now.
struct ShownStep {
    id: StepId,
    head: Kept<StepHead>,
    standing: Kept<Standing>,
    parts: Vec<ShownPart>,
    signal: ArcRwSignal<Vec<PartState>>,
}

/// What all steps are shown for.
struct Now<'n> {
    plan: &'n Plan,
    progress: &'n Progress,
    focused: Option<FieldPath>,
}

impl Runbook {
    /// The runbook of the page's plan. It follows it for as long as the current owner lives.
    pub fn new(workspace: Workspace) -> Runbook {
        let runbook = Runbook {
            steps: RwSignal::new(Vec::new()),
            done: RwSignal::new(0),
            shown: StoredValue::new_local(Vec::new()),
        };
        untrack(|| runbook.follow(workspace));
        effect(move || runbook.follow(workspace));
        runbook
    }

    /// Ticks a step or a part of it, or takes the tick back.
    pub fn tick(workspace: Workspace, id: StepId, part: Option<usize>, done: bool) {
        workspace.steps.with_untracked(|steps| {
            let Some(step) = steps.iter().find(|step| step.id == id) else { return };
            let set = |plan: &Plan| workspace.progress.update(|progress| progress.set(plan, step, part, done));
            untrack(|| workspace.with_environment(set));
        });
        workspace.progress.with_untracked(draft::keep_progress);
    }

    fn follow(self, workspace: Workspace) {
        let focused = workspace.focused.get().map(|place| workspace.within(place));
        workspace.steps.with(|steps| {
            workspace.progress.with(|progress| {
                workspace.with_environment(|plan| {
                    let now = Now { plan, progress, focused };
                    let others = self.shown.try_update_value(|shown| follow(shown, steps, &now)).flatten();
                    others.into_iter().for_each(|steps| self.steps.set(steps));
                    let done = progress.done(plan, steps);
                    if self.done.get_untracked() != done {
                        self.done.set(done);
                    }
                })
            })
        });
    }
}

/// Has the steps show what they are now; if they are other steps than before, which.
fn follow(shown: &mut Vec<ShownStep>, steps: &[Step], now: &Now) -> Option<Vec<StepState>> {
    let same = shown.iter().map(|shown| shown.id).eq(steps.iter().map(|step| step.id));
    if !same {
        let mut before = mem::take(shown);
        shown.extend(steps.iter().map(|step| {
            let known = before.iter().position(|shown| shown.id == step.id);
            known.map_or_else(|| ShownStep::new(step), |at| before.swap_remove(at))
        }));
    }
    shown.iter_mut().zip(steps).for_each(|(shown, step)| shown.follow(step, now));
    (!same).then(|| shown.iter().zip(steps).map(|(shown, step)| shown.state(step)).collect())
}

impl ShownStep {
    fn new(step: &Step) -> ShownStep {
        ShownStep {
            id: step.id,
            head: Kept::new(head(step, step.uses())),
            standing: Kept::new(Standing::Open),
            parts: Vec::new(),
            signal: ArcRwSignal::new(Vec::new()),
        }
    }

    fn state(&self, step: &Step) -> StepState {
        StepState {
            id: step.id,
            kind: step.kind,
            runs: step.runs,
            head: self.head.signal.clone(),
            standing: self.standing.signal.clone(),
            parts: self.signal.clone(),
        }
    }

    fn follow(&mut self, step: &Step, now: &Now) {
        let keys = || step.parts.iter().enumerate().map(|(n, part)| part::key(n, part));
        let same = self.parts.iter().map(|shown| shown.key).eq(keys());
        if !same {
            let mut before = mem::take(&mut self.parts);
            self.parts.extend(step.parts.iter().zip(keys()).map(|(part, key)| {
                let known = before.iter().position(|shown| shown.key == key);
                known.map_or_else(|| ShownPart::new(key, part), |at| before.swap_remove(at))
            }));
            self.signal.set(self.parts.iter().enumerate().map(|(n, shown)| shown.state(n)).collect());
        }
        let mut has_others = !same;
        for (n, (shown, part)) in self.parts.iter_mut().zip(&step.parts).enumerate() {
            has_others |= shown.follow(part, now.focused);
            shown.standing.show(now.progress.of(now.plan, step, Some(n)));
        }
        self.standing.show(now.progress.of(now.plan, step, None));
        let uses = if has_others { step.uses() } else { self.head.now.uses.clone() };
        self.head.show(head(step, uses));
    }
}

fn head(step: &Step, uses: Vec<FieldPath>) -> StepHead {
    StepHead { title: step.title, why: step.why, tools: step.tools.clone(), uses }
}

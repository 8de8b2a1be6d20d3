//! What the runbook shows. One walk over all of its steps follows each change of the plan, and writes only the signals of
//! what shows something else now: of hundreds of blocks a key press changes a few.

use std::mem;

use leptos::prelude::*;
use valuestream::Plan;
use valuestream::plan::FieldPath;
use valuestream::progress::{Progress, Standing};
use valuestream::runbook::{Part, Runs, Step, StepId, StepKind, Tool};

use super::draft;
use super::reactive::effect;
use super::workspace::Workspace;

/// The steps on the page.
#[derive(Clone, Copy)]
pub struct Runbook {
    /// The steps in order.
    pub steps: RwSignal<Vec<StepState>>,
    /// How many of them are done.
    pub done: RwSignal<usize>,
    shown: StoredValue<Vec<Shown>, LocalStorage>,
}

/// A step on the page.
#[derive(Clone)]
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

/// A part of a step on the page.
#[derive(Clone)]
pub struct PartState {
    /// Where it stands in its step.
    pub n: usize,
    /// The same, and what kind of part it is: where another kind stands is another part.
    pub key: u32,
    /// What it shows.
    pub content: ArcRwSignal<PartContent>,
    /// How it stands.
    pub standing: ArcRwSignal<Standing>,
}

/// What a part shows.
#[derive(Clone, PartialEq)]
pub struct PartContent {
    /// The part.
    pub part: Part,
    /// The value in its commands whose field has the focus.
    pub reached: Option<FieldPath>,
}

/// A step with a plain copy of what it shows: asking thousands of signals is slow.
struct Shown {
    state: StepState,
    standing: Standing,
    parts: Vec<ShownPart>,
}

struct ShownPart {
    state: PartState,
    content: PartContent,
    standing: Standing,
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
            untrack(|| workspace.with(set));
        });
        workspace.progress.with_untracked(draft::keep_progress);
    }

    fn follow(self, workspace: Workspace) {
        let focused = workspace.focused.get();
        workspace.steps.with(|steps| {
            workspace.progress.with(|progress| {
                workspace.with(|plan| {
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
fn follow(shown: &mut Vec<Shown>, steps: &[Step], now: &Now) -> Option<Vec<StepState>> {
    let same = shown.iter().map(|shown| shown.state.id).eq(steps.iter().map(|step| step.id));
    if !same {
        let mut before = mem::take(shown);
        shown.extend(steps.iter().map(|step| {
            let known = before.iter().position(|shown| shown.state.id == step.id);
            known.map_or_else(|| Shown::new(step), |at| before.swap_remove(at))
        }));
    }
    shown.iter_mut().zip(steps).for_each(|(shown, step)| shown.follow(step, now));
    (!same).then(|| shown.iter().map(|shown| shown.state.clone()).collect())
}

impl Shown {
    fn new(step: &Step) -> Shown {
        let head = StepHead { title: step.title, why: step.why, tools: step.tools.clone(), uses: step.uses() };
        let state = StepState {
            id: step.id,
            kind: step.kind,
            runs: step.runs,
            head: ArcRwSignal::new(head),
            standing: ArcRwSignal::new(Standing::Open),
            parts: ArcRwSignal::new(Vec::new()),
        };
        Shown { state, standing: Standing::Open, parts: Vec::new() }
    }

    fn follow(&mut self, step: &Step, now: &Now) {
        let keys = || step.parts.iter().enumerate().map(|(n, part)| key(n, part));
        let same = self.parts.iter().map(|part| part.state.key).eq(keys());
        if !same {
            let mut before: Vec<Option<ShownPart>> = mem::take(&mut self.parts).into_iter().map(Some).collect();
            self.parts.extend(step.parts.iter().enumerate().map(|(n, part)| {
                let known = before.get_mut(n).and_then(Option::take).filter(|known| known.state.key == key(n, part));
                known.unwrap_or_else(|| ShownPart::new(n, part))
            }));
        }
        let mut uses_others = !same;
        for (n, (shown, part)) in self.parts.iter_mut().zip(&step.parts).enumerate() {
            uses_others |= shown.follow(part, now.focused);
            if matches!(part, Part::Run(_)) {
                write(&mut shown.standing, &shown.state.standing, now.progress.of(now.plan, step, Some(n)));
            }
        }
        write(&mut self.standing, &self.state.standing, now.progress.of(now.plan, step, None));
        self.follow_head(step, uses_others);
        if !same {
            self.state.parts.set(self.parts.iter().map(|part| part.state.clone()).collect());
        }
    }

    fn follow_head(&self, step: &Step, uses_others: bool) {
        let uses = uses_others.then(|| step.uses());
        let same = self.state.head.with_untracked(|head| {
            (head.title, head.why) == (step.title, step.why)
                && head.tools == step.tools
                && uses.as_ref().is_none_or(|uses| *uses == head.uses)
        });
        if !same {
            self.state.head.update(|head| {
                (head.title, head.why) = (step.title, step.why);
                head.tools.clone_from(&step.tools);
                uses.into_iter().for_each(|uses| head.uses = uses);
            });
        }
    }
}

impl ShownPart {
    fn new(n: usize, part: &Part) -> ShownPart {
        let content = PartContent { part: part.clone(), reached: None };
        let state = PartState {
            n,
            key: key(n, part),
            content: ArcRwSignal::new(content.clone()),
            standing: ArcRwSignal::new(Standing::Open),
        };
        ShownPart { state, content, standing: Standing::Open }
    }

    /// Has it show what it is now; whether there are other values in it than before.
    fn follow(&mut self, part: &Part, focused: Option<FieldPath>) -> bool {
        let reached = focused.filter(|focused| runs(part, *focused));
        if self.content.part == *part && self.content.reached == reached {
            return false;
        }
        let same = uses(&self.content.part) == uses(part);
        self.content = PartContent { part: part.clone(), reached };
        self.state.content.set(self.content.clone());
        !same
    }
}

fn write(shown: &mut Standing, signal: &ArcRwSignal<Standing>, now: Standing) {
    if *shown != now {
        *shown = now;
        signal.set(now);
    }
}

fn key(n: usize, part: &Part) -> u32 {
    let kind = match part {
        Part::Say(_) => 0,
        Part::Warn(_) => 1,
        Part::Link(..) => 2,
        Part::Run(_) => 3,
        Part::Expect(_) => 4,
        Part::Enter(_) => 5,
        Part::Paste(_) => 6,
        Part::Into(..) => 7,
    };
    n as u32 * 8 + kind
}

/// Whether a value is in a part's commands.
fn runs(part: &Part, place: FieldPath) -> bool {
    matches!(part, Part::Run(block) if block.commands.iter().flatten().any(|piece| piece.place == Some(place)))
}

/// The values in a part, in the order in which they stand there.
fn uses(part: &Part) -> Vec<FieldPath> {
    match part {
        Part::Run(block) => block.commands.iter().flatten().filter_map(|piece| piece.place).collect(),
        Part::Enter(entries) => entries.iter().filter_map(|entry| entry.value.place()).collect(),
        Part::Paste(pasted) => pasted.values.iter().map(|(place, _)| *place).collect(),
        Part::Into(_, place) => vec![*place],
        Part::Say(_) | Part::Warn(_) | Part::Link(..) | Part::Expect(_) => Vec::new(),
    }
}

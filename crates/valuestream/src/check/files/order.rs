//! The order in which stages run: `runAfter` as a graph.

use text::TextIndex;

use super::at::Findings;
use super::code::FileCode;
use super::stage::Stage;

/// Which stages wait for which, by position.
pub(super) struct Order {
    /// The stages that each stage waits for.
    after: Vec<Vec<usize>>,
    /// The stages that wait for each stage.
    then: Vec<Vec<usize>>,
}

/// The maximum number of steps along `runAfter` for all questions about the order of stages. A real AssemblyLine needs
/// some dozens; beyond the limit, every order counts as correct.
const MAX_STEPS: usize = 1_000_000;

/// How many stages of a cycle are listed.
const MAX_LISTED: usize = 6;

impl Order {
    pub(super) fn read(stages: &[Stage], found: &mut Findings) -> Order {
        let names = TextIndex::new(stages.iter().map(|stage| stage.name));
        let mut order = Order { after: vec![Vec::new(); stages.len()], then: vec![Vec::new(); stages.len()] };
        for (n, stage) in stages.iter().enumerate() {
            for entry in found.list_of(Some(&stage.at), "runAfter") {
                let Some(name) = found.text(&entry) else { continue };
                match names.find(name, 0) {
                    _ if name == stage.name => found.add(FileCode::RunAfterItself, &entry),
                    None => found.add(FileCode::RunAfterUnknown { name: name.into() }, &entry),
                    Some(before) => {
                        order.after[n].push(before);
                        order.then[before].push(n);
                    }
                }
            }
        }
        order.report_cycle(stages, found);
        order
    }

    /// Reports one cycle, if there is one, at the `runAfter` of one of its stages.
    fn report_cycle(&self, stages: &[Stage], found: &mut Findings) {
        // Repeatedly remove stages that wait for nothing. Each stage that is left waits for another one that is left.
        let mut waits: Vec<usize> = self.after.iter().map(Vec::len).collect();
        let mut free: Vec<usize> = (0..waits.len()).filter(|n| waits[*n] == 0).collect();
        while let Some(done) = free.pop() {
            for next in &self.then[done] {
                waits[*next] -= 1;
                if waits[*next] == 0 {
                    free.push(*next);
                }
            }
        }
        let Some(mut here) = waits.iter().position(|left| *left > 0) else { return };
        let mut seen = vec![false; waits.len()];
        while !seen[here] {
            seen[here] = true;
            here = self.waited_for(here, &waits);
        }
        let start = here;
        let mut told = vec![stages[start].name];
        here = self.waited_for(start, &waits);
        while here != start && told.len() < MAX_LISTED {
            told.push(stages[here].name);
            here = self.waited_for(here, &waits);
        }
        told.push(if here == start { stages[start].name } else { "…" });
        if let Some(at) = stages[start].at.get("runAfter") {
            found.add(FileCode::RunAfterCycle { stages: (&told.join(" → ")).into() }, &at);
        }
    }

    /// One of the remaining stages that `n`, itself remaining, waits for.
    fn waited_for(&self, n: usize, waits: &[usize]) -> usize {
        self.after[n].iter().copied().find(|before| waits[*before] > 0).unwrap_or(n)
    }

    /// For each stage, whether one of `first` runs before it.
    pub(super) fn behind(&self, first: impl Iterator<Item = usize>) -> Vec<bool> {
        let mut behind = vec![false; self.then.len()];
        let mut open: Vec<usize> = first.collect();
        while let Some(n) = open.pop() {
            for next in &self.then[n] {
                if !behind[*next] {
                    behind[*next] = true;
                    open.push(*next);
                }
            }
        }
        behind
    }
}

/// Finds which stages run before a given one, for one stage after another.
pub(super) struct Before<'o> {
    order: &'o Order,
    /// For each stage, the last stage that it was found to run before, as position plus one.
    seen_for: Vec<usize>,
    steps_left: usize,
}

impl Before<'_> {
    pub(super) fn new(order: &Order) -> Before<'_> {
        Before { order, seen_for: vec![0; order.after.len()], steps_left: MAX_STEPS }
    }

    /// Finds the stages that run before `n`.
    pub(super) fn look(&mut self, n: usize) {
        let mut open = vec![n];
        while let Some(here) = open.pop() {
            for before in &self.order.after[here] {
                if self.steps_left == 0 {
                    return;
                }
                self.steps_left -= 1;
                if self.seen_for[*before] != n + 1 {
                    self.seen_for[*before] = n + 1;
                    open.push(*before);
                }
            }
        }
    }

    /// Whether `stage` runs before `n`, which must be the last argument of `look`.
    pub(super) fn runs(&self, stage: usize, n: usize) -> bool {
        self.steps_left == 0 || self.seen_for[stage] == n + 1
    }
}

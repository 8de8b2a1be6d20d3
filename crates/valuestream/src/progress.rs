//! How far someone is through the runbook: which steps and blocks are done, and with which values. It is part of the
//! draft, not of the link.

use crate::plan::{Plan, ProjectField};
use crate::runbook::{Part, Step};

/// What is done.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Progress(Vec<Done>);

#[derive(Clone, PartialEq, Eq, Debug)]
struct Done {
    /// A step's name, and the position of one of its parts.
    step: String,
    part: Option<usize>,
    /// A number for the values that it was done with.
    values: u32,
}

/// The status of a step or block.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
    /// Still to do.
    Open,
    /// Done with the current values.
    Done,
    /// Done, but a value that it uses has changed.
    ChangedSince,
}

impl Progress {
    /// The status of a step, or of one of its parts.
    pub fn of(&self, plan: &Plan, step: &Step, part: Option<usize>) -> Standing {
        let name = name(plan, step);
        match self.0.iter().find(|done| done.step == name && done.part == part) {
            None => Standing::Open,
            Some(done) if done.values == values(plan, step, part) => Standing::Done,
            Some(_) => Standing::ChangedSince,
        }
    }

    /// Ticks or unticks a step or a part of it. A step is done together with all of its blocks, and when the last of
    /// them is done.
    pub fn set(&mut self, plan: &Plan, step: &Step, part: Option<usize>, done: bool) {
        let name = name(plan, step);
        let blocks: Vec<usize> = blocks(step).collect();
        let parts: Vec<Option<usize>> = match part {
            None => blocks.iter().map(|part| Some(*part)).chain([None]).collect(),
            Some(_) => vec![part],
        };
        self.0.retain(|it| it.step != name || !parts.contains(&it.part));
        if done {
            self.0.extend(parts.into_iter().map(|part| Done {
                step: name.clone(),
                part,
                values: values(plan, step, part),
            }));
        }
        let all_blocks = blocks.iter().all(|part| self.of(plan, step, Some(*part)) == Standing::Done);
        if part.is_some() {
            self.0.retain(|it| it.step != name || it.part.is_some());
            if all_blocks {
                self.0.push(Done { step: name.clone(), part: None, values: values(plan, step, None) });
            }
        }
    }

    /// How many of these steps are done with the current values.
    pub fn done(&self, plan: &Plan, steps: &[Step]) -> usize {
        steps.iter().filter(|step| self.of(plan, step, None) == Standing::Done).count()
    }

    /// A text to keep: `step[.part]=values`, separated by spaces.
    pub fn to_text(&self) -> String {
        let done = |done: &Done| {
            let part = done.part.map(|part| format!(".{part}")).unwrap_or_default();
            format!("{}{part}={:x}", done.step, done.values)
        };
        self.0.iter().map(done).collect::<Vec<_>>().join(" ")
    }

    /// Reads a text that was kept; anything unreadable is skipped.
    pub fn from_text(text: &str) -> Progress {
        let done = |word: &str| {
            let (name, values) = word.split_once('=')?;
            let (step, part) = match name.split_once('.') {
                Some((step, part)) => (step, Some(part.parse().ok()?)),
                None => (name, None),
            };
            Some(Done { step: step.to_owned(), part, values: u32::from_str_radix(values, 16).ok()? })
        };
        // As many as the longest runbook may have.
        Progress(text.split_whitespace().filter_map(done).take(1000).collect())
    }
}

/// The name of a step; in a further Environment, after its Deployment.
fn name(plan: &Plan, step: &Step) -> String {
    let deployment = plan.stands_for().map(|_| plan.project.deployment_name.as_str());
    // Another text could not be read again.
    let of = deployment.map(|it| if ProjectField::DeploymentName.spec().value(it).is_valid() { it } else { "" });
    of.map_or_else(|| step.id.to_string(), |of| format!("{of}/{}", step.id))
}

/// The positions of a step's blocks.
pub fn blocks(step: &Step) -> impl Iterator<Item = usize> {
    step.parts.iter().enumerate().filter(|(_, part)| matches!(part, Part::Run(_))).map(|(n, _)| n)
}

/// A number for the values that a step or block uses: FNV-1a over their names and texts.
fn values(plan: &Plan, step: &Step, part: Option<usize>) -> u32 {
    let paths = match part.and_then(|part| step.parts.get(part)) {
        Some(Part::Run(block)) => block.uses(),
        _ => step.uses(),
    };
    let mut hash = 0x811c_9dc5_u32;
    for path in paths {
        let text = plan.text_at(path).unwrap_or_default();
        for byte in path.to_string().bytes().chain([0]).chain(text.bytes()).chain([0]) {
            hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
    }
    hash
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runbook::steps;
    use text::Lang;

    fn step(plan: &Plan, id: &str) -> Step {
        steps(&plan.resolve(), Lang::En)
            .into_iter()
            .find(|step| step.id.name() == id)
            .unwrap_or_else(|| panic!("no step {id}"))
    }

    #[test]
    fn a_step_is_done_until_a_value_it_used_changes() {
        let mut plan = Plan::default();
        let mut progress = Progress::default();
        let verify = step(&plan, "10-a");
        assert_eq!(progress.of(&plan, &verify, None), Standing::Open);
        progress.set(&plan, &verify, None, true);
        assert_eq!(progress.of(&plan, &verify, None), Standing::Done);
        assert!(blocks(&verify).all(|part| progress.of(&plan, &verify, Some(part)) == Standing::Done));
        plan.project.project_name = "other".to_owned();
        assert_eq!(progress.of(&plan, &step(&plan, "10-a"), None), Standing::Done);
        plan.release.app_name = "other".to_owned();
        assert_eq!(progress.of(&plan, &step(&plan, "10-a"), None), Standing::ChangedSince);
        plan.release.app_name = "azure-key-vault".to_owned();
        assert_eq!(progress.of(&plan, &step(&plan, "10-a"), None), Standing::Done);
        progress.set(&plan, &verify, None, false);
        assert_eq!(progress, Progress::default());
    }

    #[test]
    fn the_last_block_completes_the_step() {
        let plan = Plan::default();
        let mut progress = Progress::default();
        let step = step(&plan, "0-2");
        let blocks: Vec<usize> = blocks(&step).collect();
        assert!(blocks.len() > 1);
        for (n, part) in blocks.iter().enumerate() {
            assert_eq!(progress.of(&plan, &step, None), Standing::Open, "{n}");
            progress.set(&plan, &step, Some(*part), true);
        }
        assert_eq!(progress.of(&plan, &step, None), Standing::Done);
        assert_eq!(progress.done(&plan, &steps(&plan.resolve(), Lang::En)), 1);
        progress.set(&plan, &step, Some(blocks[0]), false);
        assert_eq!(progress.of(&plan, &step, None), Standing::Open);
    }

    #[test]
    fn progress_survives_being_kept() {
        let plan = Plan::default();
        let mut progress = Progress::default();
        for id in ["0-0", "2-a", "10"] {
            progress.set(&plan, &step(&plan, id), None, true);
        }
        assert_eq!(Progress::from_text(&progress.to_text()), progress);
        assert_eq!(
            Progress::from_text("x 1= =2 1.x=3 1=zz"),
            Progress(vec![Done { step: String::new(), part: None, values: 2 }])
        );
    }
}

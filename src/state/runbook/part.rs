//! What a part of a step shows.

use leptos::prelude::*;
use valuestream::plan::FieldPath;
use valuestream::progress::Standing;
use valuestream::runbook::{Block, Part, lacking};

use super::kept::Kept;

/// A part of a step on the page.
#[derive(Clone, PartialEq)]
pub struct PartState {
    /// Where it stands in its step.
    pub n: usize,
    /// The same, and what kind of part it is: where another kind stands is another part.
    pub key: u32,
    /// What it shows.
    pub content: ArcRwSignal<PartContent>,
    /// The values that must be filled in or corrected first.
    pub lacks: ArcRwSignal<Vec<FieldPath>>,
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

/// What a part shows now.
pub(super) struct ShownPart {
    pub(super) key: u32,
    pub(super) standing: Kept<Standing>,
    content: Kept<PartContent>,
    lacks: Kept<Vec<FieldPath>>,
}

impl ShownPart {
    pub(super) fn new(key: u32, part: &Part) -> ShownPart {
        let content = PartContent { part: part.clone(), reached: None };
        ShownPart {
            key,
            standing: Kept::new(Standing::Open),
            content: Kept::new(content),
            lacks: Kept::new(lacks(part)),
        }
    }

    pub(super) fn state(&self, n: usize) -> PartState {
        PartState {
            n,
            key: self.key,
            content: self.content.signal.clone(),
            lacks: self.lacks.signal.clone(),
            standing: self.standing.signal.clone(),
        }
    }

    /// Has it show what it is now; whether there are other values in it than before.
    pub(super) fn follow(&mut self, part: &Part, focused: Option<FieldPath>) -> bool {
        let reached = focused.filter(|focused| has_in_commands(part, *focused));
        let shown = &self.content.now;
        if shown.part == *part && shown.reached == reached {
            return false;
        }
        let has_others = uses(&shown.part) != uses(part);
        self.content.show(PartContent { part: part.clone(), reached });
        self.lacks.show(lacks(part));
        has_others
    }
}

/// Where a part stands in its step, and what kind of part it is.
pub(super) fn key(n: usize, part: &Part) -> u32 {
    let kind = match part {
        Part::Say(_) => 0,
        Part::Warn(_) => 1,
        Part::Link(..) => 2,
        Part::Run(_) => 3,
        Part::Expect(_) => 4,
        Part::Enter(_) => 5,
        Part::Paste(_) => 6,
        Part::Into(..) => 7,
        Part::List(_) => 8,
    };
    n as u32 * 9 + kind
}

fn has_in_commands(part: &Part, path: FieldPath) -> bool {
    let has = |block: &Block| block.commands.iter().flatten().any(|piece| piece.path == Some(path));
    matches!(part, Part::Run(block) if has(block))
}

fn lacks(part: &Part) -> Vec<FieldPath> {
    match part {
        Part::Run(block) => block.blocked_by(),
        Part::Enter(entries) => lacking(entries),
        Part::Paste(pasted) => pasted.lacks(),
        Part::Into(..) | Part::Say(_) | Part::Warn(_) | Part::List(_) | Part::Link(..) | Part::Expect(_) => Vec::new(),
    }
}

/// The values in a part, in the order in which they stand there.
fn uses(part: &Part) -> Vec<FieldPath> {
    match part {
        Part::Run(block) => block.uses(),
        Part::Enter(entries) => entries.iter().filter_map(|entry| entry.value.path()).collect(),
        Part::Paste(pasted) => pasted.values.iter().map(|(path, _)| *path).collect(),
        Part::Into(_, path) => vec![*path],
        Part::Say(_) | Part::Warn(_) | Part::List(_) | Part::Link(..) | Part::Expect(_) => Vec::new(),
    }
}

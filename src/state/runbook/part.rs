//! What a part of a step shows.

use leptos::prelude::*;
use valuestream::plan::FieldPath;
use valuestream::progress::Standing;
use valuestream::runbook::Part;

use super::block::{BlockState, ShownBlock};
use super::kept::Kept;

/// A part of a step on the page.
#[derive(Clone)]
pub struct PartState {
    /// Where it stands in its step.
    pub n: usize,
    /// The same, and what kind of part it is: where another kind stands is another part.
    pub key: u32,
    /// What it shows.
    pub shows: Shows,
    /// How it stands.
    pub standing: ArcRwSignal<Standing>,
}

/// What a part shows.
#[derive(Clone)]
pub enum Shows {
    /// Commands.
    Commands(BlockState),
    /// Anything else, as a whole.
    Other(ArcRwSignal<Part>),
}

/// What a part shows now.
pub(super) struct ShownPart {
    pub(super) key: u32,
    pub(super) standing: Kept<Standing>,
    content: Content,
}

enum Content {
    Commands(ShownBlock),
    Other(Kept<Part>),
}

impl ShownPart {
    pub(super) fn new(key: u32, part: &Part) -> ShownPart {
        let content = match part {
            Part::Run(block) => Content::Commands(ShownBlock::new(block)),
            part => Content::Other(Kept::new(part.clone())),
        };
        ShownPart { key, standing: Kept::new(Standing::Open), content }
    }

    pub(super) fn state(&self, n: usize) -> PartState {
        let shows = match &self.content {
            Content::Commands(block) => Shows::Commands(block.state()),
            Content::Other(part) => Shows::Other(part.signal.clone()),
        };
        PartState { n, key: self.key, shows, standing: self.standing.signal.clone() }
    }

    /// Has it show what it is now; whether there are other values in it than before.
    pub(super) fn follow(&mut self, part: &Part, focused: Option<FieldPath>) -> bool {
        match (&mut self.content, part) {
            (Content::Commands(shown), Part::Run(block)) => shown.follow(block, focused),
            (Content::Other(shown), part) if shown.now != *part => {
                let others = uses(&shown.now) != uses(part);
                shown.show(part.clone());
                others
            }
            _ => false,
        }
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
    };
    n as u32 * 8 + kind
}

/// The values in a part without commands, in the order in which they stand there.
fn uses(part: &Part) -> Vec<FieldPath> {
    match part {
        Part::Enter(entries) => entries.iter().filter_map(|entry| entry.value.path()).collect(),
        Part::Paste(pasted) => pasted.values.iter().map(|(place, _)| *place).collect(),
        Part::Into(_, place) => vec![*place],
        Part::Run(_) | Part::Say(_) | Part::Warn(_) | Part::Link(..) | Part::Expect(_) => Vec::new(),
    }
}

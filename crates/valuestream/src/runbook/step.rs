//! What a step of the runbook is: commands, entries of the console, and texts about them.

use text::Text;

use super::needs::tools::Tool;
use super::step_id::StepId;
use super::values::{EntryValue, Piece};
use crate::plan::FieldPath;

/// Where the commands of a step run; `runbook.sh` takes care of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Runs {
    /// In any directory.
    Anywhere,
    /// In the clone of the repository.
    InClone,
    /// In the clone, after the files of the bundle have been copied there.
    PlacingFiles,
}

/// Where a step is done.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum StepKind {
    /// In a terminal.
    Terminal,
    /// In a terminal, but it changes something in Azure.
    Azure,
    /// In the QVS console.
    Console,
}

impl StepKind {
    /// Its name for people.
    pub const fn name(self) -> Text {
        match self {
            StepKind::Terminal => Text { ja: "ターミナル", en: "Terminal" },
            StepKind::Azure => Text { ja: "Azure", en: "Azure" },
            StepKind::Console => Text { ja: "QVSコンソール", en: "QVS console" },
        }
    }
}

/// A step of the tutorial.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Step {
    /// Its id.
    pub id: StepId,
    /// Where it is done.
    pub kind: StepKind,
    /// Where its commands run.
    pub runs: Runs,
    /// What it does.
    pub title: &'static str,
    /// What it is for.
    pub why: &'static str,
    /// The tools that it needs.
    pub tools: Vec<&'static Tool>,
    /// What to do, in order.
    pub parts: Vec<Part>,
}

/// A part of a step.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Part {
    /// Something to know or to do by hand.
    Say(&'static str),
    /// Something to be careful about.
    Warn(&'static str),
    /// Several things to know. They hold no text as someone typed it, but for values that are valid.
    List(Vec<String>),
    /// A page to open.
    Link(&'static str, String),
    /// Commands to run.
    Run(Block),
    /// The output of the commands before it.
    Expect(String),
    /// Entries of a form in the console.
    Enter(Vec<Entry>),
    /// A whole text to paste into the console.
    Paste(Pasted),
    /// A result that belongs in the form.
    Into(&'static str, FieldPath),
}

/// Commands that are copied together.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Block {
    /// What they do.
    pub title: &'static str,
    /// What they act on, if several blocks do the same: a name in a form that may be shown.
    pub about: Option<String>,
    /// The commands in order; one may span several lines.
    pub commands: Vec<Vec<Piece>>,
}

/// One entry of a form in the console.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    /// The console's own label.
    pub label: &'static str,
    /// What to enter.
    pub value: EntryValue,
}

/// A text to paste into the console, made of several values.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Pasted {
    /// Its name.
    pub label: &'static str,
    /// The whole text.
    pub text: String,
    /// The values in it, each with whether it may be entered.
    pub values: Vec<(FieldPath, bool)>,
}

impl Pasted {
    /// The values in it that are missing or wrong.
    pub fn lacks(&self) -> Vec<FieldPath> {
        self.values.iter().filter(|(_, good)| !good).map(|(path, _)| *path).collect()
    }
}

/// The missing or wrong values among a form's entries, without duplicates.
pub fn lacking(entries: &[Entry]) -> Vec<FieldPath> {
    once(entries.iter().filter_map(|entry| entry.value.lacks()))
}

impl Block {
    /// What they do, and what they act on.
    pub fn heading(&self) -> String {
        self.about.as_ref().map_or_else(|| self.title.to_owned(), |about| format!("{}: {about}", self.title))
    }

    /// The text to copy.
    pub fn text(&self) -> String {
        let command = |pieces: &Vec<Piece>| pieces.iter().map(|piece| piece.text.as_str()).collect::<String>();
        self.commands.iter().map(command).collect::<Vec<_>>().join("\n")
    }

    /// The missing or wrong values in it, without duplicates. Until they are corrected, it must not be run.
    pub fn blocked_by(&self) -> Vec<FieldPath> {
        self.paths(|piece| !piece.good)
    }

    /// The values in it, without duplicates.
    pub fn uses(&self) -> Vec<FieldPath> {
        self.paths(|_| true)
    }

    fn paths(&self, wanted: impl Fn(&Piece) -> bool) -> Vec<FieldPath> {
        once(self.commands.iter().flatten().filter(|piece| wanted(piece)).filter_map(|piece| piece.path))
    }
}

impl Step {
    /// The same with commands that run elsewhere.
    pub(super) fn running(self, runs: Runs) -> Step {
        Step { runs, ..self }
    }

    /// The values in its commands and entries, without duplicates.
    pub fn uses(&self) -> Vec<FieldPath> {
        let paths = self.parts.iter().flat_map(|part| match part {
            Part::Run(block) => block.uses(),
            Part::Enter(entries) => entries.iter().filter_map(|entry| entry.value.path()).collect(),
            Part::Paste(pasted) => pasted.values.iter().map(|(path, _)| *path).collect(),
            Part::Into(_, path) => vec![*path],
            _ => Vec::new(),
        });
        once(paths)
    }

    /// The missing or wrong values among them, without duplicates. The step shows a placeholder or a wrong text for
    /// each.
    pub fn lacks(&self) -> Vec<FieldPath> {
        let paths = self.parts.iter().flat_map(|part| match part {
            Part::Run(block) => block.blocked_by(),
            Part::Enter(entries) => lacking(entries),
            Part::Paste(pasted) => pasted.lacks(),
            _ => Vec::new(),
        });
        once(paths)
    }
}

fn once(paths: impl Iterator<Item = FieldPath>) -> Vec<FieldPath> {
    let mut once = Vec::new();
    paths.for_each(|path| {
        if !once.contains(&path) {
            once.push(path);
        }
    });
    once
}

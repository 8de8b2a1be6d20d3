//! Places in what was given, and what is told about them.

use text::{Lang, fill};
use yaml::Position;

use super::code::ImportCode;

/// A place in what was given.
#[derive(Clone, Copy, PartialEq, Eq, Debug, PartialOrd, Ord)]
pub struct At {
    /// The position of the file in [`Import::files`](super::Import::files).
    pub file: usize,
    /// The place in it; `None`: the file as a whole.
    pub mark: Option<Position>,
}

/// Something to tell about what was given.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Note {
    /// What it is.
    pub code: ImportCode,
    /// What stands for `{0}`, `{1}` in the code's words.
    pub args: Vec<String>,
    /// Where it is.
    pub at: At,
}

impl Note {
    /// Why it matters.
    pub fn reason(&self, lang: Lang) -> String {
        fill(self.code.reason().get(lang), &self.args)
    }

    /// What to do.
    pub fn fix(&self, lang: Lang) -> String {
        fill(self.code.fix().get(lang), &self.args)
    }
}

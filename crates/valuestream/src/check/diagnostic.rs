//! What is told about a value of a Plan.

use text::{Lang, fill};

use crate::plan::{FieldPath, PlanField};
use crate::rule::Code;

/// Something the user should know about a value.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Diagnostic {
    /// What it is.
    pub code: Code,
    /// The value it is about.
    pub place: FieldPath,
    /// What stands for `{0}`, `{1}` in the code's words: names, numbers, dates.
    pub args: Vec<String>,
}

impl Diagnostic {
    pub(super) fn new(code: Code, place: FieldPath) -> Diagnostic {
        Diagnostic { code, place, args: Vec::new() }
    }

    /// About a single value.
    pub(super) fn at(code: Code, field: impl Into<PlanField>) -> Diagnostic {
        Diagnostic::new(code, FieldPath::Plan(field.into()))
    }

    pub(super) fn with(self, args: impl IntoIterator<Item = String>) -> Diagnostic {
        Diagnostic { args: args.into_iter().collect(), ..self }
    }

    /// Why it matters.
    pub fn reason(&self, lang: Lang) -> String {
        fill(self.code.reason().get(lang), &self.args)
    }

    /// What to do.
    pub fn fix(&self, lang: Lang) -> String {
        fill(self.code.fix().get(lang), &self.args)
    }
}

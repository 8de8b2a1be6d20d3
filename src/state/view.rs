//! What stands beside the form, and what the plan is compared with.

use valuestream::plan::RowId;
use valuestream::{Plan, Text};

use crate::words;

/// What stands beside the form.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum View {
    /// The files.
    Files,
    /// The runbook.
    Runbook,
    /// What there is to say about the plan.
    Messages,
    /// What differs from another plan.
    Changes,
    /// The named plans.
    Plans,
    /// The console's input parameters.
    Inputs,
    /// Files that people have.
    Import,
    /// The pictures.
    Picture,
    /// How to use this in CI.
    Ci,
}

impl View {
    /// Each with its name (docs/contract.md#attributes) and what stands on its tab, in the order of how often they are needed, which is
    /// that of the tabs. The one for files that people have stands with what is done with the plan as a whole.
    pub const ALL: [(View, &'static str, Text); 9] = [
        (View::Files, "files", words::FILES),
        (View::Runbook, "runbook", words::RUNBOOK),
        (View::Messages, "messages", words::MESSAGES),
        (View::Picture, "picture", words::PICTURE),
        (View::Inputs, "inputs", words::INPUTS),
        (View::Changes, "changes", words::CHANGES),
        (View::Plans, "plans", words::PLANS),
        (View::Ci, "ci", words::CI),
        (View::Import, "import", words::IMPORT),
    ];

    /// Its name.
    pub fn name(self) -> Option<&'static str> {
        View::ALL.iter().find(|(view, ..)| *view == self).map(|(_, name, _)| *name)
    }

    /// The view of a name.
    pub fn named(name: &str) -> Option<View> {
        View::ALL.iter().find(|(_, known, _)| *known == name).map(|(view, ..)| *view)
    }
}

/// What the plan is compared with.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Against {
    /// The empty form.
    Defaults,
    /// Another plan, by the name it is shown with.
    Plan(String, Box<Plan>),
    /// Another Environment of the plan, the first one for `None`.
    Environment(Option<RowId>),
}

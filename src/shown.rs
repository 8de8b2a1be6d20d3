//! What the page shows beside the form, and what it says of what happened.

use valuestream::{Plan, Text};

use crate::plans::store::Saved;

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
}

impl View {
    const NAMES: [(View, &str); 8] = [
        (View::Files, "files"),
        (View::Runbook, "runbook"),
        (View::Messages, "messages"),
        (View::Changes, "changes"),
        (View::Plans, "plans"),
        (View::Inputs, "inputs"),
        (View::Import, "import"),
        (View::Picture, "picture"),
    ];

    /// Its name (docs/contract.md#attributes).
    pub fn name(self) -> Option<&'static str> {
        View::NAMES.iter().find(|(view, _)| *view == self).map(|(_, name)| *name)
    }

    /// The view of a name.
    pub fn named(name: &str) -> Option<View> {
        View::NAMES.iter().find(|(_, known)| *known == name).map(|(view, _)| *view)
    }
}

/// What the plan is compared with.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Against {
    /// The empty form.
    Defaults,
    /// Another plan, by the name it is shown with.
    Plan(String, Box<Plan>),
}

/// Something that happened to the plan as a whole.
#[derive(Clone, PartialEq, Debug)]
pub struct Notification {
    /// What.
    pub text: String,
    /// What a button offers to take back.
    pub undo: Undo,
}

/// What can be taken back of something that happened.
#[derive(Clone, PartialEq, Debug)]
pub enum Undo {
    /// Nothing.
    Nothing,
    /// The last step of the plan.
    Step,
    /// The last step, which put an example there; these could stand in its place, by id and title.
    Example(Vec<(&'static str, Text)>),
    /// What was done to the named plans, which were these.
    Plans(Vec<Saved>),
}

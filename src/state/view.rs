//! What stands beside the form, and what the plan is compared with.

use valuestream::Plan;

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

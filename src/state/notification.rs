//! What just happened to the plan as a whole, and what of it can be taken back.

use valuestream::Text;

use super::named_plans::Saved;

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

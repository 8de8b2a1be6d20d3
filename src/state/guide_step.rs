//! The steps of the guided way through the form.

use valuestream::plan::{FieldPath, Section};

/// A step of the guided way.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum GuideStep {
    /// Before any value.
    Start,
    /// The values of a section.
    Group(Section),
    /// After all of them.
    Finish,
}

impl GuideStep {
    /// The steps in order.
    pub fn all() -> impl Iterator<Item = GuideStep> + Clone {
        let groups = Section::ALL.into_iter().map(GuideStep::Group);
        [GuideStep::Start].into_iter().chain(groups).chain([GuideStep::Finish])
    }

    /// The step of a value.
    pub fn of(path: FieldPath) -> GuideStep {
        GuideStep::Group(Section::of(path))
    }
}

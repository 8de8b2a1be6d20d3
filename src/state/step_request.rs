//! What someone asks of the runbook by a key or by name.

/// Something that the runbook does once it is shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum StepRequest {
    /// Go to the next step.
    Next,
    /// Go to the step before.
    Previous,
    /// Copy the step that has the focus, or the one in view, as Markdown.
    Copy,
}

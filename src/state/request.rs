//! What someone asked for that is done by what comes later: it is fetched for it.

/// Something to do.
#[derive(Clone, PartialEq, Debug)]
pub enum Request {
    /// Begin the guided way through the form, or end it.
    Guide,
    /// Put an example in the place of the plan, by its id.
    Example(String),
}

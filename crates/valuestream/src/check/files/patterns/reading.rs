//! What an adapter makes of what it is given, on which it depends what is wrong with it.

/// What the adapter makes of a parameter.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Reading {
    /// Nothing reads it; only its type matters.
    No,
    /// It is converted, for nothing that is made: nothing is missing in it.
    Converted,
    /// It is in what is made.
    Used,
}

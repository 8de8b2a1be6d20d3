//! What the guided way puts into the form. It comes later; the form has its functions alone.

use leptos::prelude::*;
use valuestream::plan::FieldRef;

/// The parts of the guided way in the form.
#[derive(Clone, Copy)]
pub struct Guided {
    /// What stands above the groups.
    pub head: fn() -> AnyView,
    /// What stands below them.
    pub foot: fn() -> AnyView,
    /// What says at a field where to find its value.
    pub hint: fn(FieldRef) -> AnyView,
}

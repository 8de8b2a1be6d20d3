//! What the guided way puts into the form, which knows neither.

use leptos::prelude::*;
use valuestream::plan::FieldRef;

/// Makes what says at a field where to find its value.
type Hint = fn(FieldRef) -> AnyView;

/// The parts of the guided way in the form.
#[derive(Clone, Copy)]
pub struct Guided {
    /// What stands above the groups.
    pub head: fn() -> AnyView,
    /// What stands below them.
    pub foot: fn() -> AnyView,
    /// What says at a field where to find its value, once it has come.
    pub hint: RwSignal<Option<Hint>>,
}

impl Guided {
    /// Those of the page.
    pub fn here() -> Guided {
        expect_context()
    }
}

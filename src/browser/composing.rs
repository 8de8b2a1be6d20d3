//! Input methods: text that is being composed is not typed yet.

use leptos::wasm_bindgen::JsCast;
use web_sys::{Event, InputEvent, KeyboardEvent};

/// Whether an event is part of a composition: the key that ends one is the input method's, and what stands in the control
/// is still to change.
pub fn is(event: &Event) -> bool {
    let typed = event.dyn_ref::<InputEvent>().is_some_and(InputEvent::is_composing);
    typed || event.dyn_ref::<KeyboardEvent>().is_some_and(KeyboardEvent::is_composing)
}

//! What the pointer is at.

use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, Event};

/// What an attribute says of the nearest element around an event that has it.
pub fn at(event: &Event, attribute: &str) -> Option<String> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest(&format!("[{attribute}]")).ok()??.get_attribute(attribute)
}

//! What can be folded.

use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDetailsElement};

/// Everything inside an element that can be folded.
pub fn inside(element: &Element) -> Vec<HtmlDetailsElement> {
    let Ok(list) = element.query_selector_all("details") else { return Vec::new() };
    (0..list.length()).filter_map(|n| list.get(n)?.dyn_into().ok()).collect()
}

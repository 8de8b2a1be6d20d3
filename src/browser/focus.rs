//! Where the focus is, and what keys alone must not do there.

use leptos::wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::dom::{self, Element, Event};

/// The element that has the focus.
pub fn here() -> Option<Element> {
    web_sys::window()?.document()?.active_element()
}

/// The nearest element around the focus that matches.
pub fn around(selector: &str) -> Option<Element> {
    here()?.closest(selector).ok()?
}

/// Whether an event happened where keys make texts or choose something.
pub fn takes_keys(event: &Event) -> bool {
    const TYPING: &str =
        "input:not([type=checkbox]), textarea, select, [contenteditable]:not([contenteditable=false]), [role=textbox]";
    dom::closest(event, TYPING).is_some()
}

/// Whether an event happened at the control of a value.
pub fn is_control(event: &Event) -> bool {
    dom::closest(event, "[data-field]").is_some()
}

/// Does what a click on an element does.
pub fn press(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        element.click();
    }
}

/// Where an element's upper edge is in the window, in pixels.
pub fn top(element: &Element) -> f64 {
    element.get_bounding_client_rect().top()
}

/// Moves the focus to an element, and brings another one, which it is in, to the top of its pane.
pub fn to_head(element: &Element, of: &Element) {
    dom::focus(element);
    of.scroll_into_view();
}

/// Which of the elements inside another one that match the focus is in.
pub fn position(parent: &Element, selector: &str) -> Option<usize> {
    let here = here()?;
    dom::all(parent, selector).iter().position(|it| it.contains(Some(&here)))
}

/// Moves the focus to the element at `n` of those inside another one that match, or to the last of them, or to the other one
/// itself where there is none.
pub fn to_nth(parent: &Element, selector: &str, n: usize) {
    let all = dom::all(parent, selector);
    dom::focus(all.get(n).or(all.last()).unwrap_or(parent));
}

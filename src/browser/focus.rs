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

/// Presses the first button on the page that matches; whether there is one that can be used.
pub fn press_first(selector: &str) -> bool {
    let button = first(selector).filter(|button| !dom::is_disabled(button));
    button.iter().for_each(|button| button.click());
    button.is_some()
}

/// Presses the button inside the nearest element around the focus that matches; whether there is one.
pub fn press_near(around: &str, button: &str) -> bool {
    let button =
        self::around(around).and_then(|near| near.query_selector(button).ok()??.dyn_into::<HtmlElement>().ok());
    button.iter().for_each(|button| button.click());
    button.is_some()
}

/// Moves the focus to the first element on the page that matches.
pub fn to_first(selector: &str) {
    if let Some(element) = first(selector) {
        // An element that takes no focus leaves it where it is.
        let _ = element.focus();
    }
}

fn first(selector: &str) -> Option<HtmlElement> {
    web_sys::window()?.document()?.query_selector(selector).ok()??.dyn_into().ok()
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

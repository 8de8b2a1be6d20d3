//! Where the focus is, and what keys alone must not do there.

use leptos::prelude::request_animation_frame;
use web_sys::{Element, Event, HtmlElement};

use super::query;

/// The element that has the focus.
pub fn here() -> Option<Element> {
    query::document()?.active_element()
}

/// The nearest element around the focus that matches.
pub fn around(selector: &str) -> Option<Element> {
    here()?.closest(selector).ok()?
}

/// Whether an event happened where keys make texts or choose something.
pub fn takes_keys(event: &Event) -> bool {
    const TYPING: &str =
        "input:not([type=checkbox]), textarea, select, [contenteditable]:not([contenteditable=false]), [role=textbox]";
    is_in(event, TYPING)
}

/// Whether an event happened at the control of a value.
pub fn is_control(event: &Event) -> bool {
    is_in(event, "[data-field]")
}

/// Whether an event happened in an element that matches.
pub fn is_in(event: &Event, selector: &str) -> bool {
    query::around(event, selector).is_some()
}

/// Presses the first button on the page that matches; whether there is one that can be used.
pub fn press_first(selector: &str) -> bool {
    let button = query::first::<HtmlElement>(selector).filter(|button| !button.has_attribute("disabled"));
    button.iter().for_each(|button| button.click());
    button.is_some()
}

/// Presses the button inside the nearest element around the focus that matches; whether there is one.
pub fn press_near(around: &str, button: &str) -> bool {
    let button = self::around(around).and_then(|near| query::first_in::<HtmlElement>(&near, button));
    button.iter().for_each(|button| button.click());
    button.is_some()
}

/// Moves the focus to the first element on the page that matches.
pub fn to_first(selector: &str) {
    if let Some(element) = query::first::<HtmlElement>(selector) {
        // An element that takes no focus leaves it where it is.
        let _ = element.focus();
    }
}

/// The same once the change just made is in the page.
pub fn to_first_soon(selector: &'static str) {
    request_animation_frame(move || to_first(selector));
}

/// The same, unless the change left the focus where it was. A button that was turned off keeps it only until the page is drawn.
pub fn stays_or_goes_to(selector: &'static str) {
    request_animation_frame(move || {
        if here().is_none_or(|here| here.matches("body, :disabled").unwrap_or(true)) {
            to_first(selector);
        }
    });
}

/// Which of the elements inside another one that match the focus is in.
pub fn position(parent: &Element, selector: &str) -> Option<usize> {
    let here = here()?;
    query::all_in::<Element>(parent, selector).iter().position(|it| it.contains(Some(&here)))
}

/// Moves the focus to the element at `n` of those inside another one that match, or to the last of them, or to the other one
/// itself where there is none.
pub fn to_nth(parent: &HtmlElement, selector: &str, n: usize) {
    let all = query::all_in::<HtmlElement>(parent, selector);
    // An element that takes no focus leaves it where it is.
    let _ = all.get(n).or(all.last()).unwrap_or(parent).focus();
}

//! Controls of a form: what the browser must be told beside what stands in a view.

use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

/// Sets the text of an input, if it differs: it must not be written while an input method is at work in it.
pub fn set_text(input: &HtmlInputElement, text: &str) {
    if input.value() != text {
        input.set_value(text);
    }
}

/// The same of an area of several lines.
pub fn set_lines(area: &HtmlTextAreaElement, text: &str) {
    if area.value() != text {
        area.set_value(text);
    }
}

/// The text of an input, select or area; `None` when the element is none.
pub fn value_of(control: &Element) -> Option<String> {
    let input = control.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::value);
    input
        .or_else(|| control.dyn_ref::<HtmlSelectElement>().map(HtmlSelectElement::value))
        .or_else(|| control.dyn_ref::<HtmlTextAreaElement>().map(HtmlTextAreaElement::value))
}

/// Moves the focus to an element.
pub fn focus(element: &HtmlElement) {
    // An element that is gone takes no focus, and need not.
    let _ = element.focus();
}

/// Brings an entry of a list that scrolls into view.
pub fn scroll_to(entry: &Element) {
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    entry.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Moves the focus to the element with an id.
pub fn focus_id(id: &str) {
    if let Some(element) = by_id(id).and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        focus(&element);
    }
}

/// The element with an id.
pub fn by_id(id: &str) -> Option<Element> {
    web_sys::window()?.document()?.get_element_by_id(id)
}

/// Gives an element a length of its own, in pixels.
pub fn set_length(element: &HtmlElement, property: &str, pixels: f64) {
    // Written by the browser: Rust's own way to write a fraction weighs more than all that floats on the page.
    let pixels = String::from(js_sys::Object::from(js_sys::Number::from(pixels)).to_string());
    // The property is known and the value a length.
    let _ = element.style().set_property(property, &(pixels + "px"));
}

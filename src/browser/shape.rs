//! Elements of SVG, where browsers do with them otherwise than with those of HTML.

use leptos::wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement};

pub use web_sys::SvgElement;

use super::control;

/// The element that takes up an event.
pub fn of(event: &Event) -> Option<SvgElement> {
    event.current_target()?.dyn_into().ok()
}

/// Whether the element has the focus, and shows it.
pub fn is_focus_visible(element: &SvgElement) -> bool {
    element.matches(":focus-visible").unwrap_or(false)
}

/// Moves the focus to an element.
pub fn focus(element: &SvgElement) {
    // It may be gone; then nothing has the focus.
    let _ = element.focus();
}

/// Brings an element into view. By way of one of HTML, `stand_in`, which is put in its place: Firefox scrolls to no element of
/// SVG.
pub fn bring(element: &SvgElement, stand_in: &HtmlElement) {
    let Some(around) = stand_in.parent_element() else { return };
    let (inner, outer) = (element.get_bounding_client_rect(), around.get_bounding_client_rect());
    control::set_length(stand_in, "left", inner.left() - outer.left() + f64::from(around.scroll_left()));
    control::set_length(stand_in, "top", inner.top() - outer.top() + f64::from(around.scroll_top()));
    control::set_length(stand_in, "width", inner.width());
    control::set_length(stand_in, "height", inner.height());
    stand_in.set_hidden(false);
    control::scroll_to(stand_in);
    stand_in.set_hidden(true);
}

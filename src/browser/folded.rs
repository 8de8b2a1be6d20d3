//! What can be folded.

use web_sys::{Element, HtmlDetailsElement};

use super::query;

/// Everything inside an element that can be folded.
pub fn inside(element: &Element) -> Vec<HtmlDetailsElement> {
    query::all_in(element, "details")
}

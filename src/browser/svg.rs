//! Elements of SVG, made as those of the page are.

use leptos::wasm_bindgen::JsCast;

use super::dom::{self, Build, Element, build};

const NAMESPACE: &str = "http://www.w3.org/2000/svg";

/// Starts an element of SVG with a class.
pub fn svg(tag: &str, class: &str) -> Build {
    let document = web_sys::window().and_then(|window| window.document());
    let build = Build(document.and_then(|document| document.create_element_ns(Some(NAMESPACE), tag).ok()));
    if class.is_empty() { build } else { build.attribute("class", class) }
}

/// Moves the focus to an element of SVG.
pub fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<web_sys::SvgElement>() {
        // It may be gone; then nothing has the focus.
        let _ = element.focus();
    }
}

/// Brings an element of SVG into view. By way of an element of HTML in its place, of the class `place`: Firefox scrolls to no
/// element of SVG.
pub fn scroll_to(element: &Element, place: &str) {
    let Some(around) = element.closest("svg").ok().flatten().and_then(|svg| dom::parent(&svg)) else { return };
    let (inner, outer) = (element.get_bounding_client_rect(), around.get_bounding_client_rect());
    let Some(stand_in) = dom::append(&around, build("div", place)) else { return };
    dom::set_length(&stand_in, "left", inner.left() - outer.left() + f64::from(around.scroll_left()));
    dom::set_length(&stand_in, "top", inner.top() - outer.top() + f64::from(around.scroll_top()));
    dom::set_length(&stand_in, "width", inner.width());
    dom::set_length(&stand_in, "height", inner.height());
    dom::scroll_to(&stand_in);
    stand_in.remove();
}

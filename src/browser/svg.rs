//! Elements of SVG, made as those of the page are.

use leptos::wasm_bindgen::JsCast;

use super::dom::{Build, Element};

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

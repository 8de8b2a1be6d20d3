//! Elements by selectors. Ours are legal, so asking for them cannot fail.

use leptos::wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, NodeList};

pub(super) fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// All on the page that match, of a kind.
pub(super) fn all<T: JsCast>(selector: &str) -> Vec<T> {
    listed(document().and_then(|document| document.query_selector_all(selector).ok()))
}

/// The first on the page that matches, if it is of a kind.
pub(super) fn first<T: JsCast>(selector: &str) -> Option<T> {
    document()?.query_selector(selector).ok()??.dyn_into().ok()
}

/// All inside an element that match, of a kind.
pub(super) fn all_in<T: JsCast>(element: &Element, selector: &str) -> Vec<T> {
    listed(element.query_selector_all(selector).ok())
}

/// The first inside an element that matches, if it is of a kind.
pub(super) fn first_in<T: JsCast>(element: &Element, selector: &str) -> Option<T> {
    element.query_selector(selector).ok()??.dyn_into().ok()
}

/// The nearest element around where an event happened that matches.
pub(super) fn around(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok()?
}

fn listed<T: JsCast>(list: Option<NodeList>) -> Vec<T> {
    list.iter().flat_map(|list| (0..list.length()).filter_map(|n| list.get(n)?.dyn_into().ok())).collect()
}

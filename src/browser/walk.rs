//! Going through parts of the page that stand one below the other and scroll together.

use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::focus;

/// Parts of the page, from the first to the last.
pub struct Parts(Vec<Element>);

impl Parts {
    /// Those that match.
    pub fn all(selector: &str) -> Parts {
        let list = web_sys::window()
            .and_then(|window| window.document())
            .and_then(|document| document.query_selector_all(selector).ok());
        let parts = list.iter().flat_map(|list| (0..list.length()).filter_map(|n| list.get(n)?.dyn_into().ok()));
        Parts(parts.collect())
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// The one that the focus is in.
    pub fn focused(&self) -> Option<usize> {
        let focused = focus::here()?;
        self.0.iter().position(|part| part.contains(Some(&focused)))
    }

    /// The first one whose head is in view, or else the last one. They scroll in the element that matches `pane`, or on a small
    /// screen with the page.
    pub fn in_view(&self, pane: &str) -> Option<usize> {
        let top = |element: &Element| element.get_bounding_client_rect().top();
        let edge = self.0.first()?.closest(pane).ok().flatten().map_or(0.0, |pane| top(&pane));
        let first = self.0.iter().position(|part| top(part) >= edge.max(0.0) - 1.0);
        first.or(self.0.len().checked_sub(1))
    }

    /// Moves the focus to the heading of a part, and brings the part to the top of its pane.
    pub fn go_to(&self, n: usize, heading: &str) {
        if let Some(part) = self.0.get(n)
            && let Some(heading) = inside(part, heading)
        {
            // A heading that takes the focus, in the page.
            let _ = heading.focus();
            part.scroll_into_view();
        }
    }

    /// Does what a click on a button in a part does.
    pub fn press(&self, n: usize, button: &str) {
        if let Some(button) = self.0.get(n).and_then(|part| inside(part, button)) {
            button.click();
        }
    }
}

fn inside(part: &Element, selector: &str) -> Option<HtmlElement> {
    part.query_selector(selector).ok()??.dyn_into().ok()
}

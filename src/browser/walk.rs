//! Going through parts of the page that stand one below the other and scroll together.

use web_sys::{Element, HtmlElement};

use super::{focus, query};

/// Parts of the page, from the first to the last.
pub struct Parts(Vec<Element>);

impl Parts {
    /// Those that match.
    pub fn all(selector: &str) -> Parts {
        Parts(query::all(selector))
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
            && let Some(heading) = query::first_in::<HtmlElement>(part, heading)
        {
            // A heading that takes the focus, in the page.
            let _ = heading.focus();
            part.scroll_into_view();
        }
    }

    /// Does what a click on a button in a part does.
    pub fn press(&self, n: usize, button: &str) {
        if let Some(button) = self.0.get(n).and_then(|part| query::first_in::<HtmlElement>(part, button)) {
            button.click();
        }
    }
}

//! How the page looks.

use crate::browser::page;

/// How the page looks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Theme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// What the document calls it.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    /// The one that `page/appearance.js` decided.
    pub fn first() -> Theme {
        if page::is_dark() { Theme::Dark } else { Theme::Light }
    }
}

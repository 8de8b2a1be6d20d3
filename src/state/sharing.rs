//! What goes into the link of the plan that someone shares.

/// What goes into a link beside the plan, and how.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Sharing {
    /// Whether the link is compressed.
    pub packed: bool,
    /// Whether it says the page's language.
    pub lang: bool,
    /// Whether it leads to what is in view.
    pub view: bool,
}

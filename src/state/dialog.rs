//! What stands above the page, one thing at a time.

/// A dialog that is open, or is to be once it has come.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Dialog {
    /// The palette, with what was typed for it before it was there.
    Palette(String),
    /// The list of keys.
    Keys,
}

//! What a visitor has around the page: languages, a screen, colours, a connection.

/// What is settled before the browser starts.
#[derive(Debug, Clone)]
pub(crate) struct Surroundings {
    /// Most wanted first, with commas between.
    pub(crate) languages: String,
    /// Width and height in CSS pixels.
    pub(crate) screen: (u32, u32),
    pub(crate) colours: Colours,
}

/// The colours that the visitor's system is set to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Colours {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Colours {
    /// As `prefers-color-scheme` has it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Colours::Light => "light",
            Colours::Dark => "dark",
        }
    }
}

/// Whether the browser reaches any server.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Connection {
    /// It reaches none.
    Lost,
    /// It reaches them again.
    Back,
}

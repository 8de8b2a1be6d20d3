//! What a visitor has around the page: languages, a screen, colours, a connection.

/// What is settled before the page is opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Surroundings {
    /// Most wanted first, with commas between.
    pub(crate) languages: String,
    /// Width and height in CSS pixels.
    pub(crate) screen: (u32, u32),
    pub(crate) colours: Colours,
    pub(crate) motion: Motion,
    /// Whether the system puts its own few colours in the place of the page's.
    pub(crate) forced_colours: bool,
    /// Whether nothing was copied before. A browser keeps that from one window to the next.
    pub(crate) empty_clipboard: bool,
}

impl Default for Surroundings {
    /// English, on a light screen of 1280 by 900.
    fn default() -> Surroundings {
        Surroundings {
            languages: "en-US,en".to_owned(),
            screen: (1280, 900),
            colours: Colours::Light,
            motion: Motion::Any,
            forced_colours: false,
            empty_clipboard: false,
        }
    }
}

/// The colours that the visitor's system is set to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Colours {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// What the visitor's system is set to show of movements.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Motion {
    /// All of them.
    Any,
    /// As few as can be.
    Reduced,
}

impl Motion {
    /// As `prefers-reduced-motion` has it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Motion::Any => "no-preference",
            Motion::Reduced => "reduce",
        }
    }
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

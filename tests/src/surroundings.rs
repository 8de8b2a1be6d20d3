//! A visitor's surroundings: languages, screen, colours, connection.

/// The surroundings that are fixed before the page is opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Surroundings {
    /// The preferred languages in order, separated by commas.
    pub(crate) languages: String,
    /// Width and height in CSS pixels.
    pub(crate) screen: (u32, u32),
    pub(crate) colours: Colours,
    pub(crate) motion: Motion,
    /// Whether the system replaces the page's colours with its own few.
    pub(crate) forced_colours: bool,
    /// Whether the clipboard must be empty. A browser keeps it from one window to the next.
    pub(crate) empty_clipboard: bool,
    /// Whether nobody has used the browser before, and nobody will afterwards.
    pub(crate) new_browser: bool,
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
            new_browser: false,
        }
    }
}

/// The colour scheme of the visitor's system.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Colours {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// How much motion the visitor's system is set to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Motion {
    /// All of it.
    Any,
    /// As little as possible.
    Reduced,
}

impl Motion {
    /// Its name in `prefers-reduced-motion`.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Motion::Any => "no-preference",
            Motion::Reduced => "reduce",
        }
    }
}

impl Colours {
    /// Its name in `prefers-color-scheme`.
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

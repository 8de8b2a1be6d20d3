//! Who opens the page: with which languages, on which screen, at which path of the host.

use std::path::{Path, PathBuf};

use anyhow::Result;
use xtask::browser::Kind;

use crate::page::Page;
use crate::surroundings::{Colours, Motion, Surroundings};
use crate::{built_app, pool};

/// A visitor; each visit has a window of its own, and nothing is kept from earlier ones.
#[derive(Debug, Clone)]
pub struct Visitor {
    surroundings: Surroundings,
    mount: String,
    folder: PathBuf,
}

impl Default for Visitor {
    fn default() -> Visitor {
        Visitor::new()
    }
}

/// Whether the journeys run in Firefox.
pub fn is_firefox() -> Result<bool> {
    Ok(Kind::asked_for()? == Kind::Firefox)
}

impl Visitor {
    /// A visitor who reads English, has a light screen of 1280 by 900, and finds the app at `/`.
    pub fn new() -> Visitor {
        Visitor { surroundings: Surroundings::default(), mount: "/".to_owned(), folder: built_app::folder() }
    }

    /// Prefers these languages, in order and separated by commas.
    pub fn speaking(mut self, languages: &str) -> Visitor {
        self.surroundings.languages = languages.to_owned();
        self
    }

    /// Has a screen of this size, in CSS pixels.
    pub fn on_screen(mut self, width: u32, height: u32) -> Visitor {
        self.surroundings.screen = (width, height);
        self
    }

    /// Has a system that is set to these colours.
    pub fn preferring(mut self, colours: Colours) -> Visitor {
        self.surroundings.colours = colours;
        self
    }

    /// Has a system that is set to show this much motion.
    pub fn with_motion(mut self, motion: Motion) -> Visitor {
        self.surroundings.motion = motion;
        self
    }

    /// Has a system that replaces the page's colours with its own few.
    pub fn with_forced_colours(mut self) -> Visitor {
        self.surroundings.forced_colours = true;
        self
    }

    /// Has an empty clipboard: required by [`Page::read_clipboard`].
    pub fn with_empty_clipboard(mut self) -> Visitor {
        self.surroundings.empty_clipboard = true;
        self
    }

    /// Has a browser that was started for this visit, with a new profile: nothing is cached or compiled yet.
    pub fn in_a_new_browser(mut self) -> Visitor {
        self.surroundings.new_browser = true;
        self
    }

    /// Finds another build of the app, the one in this folder.
    pub fn finding(mut self, folder: &Path) -> Visitor {
        self.folder = folder.to_owned();
        self
    }

    /// Finds the app at this path of the host, such as `/tools/qvsconfig/`.
    pub fn at(mut self, mount: &str) -> Visitor {
        self.mount = mount.to_owned();
        self
    }

    /// Opens the app, with this after its address (`#v=1&...`, or nothing), and waits until it is ready.
    pub fn opens(&self, after_address: &str) -> Result<Page> {
        let page = self.sits_down()?;
        page.open(after_address)?;
        Ok(page)
    }

    /// Opens a window with an empty page; [`Page::open`] then opens the app.
    pub fn sits_down(&self) -> Result<Page> {
        let site = pool::serve_anew(&self.folder, &self.mount)?;
        Ok(Page::new(pool::lend(&self.surroundings)?, site))
    }
}

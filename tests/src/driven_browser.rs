//! A browser that a WebDriver drives: its session, and what Chromium and Firefox each do in their own way. Each visit has a
//! window of its own in it (`pool`).

use std::path::PathBuf;

use anyhow::{Context, Result};
use fantoccini::wd::WindowHandle;
use serde_json::Value;
use xtask::browser::Kind;

use crate::bidi::Bidi;
use crate::programs::Programs;
use crate::session::Session;
use crate::surroundings::{Connection, Surroundings};
use crate::{chromium, firefox, wait};

/// A running browser; it ends when dropped.
pub(crate) struct DrivenBrowser {
    /// Declared before the programs, so that it is closed while they still run.
    session: Session,
    programs: Programs,
    beyond: Beyond,
    /// What the browser was started for.
    surroundings: Surroundings,
    /// The window that it started with, which stays empty and keeps the browser open between visits.
    first_window: WindowHandle,
}

/// The way to do what WebDriver's requests cannot.
enum Beyond {
    /// Chromium's DevTools, through chromedriver.
    DevTools,
    /// Firefox's BiDi socket.
    Bidi(Box<Bidi>),
}

impl DrivenBrowser {
    /// Starts the browser of these programs for these surroundings.
    pub(crate) fn start(programs: Programs, wanted: &Surroundings) -> Result<DrivenBrowser> {
        let capabilities = match programs.kind() {
            Kind::Chromium => chromium::capabilities(&programs, wanted),
            Kind::Firefox => firefox::capabilities(&programs, wanted),
        };
        let session = Session::start(&programs.address(), capabilities)
            .with_context(|| format!("the WebDriver did not start {}", programs.browser().display()))?;
        let first_window = session.window()?;
        let beyond = match programs.kind() {
            Kind::Chromium => Beyond::DevTools,
            Kind::Firefox => {
                let address = session.capability("webSocketUrl").context("Firefox opened no socket")?;
                let bidi = Bidi::connect(address, first_window.clone().into())?;
                firefox::listen(&bidi)?;
                Beyond::Bidi(Box::new(bidi))
            }
        };
        Ok(DrivenBrowser { session, programs, beyond, surroundings: wanted.clone(), first_window })
    }

    /// Whether a visitor with these surroundings can be given a window of this browser.
    pub(crate) fn suits(&self, wanted: &Surroundings) -> bool {
        match &self.beyond {
            Beyond::DevTools => chromium::starts_alike(&self.surroundings, wanted),
            Beyond::Bidi(_) => firefox::starts_alike(&self.surroundings, wanted),
        }
    }

    /// Opens an empty window in these surroundings, to which all commands apply from now on.
    pub(crate) fn open_window(&mut self, wanted: &Surroundings) -> Result<()> {
        let window = self.session.open_window()?;
        match &mut self.beyond {
            Beyond::DevTools => chromium::furnish(&self.session, &self.programs.downloads(), wanted),
            Beyond::Bidi(bidi) => {
                bidi.turn_to(window.into());
                firefox::resize(bidi, wanted.screen)
            }
        }
    }

    /// Closes the windows of a visit, and discards what it left behind.
    pub(crate) fn close_windows(&mut self) -> Result<()> {
        self.session.close_windows_but(&self.first_window)?;
        self.console_errors()?;
        self.programs.empty_downloads()
    }

    /// The session, for what works the same in every browser.
    pub(crate) fn session(&self) -> &Session {
        &self.session
    }

    /// The folder that downloads go to.
    pub(crate) fn downloads(&self) -> PathBuf {
        self.programs.downloads()
    }

    /// Must be called before another document is loaded.
    pub(crate) fn leave(&self) -> Result<()> {
        match &self.beyond {
            Beyond::DevTools => Ok(()),
            Beyond::Bidi(bidi) => bidi.leave(),
        }
    }

    /// Loads the page again.
    pub(crate) fn reload(&self) -> Result<()> {
        match &self.beyond {
            Beyond::DevTools => self.session.refresh(),
            Beyond::Bidi(bidi) => firefox::reload(bidi),
        }
    }

    /// Runs this script before all others of each document from now on.
    pub(crate) fn run_first(&self, source: &str) -> Result<()> {
        match &self.beyond {
            Beyond::DevTools => chromium::run_first(&self.session, source),
            Beyond::Bidi(bidi) => firefox::run_first(bidi, source),
        }
    }

    /// Disconnects the network, or restores it.
    pub(crate) fn connect(&self, connection: Connection) -> Result<()> {
        match &self.beyond {
            Beyond::DevTools => chromium::connect(&self.session, connection),
            Beyond::Bidi(bidi) => firefox::connect(bidi, connection),
        }
    }

    /// Gives the window this width and height in CSS pixels.
    pub(crate) fn resize(&self, screen: (u32, u32)) -> Result<()> {
        match &self.beyond {
            Beyond::DevTools => chromium::resize(&self.session, screen),
            Beyond::Bidi(bidi) => firefox::resize(bidi, screen),
        }
    }

    /// Shows the page as it is printed.
    pub(crate) fn show_paper(&self) -> Result<()> {
        match &self.beyond {
            Beyond::DevTools => chromium::show_paper(&self.session),
            Beyond::Bidi(_) => firefox::show_paper(&self.session),
        }
    }

    /// Disables the scripts of pages from now on.
    pub(crate) fn switch_scripts_off(&self) -> Result<()> {
        match &self.beyond {
            Beyond::DevTools => chromium::switch_scripts_off(&self.session),
            Beyond::Bidi(_) => firefox::switch_scripts_off(&self.session),
        }
    }

    /// Lets the page at this address read the clipboard without a prompt.
    pub(crate) fn allow_clipboard(&self, origin: &str) -> Result<()> {
        match &self.beyond {
            Beyond::DevTools => chromium::allow_clipboard(&self.session, origin),
            // A preference allows it.
            Beyond::Bidi(_) => Ok(()),
        }
    }

    /// The errors on the console since the last call.
    pub(crate) fn console_errors(&self) -> Result<Vec<String>> {
        match &self.beyond {
            Beyond::DevTools => chromium::console_errors(&self.session),
            Beyond::Bidi(bidi) => firefox::console_errors(bidi),
        }
    }

    /// Sends a command of the Chrome DevTools Protocol, which only Chromium has.
    pub(crate) fn devtools(&self, command: &str, parameters: Value) -> Result<Value> {
        match &self.beyond {
            Beyond::DevTools => chromium::devtools(&self.session, command, parameters),
            Beyond::Bidi(_) => anyhow::bail!("Firefox has no DevTools Protocol for {command}"),
        }
    }

    /// Types a text into the element that `find` returns a selector for, which gets the focus.
    pub(crate) fn type_text(&self, what: &str, text: &str, find: impl FnMut() -> Result<Option<String>>) -> Result<()> {
        let has_keys = text.chars().all(|character| u32::from(character) < 0x1_0000);
        match &self.beyond {
            // chromedriver has no keys for characters such as emoji.
            Beyond::DevTools if !has_keys => {
                wait::until(&format!("{what} to type into"), find)?;
                chromium::insert(&self.session, text)
            }
            _ => self.session.keys(what, text, find),
        }
    }
}

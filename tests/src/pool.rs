//! Browsers that wait for the next visit: to start one takes longer than most journeys. Each visit has a window of its own,
//! and the app at a port that is new to the browser, so that nothing is kept from an earlier visit.

use std::collections::BTreeSet;
use std::ops::Deref;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;

use anyhow::Result;
use url::Url;
use xtask::browser::{self, Kind};
use xtask::serve::{self, Site};

use crate::driven_browser::DrivenBrowser;
use crate::firefox_profile;
use crate::programs::{Profile, Programs};
use crate::surroundings::Surroundings;

/// How many browsers wait at most; each takes some 300 MB.
const MAX_WAITING: usize = 4;

static WAITING: Mutex<Vec<DrivenBrowser>> = Mutex::new(Vec::new());

/// The ports that a browser of this process may have seen.
static KNOWN_PORTS: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());

/// A browser with a window for one visit. When it is dropped, the window closes and the browser waits for the next.
pub(crate) struct Lent {
    /// Taken out only when this is dropped.
    browser: Option<DrivenBrowser>,
    /// Whether the clipboard was empty.
    pub(crate) empty_clipboard: bool,
    /// Whether it ends with this visit.
    single_use: bool,
}

/// Opens a window in these surroundings, in a waiting browser or in a new one.
pub(crate) fn lend(wanted: &Surroundings) -> Result<Lent> {
    let waiting = {
        let mut waiting = locked(&WAITING);
        let new = wanted.new_browser || wanted.empty_clipboard;
        let suits = waiting.iter().position(|browser| !new && browser.suits(wanted));
        suits.map(|place| waiting.swap_remove(place))
    };
    let mut browser = match waiting {
        Some(browser) => browser,
        None => DrivenBrowser::start(start_programs()?, wanted)?,
    };
    browser.open_window(wanted)?;
    Ok(Lent { browser: Some(browser), empty_clipboard: wanted.empty_clipboard, single_use: wanted.new_browser })
}

/// The programs of the browser that the journeys run in.
fn start_programs() -> Result<Programs> {
    let browser = browser::find(Kind::asked_for()?)?;
    match browser.kind {
        Kind::Chromium => Programs::start(&browser, Profile::Empty),
        Kind::Firefox => Programs::start(&browser, Profile::CopyOf(&firefox_profile::kept(&browser)?)),
    }
}

impl Deref for Lent {
    type Target = DrivenBrowser;

    fn deref(&self) -> &DrivenBrowser {
        self.browser.as_ref().expect("it is taken out only when this is dropped")
    }
}

impl Drop for Lent {
    fn drop(&mut self) {
        // After a failure, the state of the browser is unknown.
        let Some(mut browser) = self.browser.take().filter(|_| !thread::panicking()) else { return };
        if self.single_use || browser.close_windows().is_err() {
            return;
        }
        let mut waiting = locked(&WAITING);
        waiting.push(browser);
        if waiting.len() > MAX_WAITING {
            let longest = waiting.remove(0);
            drop(waiting);
            drop(longest);
        }
    }
}

/// Serves a folder at a port that no browser of this process has seen yet.
pub(crate) fn serve_anew(folder: &Path, mount: &str) -> Result<Site> {
    loop {
        let site = serve::serve(folder, mount, 0)?;
        let port = Url::parse(site.url())?.port().unwrap_or_default();
        if locked(&KNOWN_PORTS).insert(port) {
            return Ok(site);
        }
    }
}

/// Locks a mutex, whose content stays consistent even if a journey fails.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

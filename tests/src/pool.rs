//! Browsers that wait for the next visit: starting one takes longer than most journeys. Whoever comes gets a window of their
//! own, and an app at a port that none had before, so that nothing a browser keeps for an address is there already.

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

/// How many browsers wait at most: each takes some 300 MB.
const MAX_WAITING: usize = 4;

static WAITING: Mutex<Vec<DrivenBrowser>> = Mutex::new(Vec::new());

/// The ports that a browser of this process may know something of.
static KNOWN_PORTS: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());

/// A browser with a window for one visit. When it is dropped, the window closes and the browser waits for the next.
pub(crate) struct Lent {
    /// Taken out only when this is dropped.
    browser: Option<DrivenBrowser>,
    /// Whether the clipboard was empty.
    pub(crate) empty_clipboard: bool,
}

/// Opens a window in these surroundings, in a browser that waits or in another one.
pub(crate) fn lend(wanted: &Surroundings) -> Result<Lent> {
    let waiting = {
        let mut waiting = locked(&WAITING);
        let suits = waiting.iter().position(|browser| !wanted.empty_clipboard && browser.suits(wanted));
        suits.map(|place| waiting.swap_remove(place))
    };
    let mut browser = match waiting {
        Some(browser) => browser,
        None => DrivenBrowser::start(start_programs()?, wanted)?,
    };
    browser.open_window(wanted)?;
    Ok(Lent { browser: Some(browser), empty_clipboard: wanted.empty_clipboard })
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
        // After a failure nobody knows what state the browser is in.
        let Some(mut browser) = self.browser.take().filter(|_| !thread::panicking()) else { return };
        if browser.close_windows().is_err() {
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

/// Serves a folder at a port that no browser of this process knows yet.
pub(crate) fn serve_anew(folder: &Path, mount: &str) -> Result<Site> {
    loop {
        let site = serve::serve(folder, mount, 0)?;
        let port = Url::parse(site.url())?.port().unwrap_or_default();
        if locked(&KNOWN_PORTS).insert(port) {
            return Ok(site);
        }
    }
}

/// What is in there stays whole when a journey fails.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

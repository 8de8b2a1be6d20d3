//! Browsers that wait for the next visit: starting one takes longer than most journeys. Whoever comes gets a window of their
//! own, and an app at a port that none had before, so that nothing a browser keeps for an address is there already.

use std::collections::BTreeSet;
use std::ops::Deref;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;

use anyhow::Result;
use url::Url;
use xtask::serve::{self, Site};

use crate::programs::Programs;
use crate::session::Session;
use crate::surroundings::Surroundings;

/// How many browsers wait at most: each takes some 300 MB.
const MAX_WAITING: usize = 4;

static WAITING: Mutex<Vec<Session>> = Mutex::new(Vec::new());

/// The ports that a browser of this process may know something of.
static KNOWN_PORTS: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());

/// A browser with a window for one visit. When it is dropped, the window closes and the browser waits for the next.
pub(crate) struct Lent {
    /// Taken out only when this is dropped.
    session: Option<Session>,
    /// Whether the clipboard was empty.
    pub(crate) empty_clipboard: bool,
}

/// Opens a window in these surroundings, in a browser that waits or in another one.
pub(crate) fn lend(wanted: &Surroundings) -> Result<Lent> {
    let waiting = {
        let mut waiting = locked(&WAITING);
        let suits = waiting.iter().position(|session| !wanted.empty_clipboard && session.suits(wanted));
        suits.map(|place| waiting.swap_remove(place))
    };
    let mut session = match waiting {
        Some(session) => session,
        None => Session::on(Programs::start()?, wanted)?,
    };
    session.open_window(wanted)?;
    Ok(Lent { session: Some(session), empty_clipboard: wanted.empty_clipboard })
}

impl Deref for Lent {
    type Target = Session;

    fn deref(&self) -> &Session {
        self.session.as_ref().expect("it is taken out only when this is dropped")
    }
}

impl Drop for Lent {
    fn drop(&mut self) {
        // After a failure nobody knows what state the browser is in.
        let Some(mut session) = self.session.take().filter(|_| !thread::panicking()) else { return };
        if session.close_windows().is_err() {
            return;
        }
        let mut waiting = locked(&WAITING);
        waiting.push(session);
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

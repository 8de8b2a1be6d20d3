//! The later part of the app: what the first screen does not need. It is a chunk of the same program, fetched when
//! someone asks for it, or by itself when the page has been ready for a while. What is to come later is reached through
//! [`Parts`] and from nowhere else: one call from the first part would make it a part of the first.

mod parts;

use std::cell::RefCell;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

pub use parts::{Parts, load};

use crate::browser::page;
use crate::state::Workspace;
use crate::words;

/// How long the page has been ready, at least, when the later part is fetched unasked.
const FETCH_DELAY: Duration = Duration::from_millis(2500);

/// What is to be done once it has come or not.
type Then = Box<dyn FnOnce(Option<Parts>)>;

thread_local! {
    /// What waits for it.
    static WAITING: RefCell<Vec<Then>> = const { RefCell::new(Vec::new()) };
}

/// How the later part stands.
#[derive(Clone, Copy)]
pub enum Later {
    /// Nobody has asked for it.
    Absent,
    /// It is on its way.
    Coming,
    /// It did not come; asking again tries again.
    Failed,
    /// It is there.
    There(Parts),
}

impl Later {
    /// Its functions, once it is there.
    pub fn parts(self) -> Option<Parts> {
        if let Later::There(parts) = self { Some(parts) } else { None }
    }
}

/// Asks for the later part, unless it is there or coming.
pub fn ask(workspace: Workspace) {
    if matches!(workspace.later.get_untracked(), Later::Absent | Later::Failed) {
        settle(workspace, Box::new(|_| ()));
    }
}

/// Calls for it now, and for `then` once it is there; that it did not come is told.
pub fn then(workspace: Workspace, then: impl FnOnce(Parts) + 'static) {
    let told = move |parts: Option<Parts>| match parts {
        Some(parts) => then(parts),
        None => workspace.tell(words::NOT_LOADED),
    };
    settle(workspace, Box::new(told));
}

/// Calls for it now, and for `then` once it has come or not. Whoever asks while it is on its way waits for the same fetch:
/// of two, the one that fails would take back the style that the other waits for.
pub fn settle(workspace: Workspace, then: Then) {
    WAITING.with_borrow_mut(|waiting| waiting.push(then));
    let later = workspace.later;
    let there = match later.get_untracked() {
        Later::Coming => return,
        known => known.parts(),
    };
    if there.is_none() {
        later.set(Later::Coming);
    }
    spawn_local(async move {
        let came = match there {
            Some(_) => there,
            None => parts::load().await,
        };
        if there.is_none() {
            later.set(came.map_or(Later::Failed, Later::There));
        }
        for then in WAITING.take() {
            then(came);
        }
    });
}

/// Fetches it some time from now, once the browser has nothing else to do, and calls for `then` once it is there.
pub fn come_by_itself(workspace: Workspace, then: impl FnOnce(Parts) + 'static) {
    let then = move |came: Option<Parts>| {
        if let Some(parts) = came {
            then(parts);
        }
    };
    set_timeout(move || page::when_idle(move || settle(workspace, Box::new(then))), FETCH_DELAY);
}

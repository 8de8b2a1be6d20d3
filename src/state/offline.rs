//! The page without a connection, and as an app of its own: from some seconds after it was opened the browser keeps it. A
//! newer version is told, and takes over when someone says so.

use leptos::prelude::*;
use leptos::task::spawn_local;
use valuestream::share::fragment;

use super::workspace::Workspace;
use crate::browser::address::{self, Entry};
use crate::browser::page;
use crate::browser::worker::{self, Worker};

/// How long until a page that stays open looks for a newer version again, in milliseconds.
const HOUR: f64 = 3_600_000.0;

/// What keeps the page, and whether there is a newer version of it.
#[derive(Clone, Copy)]
pub struct Offline {
    worker: RwSignal<Option<Worker>, LocalStorage>,
    /// Whether there is another version to tell of.
    pub other_version: RwSignal<bool>,
}

impl Offline {
    /// Has the page kept, and goes on looking for newer versions.
    pub fn begin() -> Offline {
        let offline = Offline { worker: RwSignal::new_local(None), other_version: RwSignal::new(false) };
        // Whoever changes the page is to see it as it is now; no worker is built for them either.
        if !cfg!(debug_assertions) {
            spawn_local(offline.keep());
        }
        offline
    }

    async fn keep(self) {
        let Some(worker) = worker::register().await else { return };
        page::declare("manifest", "manifest.webmanifest");
        worker.on_other_version(move || self.other_version.set(true));
        self.worker.set(Some(worker.clone()));
        loop {
            worker.look().await;
            page::rest(HOUR).await;
        }
    }

    /// Whether the browser keeps the page.
    pub fn is_kept(self) -> bool {
        self.worker.with(Option::is_some)
    }

    /// Lets the newer version take over.
    pub fn take_over(self, workspace: Workspace) {
        // The page starts from its address, which may not have followed the last key yet.
        let leave = move || address::set(&untrack(|| workspace.with(fragment)), Entry::Same);
        self.worker.with_untracked(|worker| worker.iter().for_each(|worker| worker.take_over(leave)));
    }
}

//! Fetching what comes later: as soon as something asks for it, or by itself when the page has been ready for a while.

use std::cell::RefCell;
use std::time::Duration;

use futures::channel::oneshot;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::answer::answer;
use super::import::Imports;
use super::later::{self, Domain, Later};
use super::reactive::effect;
use super::request::Request;
use super::view::View;
use super::workspace::Workspace;
use crate::browser::page;
use crate::words;

/// How long the page has been ready, at least, when what comes later is fetched unasked.
const FETCH_DELAY: Duration = Duration::from_millis(2500);

thread_local! {
    /// Who waits for it. Whoever asks while it is on its way waits for the same fetch: of two, the one that fails would take
    /// back the style that the other waits for.
    static WAITING: RefCell<Vec<oneshot::Sender<Option<Domain>>>> = const { RefCell::new(Vec::new()) };
}

/// What comes later, fetched unless it is there; `None` when it does not come.
pub async fn arrived(workspace: Workspace) -> Option<Domain> {
    let later = workspace.later;
    match later.get_untracked() {
        Later::There(domain) => return Some(domain),
        Later::Coming => {
            let (tell, told) = oneshot::channel();
            WAITING.with_borrow_mut(|waiting| waiting.push(tell));
            return told.await.ok().flatten();
        }
        Later::Absent | Later::Failed => later.set(Later::Coming),
    }
    let came = later::load().await;
    later.set(came.map_or(Later::Failed, Later::There));
    for tell in WAITING.take() {
        // Whoever waited may be gone.
        let _ = tell.send(came);
    }
    came
}

/// Fetches it as soon as something asks for it, and has requests answered by it, for as long as the current owner lives.
pub fn follow(workspace: Workspace, imports: Imports) {
    // Choosing a view calls for what shows it, also after it once did not come.
    effect(move || {
        if workspace.view.get() != View::Files {
            spawn_local(async move {
                arrived(workspace).await;
            });
        }
    });
    effect(move || {
        if workspace.file.get().is_of_runbook() {
            spawn_local(async move {
                if arrived(workspace).await.is_none() {
                    workspace.tell(words::NOT_LOADED);
                }
            });
        }
    });
    effect(move || {
        if workspace.dialog.with(Option::is_some) || workspace.sharing.with(Option::is_some) {
            spawn_local(async move {
                if arrived(workspace).await.is_none() {
                    workspace.dialog.set(None);
                    workspace.sharing.set(None);
                    workspace.tell(words::NOT_LOADED);
                }
            });
        }
    });
    effect(move || {
        let requests = workspace.requests.get();
        if !requests.is_empty() {
            workspace.requests.update_untracked(Vec::clear);
            spawn_local(answered(workspace, imports, requests));
        }
    });
}

async fn answered(workspace: Workspace, imports: Imports, requests: Vec<Request>) {
    let came = arrived(workspace).await;
    for request in requests {
        if came.is_some() {
            // It fails only where nothing came.
            let _ = answer(workspace, imports, request).await;
        } else if let Request::SaveBundle(say) = request {
            say.run(words::NOT_LOADED);
        } else {
            workspace.tell(words::NOT_LOADED);
        }
    }
}

/// Fetches it some time from now, once the browser has nothing else to do.
pub fn come_by_itself(workspace: Workspace) {
    let come = async move {
        arrived(workspace).await;
    };
    set_timeout(move || page::when_idle(move || spawn_local(come)), FETCH_DELAY);
}

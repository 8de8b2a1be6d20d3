//! The draft follows the plan. Two tabs never overwrite each other's without a word.

use std::time::Duration;

use leptos::prelude::*;
use valuestream::history::History;
use valuestream::share::{fragment, open};

use super::draft::{self, DRAFT};
use super::rest::once_it_rests;
use super::workspace::Workspace;
use crate::browser::storage;

/// How long nothing must have changed before the draft is written: less than the address waits, so that who reloads a link of
/// their own finds it kept.
const SAVE_DELAY: Duration = Duration::from_millis(250);

/// Keeps the draft at what the plan is, from the first change on: who only looks at a link keeps what was there.
pub fn follow(workspace: Workspace) {
    once_it_rests(workspace, SAVE_DELAY, move || {
        if workspace.other_tab.with_untracked(Option::is_none) {
            keep(workspace);
        }
    });
    // Who closes the page does not wait for it.
    window_event_listener_untyped("pagehide", move |_| {
        let changed = workspace.history.with_untracked(History::can).0;
        if changed && workspace.other_tab.with_untracked(Option::is_none) {
            keep(workspace);
        }
    });
    storage::listen(move |name, value| {
        if name == DRAFT {
            let mine = untrack(|| workspace.with(fragment));
            workspace.other_tab.set(value.filter(|theirs| *theirs != mine));
        }
    });
}

/// Takes over what another tab has made of the draft.
pub fn take_theirs(workspace: Workspace) {
    let theirs = workspace.other_tab.get_untracked();
    workspace.other_tab.set(None);
    if let Some(opened) = theirs.as_deref().and_then(open) {
        workspace.go_to(opened.plan);
    }
}

/// Keeps what stands in this tab, over what another one has made of the draft.
pub fn keep_mine(workspace: Workspace) {
    workspace.other_tab.set(None);
    keep(workspace);
}

fn keep(workspace: Workspace) {
    let kept = untrack(|| workspace.with(draft::keep));
    if workspace.kept.get_untracked() != kept {
        workspace.kept.set(kept);
    }
}

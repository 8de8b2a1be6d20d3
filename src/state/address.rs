//! The plan in the page's address.

use std::time::Duration;

use leptos::prelude::*;
use valuestream::Plan;
use valuestream::share::{fragment, open};

use super::link::{Link, looks_secret};
use super::request::Request;
use super::rest::once_it_rests;
use super::workspace::Workspace;
use crate::browser::address::{self, By, Entry};

/// How long nothing must have changed before the address follows.
const ADDRESS_DELAY: Duration = Duration::from_millis(300);

/// Keeps the address at what the plan is, and the plan at what Back and Forward lead to.
pub fn follow(workspace: Workspace) {
    once_it_rests(workspace, ADDRESS_DELAY, move || {
        let link = untrack(|| workspace.with(fragment));
        if address::fragment() != link {
            address::set(&link, workspace.take_entry());
        }
    });
    address::listen(move |by| came(workspace, by));
}

/// The address became another one.
fn came(workspace: Workspace, by: By) {
    let Some(opened) = open(&address::fragment()) else { return };
    let draft = untrack(|| workspace.with(Plan::clone));
    let plan = if opened.about_plan { &opened.plan } else { &draft };
    if opened.live.is_some() || looks_secret(plan) {
        address::set(&fragment(plan), Entry::Same);
    }
    if opened.live.is_some() {
        workspace.live_key.set_value(opened.live);
        workspace.ask(Request::Live);
    }
    opened.view.iter().for_each(|name| workspace.show(name));
    if !opened.about_plan || fragment(&draft) == fragment(&opened.plan) {
        return;
    }
    workspace.go_to(opened.plan.clone());
    if by == By::Someone {
        workspace.link.set(Some(Link { plan: opened.plan, notes: opened.notes, draft: Some(draft), looked_at: false }));
    }
}

//! The link of the plan that someone shares.

use leptos::prelude::*;
use valuestream::share::{self, fragment, packed};

use super::sharing::Sharing;
use super::workspace::Workspace;
use crate::browser::address;

/// The whole address of the plan's link as it is now. Only what comes later calls it: it brings along what compresses a link.
pub fn share_link(workspace: Workspace, sharing: Sharing) -> String {
    let mut fragment = untrack(|| workspace.with(fragment));
    if sharing.packed {
        fragment = packed::pack(&fragment);
    }
    if sharing.lang {
        fragment += "&lang=";
        fragment += workspace.lang.get_untracked().tag();
    }
    if let Some(view) = workspace.place_in_view().filter(|_| sharing.view) {
        fragment += "&view=";
        fragment += &share::encoded(&view);
    }
    format!("{}#{fragment}", address::base())
}

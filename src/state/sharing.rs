//! Sharing: what goes into the link of the plan.

use leptos::prelude::*;
use valuestream::share::{self, fragment, packed};

use crate::browser::address;
use crate::state::Workspace;

/// What goes into a link beside the plan, and how.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Sharing {
    /// Whether the link is compressed.
    pub packed: bool,
    /// Whether it says the page's language.
    pub lang: bool,
    /// Whether it leads to what is in view.
    pub view: bool,
}

/// The whole address of the plan's link as it is now. Only what comes later calls it: it brings along what compresses a link.
pub fn link(workspace: Workspace, sharing: Sharing) -> String {
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

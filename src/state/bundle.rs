//! Saving the bundle.

use leptos::prelude::*;
use valuestream::Text;
use valuestream::bundle::{self, Refused};

use super::version;
use super::workspace::Workspace;
use crate::browser::{address, download};
use crate::words;

/// Saves the bundle; what to say about it. Where errors stand in its way, it leads to the first one instead.
pub fn save(workspace: Workspace) -> Option<Text> {
    let address = address::base();
    let setting = version::setting(workspace.lang.get_untracked(), &address);
    let (name, zip) = untrack(|| workspace.with(|plan| (bundle::file_name(plan), bundle::zip(plan, setting))));
    match zip {
        Ok(bytes) if download::save(&name, "application/zip", &bytes) => Some(words::BUNDLE_SAVED),
        Err(Refused::Errors(_)) => {
            workspace.go_to_first_error();
            None
        }
        Ok(_) | Err(Refused::TooLarge(_)) => Some(words::BUNDLE_FAILED),
    }
}

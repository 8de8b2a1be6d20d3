//! Saving the plan file.

use leptos::prelude::*;
use valuestream::files::{FileKind, PLAN_FILE};

use super::workspace::Workspace;
use crate::browser::download;
use crate::words;

/// Saves the plan file.
pub fn save(workspace: Workspace) {
    let text = untrack(|| workspace.content(FileKind::PlanFile)).map(|content| content.text()).unwrap_or_default();
    let is_saved = download::save(PLAN_FILE, "text/plain", text.as_bytes());
    workspace.tell(if is_saved { words::PLAN_DOWNLOADED } else { words::PLAN_NOT_DOWNLOADED });
}

//! The draft and the progress of the last visit, as the browser keeps them.

use valuestream::Plan;
use valuestream::progress::Progress;
use valuestream::share::{fragment, open};

use crate::browser::storage;

/// What the draft is kept under.
pub const DRAFT: &str = "qvsconfig.draft";
const PROGRESS: &str = "qvsconfig.progress";

/// The draft of the last visit.
pub fn read() -> Option<Plan> {
    open(&storage::read(DRAFT)?).map(|opened| opened.plan)
}

/// How far the last visit came in the runbook.
pub fn read_progress() -> Progress {
    storage::read(PROGRESS).map(|text| Progress::from_text(&text)).unwrap_or_default()
}

/// Keeps how far someone has come in the runbook.
pub fn keep_progress(progress: &Progress) {
    storage::write(PROGRESS, &progress.to_text());
}

/// Keeps the draft; whether it could be kept.
pub fn keep(plan: &Plan) -> bool {
    storage::write(DRAFT, &fragment(plan))
}

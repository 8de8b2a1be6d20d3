//! What a text tells.

use std::time::Duration;

use live_status::{CheckId, Trouble};

use super::about::About;
use super::at::At;

/// What a text tells.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Cause {
    /// Why, and what to do.
    pub(crate) trouble: Trouble,
    /// The check that has to be well first.
    pub(crate) leads_to: Option<CheckId>,
    /// For how long it may still be so after what was missing has been granted or made.
    pub(crate) propagates: Option<Duration>,
}

/// What a row and its words tell.
pub(super) fn cause(
    code: &str,
    at: At,
    leads_to: Option<CheckId>,
    propagates: Option<Duration>,
    trouble: Trouble,
    about: &About,
) -> Cause {
    let own = At::Own.step(about);
    // The words may know better than the row.
    let step = if trouble.step.is_empty() { at.step(about).to_string() } else { trouble.step };
    let step = if step == own.name() { String::new() } else { step };
    Cause {
        trouble: Trouble { code: code.to_owned(), step, ..trouble },
        // The store does not wait for itself.
        leads_to: leads_to.filter(|check| about.secret.is_some() || *check != CheckId::Store),
        propagates,
    }
}

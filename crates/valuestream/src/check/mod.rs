//! What is wrong with a Plan: diagnostics, each with a stable code, a location, a reason and a fix.

mod across;
mod all;
mod diagnostic;
mod environments;
mod external_secret;
pub mod files;
mod fix;
mod further;
mod release;
mod requests;
mod rows;
mod secret_types;
mod template_fix;
mod templates;
mod too_new;
mod upgrade;
mod words;

use text::Lang;

use crate::field::Suggested;
use crate::plan::Plan;

pub use crate::diagnostic::{Catalogue, Severity};
pub use crate::rule::Code;
pub use all::{check, errors};
pub use diagnostic::Diagnostic;
pub use fix::{Fix, fixes};
pub use release::{Suggestion, Suggestions};

/// The suggestions of a list for a plan.
pub fn suggestions(list: Suggested, plan: &Plan, lang: Lang) -> Vec<Suggestions> {
    match list {
        Suggested::Releases => release::suggestions(plan, lang),
        Suggested::InstalledReleases => upgrade::suggestions(plan, lang),
        Suggested::SecretTypes => secret_types::suggestions(lang),
    }
}

#[cfg(test)]
mod cases;
#[cfg(test)]
mod tests;

//! What is wrong with a Plan: diagnostics, each with a stable code, a location, a reason and a fix.

mod across;
mod diagnostic;
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
use crate::plan::{FieldPath, Plan};

pub use crate::diagnostic::{Catalogue, Severity};
pub use crate::rule::Code;
pub use diagnostic::Diagnostic;
pub use fix::{Fix, fixes};
pub use release::{Suggestion, Suggestions};

/// All diagnostics of `plan`: first the errors of single values in form order, then those across values.
pub fn check(plan: &Plan) -> Vec<Diagnostic> {
    let resolved = plan.resolve();
    let mut found = Vec::new();
    plan.each_value(|path, spec, text| {
        let code = match path {
            FieldPath::Plan(field) => resolved.error_of(field).cloned(),
            FieldPath::Secret(..) => spec.error_of(text),
            FieldPath::Row(n, m, field) => {
                resolved.secret(n).and_then(|secret| secret.row(field.list(), m)?.error_of(field))
            }
        };
        found.extend(code.map(|code| Diagnostic::new(code, path)));
    });
    release::check(&resolved, &mut found);
    upgrade::check(&resolved, &mut found);
    across::check(&resolved, &mut found);
    rows::check(&resolved, &mut found);
    external_secret::check(&resolved, &mut found);
    too_new::check(&resolved, &mut found);
    requests::check(&resolved, &mut found);
    found
}

/// The suggestions of a list for a plan.
pub fn suggestions(list: Suggested, plan: &Plan, lang: Lang) -> Vec<Suggestions> {
    match list {
        Suggested::Releases => release::suggestions(plan, lang),
        Suggested::InstalledReleases => upgrade::suggestions(plan, lang),
        Suggested::SecretTypes => secret_types::suggestions(lang),
    }
}

/// The errors among the diagnostics; any of them blocks the bundle.
pub fn errors(diagnostics: &[Diagnostic]) -> impl Iterator<Item = &Diagnostic> {
    diagnostics.iter().filter(|diagnostic| diagnostic.severity() == Severity::Error)
}

#[cfg(test)]
mod cases;
#[cfg(test)]
mod tests;

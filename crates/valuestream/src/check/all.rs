//! All checks of a Plan.

use super::diagnostic::Diagnostic;
use super::{across, external_secret, release, requests, rows, too_new, upgrade};
use crate::diagnostic::Severity;
use crate::plan::{FieldPath, Plan};

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

/// The errors among the diagnostics; any of them blocks the bundle.
pub fn errors(diagnostics: &[Diagnostic]) -> impl Iterator<Item = &Diagnostic> {
    diagnostics.iter().filter(|diagnostic| diagnostic.severity() == Severity::Error)
}

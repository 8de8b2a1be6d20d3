//! All checks of a Plan.

use super::diagnostic::Diagnostic;
use super::{across, environments, external_secret, release, requests, rows, too_new, upgrade};
use crate::diagnostic::Severity;
use crate::plan::{FieldPath, Plan, PlanField};

/// All diagnostics of `plan`: those of its first Environment, then those of each further one, then those between them.
pub fn check(plan: &Plan) -> Vec<Diagnostic> {
    let mut found = of_first(plan);
    for (n, row) in plan.environments.iter().enumerate() {
        let further = of_further(plan, &plan.in_environment(row));
        for diagnostic in further {
            let placed = environments::placed(diagnostic, row, n);
            if !found.contains(&placed) {
                found.push(placed);
            }
        }
    }
    environments::check(plan, &mut found);
    found
}

/// First the errors of single values in form order, then those across values.
fn of_first(plan: &Plan) -> Vec<Diagnostic> {
    let resolved = plan.resolve();
    let mut found = Vec::new();
    plan.each_value(|path, spec, text| {
        let code = match path {
            FieldPath::Plan(field) => resolved.error_of(field).cloned(),
            // These are those of the Environment's own plan.
            FieldPath::Environment(..) => None,
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

/// What can be wrong with a further Environment's plan and not with the first one's. There may be a thousand
/// ExternalSecrets, which are shared: they are looked at once more only where the release differs.
fn of_further(first: &Plan, plan: &Plan) -> Vec<Diagnostic> {
    let resolved = plan.resolve();
    let mut found = Vec::new();
    for field in PlanField::further() {
        found.extend(resolved.error_of(field).cloned().map(|code| Diagnostic::new(code, FieldPath::Plan(field))));
    }
    release::check(&resolved, &mut found);
    upgrade::check(&resolved, &mut found);
    across::check(&resolved, &mut found);
    if first.release.version != plan.release.version {
        external_secret::check(&resolved, &mut found);
        too_new::check(&resolved, &mut found);
    }
    found
}

/// The errors among the diagnostics; any of them blocks the bundle.
pub fn errors(diagnostics: &[Diagnostic]) -> impl Iterator<Item = &Diagnostic> {
    diagnostics.iter().filter(|diagnostic| diagnostic.severity() == Severity::Error)
}

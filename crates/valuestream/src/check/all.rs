//! All checks of a Plan.

use super::diagnostic::Diagnostic;
use super::{across, environments, external_secret, release, requests, rows, too_new, upgrade};
use crate::diagnostic::Severity;
use crate::plan::{FieldPath, Plan, PlanField, Resolved};
use crate::release::like;

/// All diagnostics of `plan`: those of its first Environment, then those of each further one, then those between them.
pub fn check(plan: &Plan) -> Vec<Diagnostic> {
    let mut found = of_first(plan);
    if !plan.environments.is_empty() {
        let of_first = found.len();
        of_further(plan, &mut found);
        found = told_once(found, of_first);
        environments::check(plan, &mut found);
    }
    found
}

/// Without what is told once more from this position on.
fn told_once(found: Vec<Diagnostic>, from: usize) -> Vec<Diagnostic> {
    let mut order: Vec<usize> = (0..found.len()).collect();
    order.sort_by_key(|n| found[*n].location);
    let mut again = vec![false; found.len()];
    for here in order.chunk_by(|one, other| found[*one].location == found[*other].location) {
        for (m, n) in here.iter().enumerate().filter(|(_, n)| **n >= from) {
            again[*n] = here[..m].iter().any(|other| !again[*other] && found[*other] == found[*n]);
        }
    }
    found.into_iter().zip(again).filter_map(|(diagnostic, again)| (!again).then_some(diagnostic)).collect()
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
    release::of_secrets(&resolved, &mut found);
    upgrade::check(&resolved, &mut found);
    across::check(&resolved, &mut found);
    rows::check(&resolved, &mut found);
    external_secret::check(&resolved, &mut found);
    too_new::check(&resolved, &mut found);
    requests::check(&resolved, &mut found);
    found
}

/// What can be wrong with further Environments and not with the first one. The ExternalSecrets are shared, and there may
/// be a thousand: they are looked at once more only for each other release.
fn of_further(plan: &Plan, found: &mut Vec<Diagnostic>) {
    let resolved = plan.resolve();
    let files = across::Names::of(&resolved);
    let mut releases = vec![like(&plan.release.version)];
    for (n, row) in plan.environments.iter().enumerate() {
        let own = plan.values_in(row);
        let mut here = Vec::new();
        of_values(&own.resolve(), &files, &mut here);
        let release = like(&own.release.version);
        if !releases.contains(&release) {
            releases.push(release);
            of_release(&plan.in_environment(row).resolve(), &mut here);
        }
        here.retain(|diagnostic| !environments::is_derived(diagnostic, row));
        found.extend(here.into_iter().map(|diagnostic| environments::placed(diagnostic, row, n)));
    }
}

/// What can be wrong with the values that a further Environment has of its own.
fn of_values(resolved: &Resolved, files: &across::Names, found: &mut Vec<Diagnostic>) {
    for field in PlanField::further() {
        found.extend(resolved.error_of(field).cloned().map(|code| Diagnostic::new(code, FieldPath::Plan(field))));
    }
    release::check(resolved, found);
    upgrade::check(resolved, found);
    across::of_environment(resolved, files, found);
}

/// What another release means for the ExternalSecrets.
fn of_release(resolved: &Resolved, found: &mut Vec<Diagnostic>) {
    release::of_secrets(resolved, found);
    external_secret::check(resolved, found);
    too_new::check(resolved, found);
}

/// The errors among the diagnostics; any of them blocks the bundle.
pub fn errors(diagnostics: &[Diagnostic]) -> impl Iterator<Item = &Diagnostic> {
    diagnostics.iter().filter(|diagnostic| diagnostic.severity() == Severity::Error)
}

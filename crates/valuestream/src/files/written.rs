//! How a value of the Plan is written in a file (docs/contract.md#how-a-value-is-written): as typed when it is good; as
//! typed and quoted when it is not; as a placeholder when it is missing or must not be shown.

use yaml::Scalar;

use crate::field::Spec;
use crate::plan::{EntryField, EntryRow, FieldPath, FieldRef, Plan, PlanField, SecretField, SecretRow};
use crate::rule::Code;

pub(crate) fn value(plan: &Plan, field: impl Into<PlanField>) -> Scalar {
    let field = field.into();
    written(FieldPath::Plan(field), field.spec(), plan.get(field))
}

/// A value of the ExternalSecret that stands at `n`.
pub(crate) fn of_secret(n: usize, row: &SecretRow, field: SecretField) -> Scalar {
    written(FieldPath::Secret(n, field), field.spec(), row.values.get(field))
}

/// A value of the entry that stands at `m` in the ExternalSecret at `n`.
pub(crate) fn of_entry(n: usize, m: usize, row: &EntryRow, field: EntryField) -> Scalar {
    written(FieldPath::Entry(n, m, field), field.spec(), row.values.get(field))
}

/// An optional value, or `None` when it is empty.
pub(crate) fn given(text: &str, scalar: Scalar) -> Option<Scalar> {
    (!text.trim().is_empty()).then_some(scalar)
}

/// A value as it may be shown anywhere: as typed, or as its placeholder.
pub fn shown(plan: &Plan, field: &FieldRef) -> String {
    let parts = field.path(plan).zip(field.get(plan));
    parts.map(|(place, text)| written(place, field.spec(), text).text).unwrap_or_default()
}

fn written(place: FieldPath, spec: &Spec, text: &str) -> Scalar {
    match spec.error_of(text) {
        None => Scalar::plain(text),
        Some(code) if matches!(code, Code::Required) || code.hides_text() => placeholder(place),
        Some(_) => Scalar { text: text.to_owned(), quoted: true },
    }
}

/// What stands for a value that is missing or must not be shown.
pub(crate) fn placeholder(place: FieldPath) -> Scalar {
    Scalar { text: format!("<{place}>"), quoted: true }
}

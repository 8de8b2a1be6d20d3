//! Diagnostics about the values of a Plan.

use crate::diagnostic;
use crate::plan::{FieldPath, PlanField};
use crate::rule::Code;

/// Something the user should know about a value.
pub type Diagnostic = diagnostic::Diagnostic<Code, FieldPath>;

/// About a value that a Plan has once.
pub(super) fn about(code: Code, field: impl Into<PlanField>) -> Diagnostic {
    Diagnostic::new(code, FieldPath::Plan(field.into()))
}

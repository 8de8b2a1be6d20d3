//! How a value of the Plan is written in a file (docs/contract.md#how-a-value-is-written): as typed when it is good; as
//! typed and quoted when it is not; as a placeholder when it is missing or must not be shown.

use yaml::{Node, Scalar};

use crate::field::{Spec, Value};
use crate::plan::{EntryField, EntryRow, FieldPath, FieldRef, Plan, PlanField, SecretField, SecretRow};

/// A value as it is written, or what follows from one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct WrittenValue {
    /// The value, or its placeholder.
    pub(crate) text: String,
    /// Whether it is a valid value.
    pub(crate) valid: bool,
}

impl WrittenValue {
    /// A text of ours.
    pub(crate) fn ours(text: impl Into<String>) -> WrittenValue {
        WrittenValue { text: text.into(), valid: true }
    }

    /// The same with more around it.
    pub(crate) fn between(self, head: &str, tail: &str) -> WrittenValue {
        WrittenValue { text: [head, &self.text, tail].concat(), ..self }
    }

    /// The same with more behind it.
    pub(crate) fn then(self, tail: &str) -> WrittenValue {
        self.between("", tail)
    }
}

impl From<&str> for WrittenValue {
    fn from(text: &str) -> WrittenValue {
        WrittenValue::ours(text)
    }
}

impl From<WrittenValue> for Scalar {
    fn from(written: WrittenValue) -> Scalar {
        Scalar { text: written.text, quoted: !written.valid }
    }
}

impl From<WrittenValue> for Node {
    fn from(written: WrittenValue) -> Node {
        Scalar::from(written).into()
    }
}

pub(crate) fn value(plan: &Plan, field: impl Into<PlanField>) -> WrittenValue {
    let field = field.into();
    written(FieldPath::Plan(field), field.spec(), plan.get(field))
}

/// A value of the ExternalSecret that stands at `n`.
pub(crate) fn of_secret(n: usize, row: &SecretRow, field: SecretField) -> WrittenValue {
    written(FieldPath::Secret(n, field), field.spec(), row.values.get(field))
}

/// A value of the entry that stands at `m` in the ExternalSecret at `n`.
pub(crate) fn of_entry(n: usize, m: usize, row: &EntryRow, field: EntryField) -> WrittenValue {
    written(FieldPath::Entry(n, m, field), field.spec(), row.values.get(field))
}

/// An optional value, or `None` when it is empty.
pub(crate) fn given(text: &str, written: WrittenValue) -> Option<WrittenValue> {
    (!text.trim().is_empty()).then_some(written)
}

/// A value as it may be shown anywhere: as typed, or as its placeholder.
pub fn shown(plan: &Plan, field: &FieldRef) -> String {
    let parts = field.path(plan).zip(field.get(plan));
    parts.map(|(place, text)| written(place, field.spec(), text).text).unwrap_or_default()
}

fn written(place: FieldPath, spec: &Spec, text: &str) -> WrittenValue {
    match spec.value(text) {
        Value::Valid(text) => WrittenValue::ours(text),
        Value::Invalid(text) => WrittenValue { text: text.to_owned(), valid: false },
        Value::Missing | Value::Hidden => placeholder(place),
    }
}

/// What stands for a value that is missing or must not be shown.
pub(crate) fn placeholder(place: FieldPath) -> WrittenValue {
    WrittenValue { text: format!("<{place}>"), valid: false }
}

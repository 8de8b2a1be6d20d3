//! How a value of the Plan is written in a file (docs/contract.md#how-a-value-is-written): as typed if it is valid; as
//! typed and quoted if it is not; as a placeholder if it is missing or must not be shown.

use yaml::{Node, Scalar};

use crate::field::Value;
use crate::plan::{FieldPath, FieldRef, Plan, PlanField, Resolved, ResolvedRow, ResolvedSecret, RowField, SecretField};

/// A value as written in a file, or a text derived from one.
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

    /// The same with text around it.
    pub(crate) fn between(self, head: &str, tail: &str) -> WrittenValue {
        WrittenValue { text: [head, &self.text, tail].concat(), ..self }
    }

    /// The same with text before it.
    pub(crate) fn after(self, head: &str) -> WrittenValue {
        self.between(head, "")
    }

    /// The same with text after it.
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

/// A single value.
pub(crate) fn value(resolved: &Resolved, field: impl Into<PlanField>) -> WrittenValue {
    let field = field.into();
    written(FieldPath::Plan(field), resolved.value(field))
}

/// A value of an ExternalSecret.
pub(crate) fn of_secret(secret: &ResolvedSecret, field: SecretField) -> WrittenValue {
    written(secret.path(field), secret.value(field))
}

/// A value of a row in a list of an ExternalSecret.
pub(crate) fn of_row(row: &ResolvedRow, field: impl Into<RowField>) -> WrittenValue {
    let field = field.into();
    written(row.path(field), row.value(field))
}

/// A value in a form that may be shown anywhere: as typed, or as its placeholder.
pub fn shown(plan: &Plan, field: &FieldRef) -> String {
    let parts = field.path(plan).zip(field.value(plan));
    parts.map(|(path, value)| written(path, value).text).unwrap_or_default()
}

/// A value as it is written at its path.
pub(crate) fn written(path: FieldPath, value: Value) -> WrittenValue {
    match value {
        Value::Valid(text) => WrittenValue::ours(text),
        Value::Invalid(text) => WrittenValue { text: text.to_owned(), valid: false },
        Value::Missing | Value::Hidden => placeholder(path),
    }
}

/// The placeholder of a value that is missing or must not be shown.
pub(crate) fn placeholder(path: FieldPath) -> WrittenValue {
    WrittenValue { text: format!("<{path}>"), valid: false }
}

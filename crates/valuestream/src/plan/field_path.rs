//! How to refer to a value of a Plan: by the index or by the identity of its row.

use std::fmt;

use super::environment_row::ENVIRONMENTS;
use super::field_id::{FieldId, PlanField};
use super::lists::{RowField, SecretPart};
use super::row_id::RowId;
use super::secrets::SecretField;
use super::values::Plan;
use crate::field::Spec;

/// The path of a value, by row indices. Messages and placeholders use it, and its text is the value's name
/// (docs/contract.md#values).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub enum FieldPath {
    /// A single value.
    Plan(PlanField),
    /// A value of the further Environment at this index.
    Environment(usize, PlanField),
    /// A value of the ExternalSecret at this index.
    Secret(usize, SecretField),
    /// A value of a row (second index) in a list of the ExternalSecret at the first index.
    Row(usize, usize, RowField),
}

impl<F: Into<PlanField>> From<F> for FieldPath {
    fn from(field: F) -> FieldPath {
        FieldPath::Plan(field.into())
    }
}

impl FieldPath {
    /// Which value it is, whatever its row.
    pub fn id(self) -> FieldId {
        match self {
            FieldPath::Plan(field) => FieldId::Plan(field),
            FieldPath::Environment(_, field) => FieldId::Environment(field),
            FieldPath::Secret(_, field) => FieldId::Secret(field),
            FieldPath::Row(_, _, field) => FieldId::Row(field),
        }
    }

    /// The declaration of the value.
    pub fn spec(self) -> &'static Spec {
        self.id().spec()
    }
}

impl fmt::Display for FieldPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let key = self.spec().key;
        match self {
            FieldPath::Plan(_) => f.write_str(key),
            FieldPath::Environment(n, _) => write!(f, "{ENVIRONMENTS}.{n}.{key}"),
            FieldPath::Secret(n, _) => write!(f, "secrets.{n}.{key}"),
            FieldPath::Row(n, m, field) => write!(f, "secrets.{n}.{}.{m}.{key}", field.list().key()),
        }
    }
}

/// A reference to a value by the identity of its row, which stays valid while rows move. Form controls hold these.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum FieldRef {
    /// A single value.
    Plan(PlanField),
    /// A value of a further Environment.
    Environment(RowId, PlanField),
    /// A value of an ExternalSecret.
    Secret(RowId, SecretField),
    /// A value of a row in a list of an ExternalSecret.
    Row(RowId, RowId, RowField),
}

impl FieldRef {
    /// Which value it is, whatever its row.
    pub fn id(self) -> FieldId {
        match self {
            FieldRef::Plan(field) => FieldId::Plan(field),
            FieldRef::Environment(_, field) => FieldId::Environment(field),
            FieldRef::Secret(_, field) => FieldId::Secret(field),
            FieldRef::Row(_, _, field) => FieldId::Row(field),
        }
    }

    /// The value's declaration.
    pub fn spec(self) -> &'static Spec {
        self.id().spec()
    }

    /// The current path of the value in `plan`; `None` if its row is gone.
    pub fn path(self, plan: &Plan) -> Option<FieldPath> {
        Some(match self {
            FieldRef::Plan(field) => FieldPath::Plan(field),
            FieldRef::Environment(id, field) => FieldPath::Environment(plan.environment_index(id)?, field),
            FieldRef::Secret(id, field) => FieldPath::Secret(plan.secret_index(id)?, field),
            FieldRef::Row(id, row, field) => {
                let n = plan.secret_index(id)?;
                FieldPath::Row(n, plan.secrets[n].row_index(field.list(), row)?, field)
            }
        })
    }

    /// The text in `plan`; `None` if its row is gone.
    pub fn get(self, plan: &Plan) -> Option<&str> {
        Some(match self {
            FieldRef::Plan(field) => plan.get(field),
            FieldRef::Environment(id, field) => plan.environment(id)?.get(field),
            FieldRef::Secret(id, field) => plan.secret(id)?.values.get(field),
            FieldRef::Row(id, row, field) => {
                let secret = plan.secret(id)?;
                secret.row_text(secret.row_index(field.list(), row)?, field)?
            }
        })
    }

    /// Stores `text` as typed; does nothing if the row is gone.
    pub fn set(self, plan: &mut Plan, text: String) {
        let kept = match self {
            FieldRef::Plan(field) => Some(plan.get_mut(field)),
            FieldRef::Environment(id, field) => plan.environment_mut(id).and_then(|row| row.get_mut(field)),
            FieldRef::Secret(id, field) => plan.secret_mut(id).map(|row| row.values.get_mut(field)),
            FieldRef::Row(id, row, field) => plan.secret_mut(id).and_then(|secret| {
                let m = secret.row_index(field.list(), row)?;
                secret.row_text_mut(m, field)
            }),
        };
        if let Some(kept) = kept {
            *kept = text;
        }
    }
}

impl Plan {
    /// Visits every value, in table order.
    pub fn each_value<'p>(&'p self, mut visit: impl FnMut(FieldPath, &'static Spec, &'p str)) {
        for field in PlanField::all() {
            visit(FieldPath::Plan(field), field.spec(), self.get(field));
        }
        for n in 0..self.secrets.len() {
            self.each_value_of(n, &mut visit);
        }
        for (n, row) in self.environments.iter().enumerate() {
            for field in PlanField::further() {
                visit(FieldPath::Environment(n, field), field.spec(), row.get(field));
            }
        }
    }

    /// Visits every value of the ExternalSecret at an index, in table order.
    pub(crate) fn each_value_of<'p>(&'p self, n: usize, visit: &mut impl FnMut(FieldPath, &'static Spec, &'p str)) {
        let Some(secret) = self.secrets.get(n) else { return };
        for part in SecretPart::all() {
            match part {
                SecretPart::Value(field) => visit(FieldPath::Secret(n, field), field.spec(), secret.values.get(field)),
                SecretPart::List(list) => {
                    for m in 0..secret.count(list) {
                        for field in list.fields() {
                            let text = secret.row_text(m, field).unwrap_or_default();
                            visit(FieldPath::Row(n, m, field), field.spec(), text);
                        }
                    }
                }
            }
        }
    }

    /// The text at a path; `None` if there is none.
    pub fn text_at(&self, path: FieldPath) -> Option<&str> {
        Some(match path {
            FieldPath::Plan(field) => self.get(field),
            FieldPath::Environment(n, field) => self.environments.get(n)?.get(field),
            FieldPath::Secret(n, field) => self.secrets.get(n)?.values.get(field),
            FieldPath::Row(n, m, field) => self.secrets.get(n)?.row_text(m, field)?,
        })
    }

    /// The value at a path; `None` if there is none.
    pub fn field_at(&self, path: FieldPath) -> Option<FieldRef> {
        Some(match path {
            FieldPath::Plan(field) => FieldRef::Plan(field),
            FieldPath::Environment(n, field) => FieldRef::Environment(self.environments.get(n)?.id, field),
            FieldPath::Secret(n, field) => FieldRef::Secret(self.secrets.get(n)?.id, field),
            FieldPath::Row(n, m, field) => {
                let secret = self.secrets.get(n)?;
                FieldRef::Row(secret.id, secret.row_id(field.list(), m)?, field)
            }
        })
    }

    /// The value of a name (docs/contract.md#values) such as `secrets.0.data.1.remoteKey`; `None` if there is none.
    pub fn field_named(&self, name: &str) -> Option<FieldRef> {
        self.field_refs().into_iter().find(|field| field.path(self).is_some_and(|path| path.to_string() == name))
    }

    /// Every value, in table order.
    pub fn field_refs(&self) -> Vec<FieldRef> {
        let mut refs: Vec<FieldRef> = PlanField::all().map(FieldRef::Plan).collect();
        for secret in &self.secrets {
            for part in SecretPart::all() {
                match part {
                    SecretPart::Value(field) => refs.push(FieldRef::Secret(secret.id, field)),
                    SecretPart::List(list) => {
                        for row in secret.row_ids(list) {
                            refs.extend(list.fields().map(|field| FieldRef::Row(secret.id, row, field)));
                        }
                    }
                }
            }
        }
        for row in &self.environments {
            refs.extend(PlanField::further().map(|field| FieldRef::Environment(row.id, field)));
        }
        refs
    }
}

//! How to refer to a value of a Plan: by the index or by the identity of its row.

use std::fmt;

use super::field_id::{FieldId, PlanField};
use super::row_id::RowId;
use super::secrets::{EntryField, SecretField};
use super::values::Plan;
use crate::field::Spec;

/// The path of a value, by row indices. Messages and placeholders use it, and its text is the value's name
/// (docs/contract.md#values).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub enum FieldPath {
    /// A single value.
    Plan(PlanField),
    /// A value of the ExternalSecret at this index.
    Secret(usize, SecretField),
    /// A value of an entry (second index) of the ExternalSecret at the first index.
    Entry(usize, usize, EntryField),
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
            FieldPath::Secret(_, field) => FieldId::Secret(field),
            FieldPath::Entry(_, _, field) => FieldId::Entry(field),
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
            FieldPath::Secret(n, _) => write!(f, "secrets.{n}.{key}"),
            FieldPath::Entry(n, m, _) => write!(f, "secrets.{n}.data.{m}.{key}"),
        }
    }
}

/// A reference to a value by the identity of its row, which stays valid while rows move. Form controls hold these.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum FieldRef {
    /// A single value.
    Plan(PlanField),
    /// A value of an ExternalSecret.
    Secret(RowId, SecretField),
    /// A value of an entry of an ExternalSecret.
    Entry(RowId, RowId, EntryField),
}

impl FieldRef {
    /// Which value it is, whatever its row.
    pub fn id(self) -> FieldId {
        match self {
            FieldRef::Plan(field) => FieldId::Plan(field),
            FieldRef::Secret(_, field) => FieldId::Secret(field),
            FieldRef::Entry(_, _, field) => FieldId::Entry(field),
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
            FieldRef::Secret(id, field) => FieldPath::Secret(plan.secret_index(id)?, field),
            FieldRef::Entry(id, entry, field) => {
                let n = plan.secret_index(id)?;
                FieldPath::Entry(n, plan.secrets[n].entry_index(entry)?, field)
            }
        })
    }

    /// The text in `plan`; `None` if its row is gone.
    pub fn get(self, plan: &Plan) -> Option<&str> {
        Some(match self {
            FieldRef::Plan(field) => plan.get(field),
            FieldRef::Secret(id, field) => plan.secret(id)?.values.get(field),
            FieldRef::Entry(id, entry, field) => plan.secret(id)?.entry(entry)?.values.get(field),
        })
    }

    /// Stores `text` as typed; does nothing if the row is gone.
    pub fn set(self, plan: &mut Plan, text: String) {
        let kept = match self {
            FieldRef::Plan(field) => Some(plan.get_mut(field)),
            FieldRef::Secret(id, field) => plan.secret_mut(id).map(|row| row.values.get_mut(field)),
            FieldRef::Entry(id, entry, field) => {
                plan.secret_mut(id).and_then(|row| row.entry_mut(entry)).map(|row| row.values.get_mut(field))
            }
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
        for (n, secret) in self.secrets.iter().enumerate() {
            for field in SecretField::ALL {
                visit(FieldPath::Secret(n, field), field.spec(), secret.values.get(field));
            }
            for (m, entry) in secret.data.iter().enumerate() {
                for field in EntryField::ALL {
                    visit(FieldPath::Entry(n, m, field), field.spec(), entry.values.get(field));
                }
            }
        }
    }

    /// The text at a path; `None` if there is none.
    pub fn text_at(&self, path: FieldPath) -> Option<&str> {
        Some(match path {
            FieldPath::Plan(field) => self.get(field),
            FieldPath::Secret(n, field) => self.secrets.get(n)?.values.get(field),
            FieldPath::Entry(n, m, field) => self.secrets.get(n)?.data.get(m)?.values.get(field),
        })
    }

    /// The value at a path; `None` if there is none.
    pub fn field_at(&self, path: FieldPath) -> Option<FieldRef> {
        Some(match path {
            FieldPath::Plan(field) => FieldRef::Plan(field),
            FieldPath::Secret(n, field) => FieldRef::Secret(self.secrets.get(n)?.id, field),
            FieldPath::Entry(n, m, field) => {
                let row = self.secrets.get(n)?;
                FieldRef::Entry(row.id, row.data.get(m)?.id, field)
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
            refs.extend(SecretField::ALL.map(|field| FieldRef::Secret(secret.id, field)));
            for entry in &secret.data {
                refs.extend(EntryField::ALL.map(|field| FieldRef::Entry(secret.id, entry.id, field)));
            }
        }
        refs
    }
}

//! Identifies a value by the section that declares it.

use super::cluster::ClusterField;
use super::identity::IdentityField;
use super::lists::{RowField, SecretPart};
use super::project::ProjectField;
use super::release::ReleaseField;
use super::repository::RepositoryField;
use super::secrets::SecretField;
use crate::field::Spec;

/// Declares the sections of single values: an enum with one variant per section, in the order of the form, which is
/// also the order in links (docs/contract.md#links).
macro_rules! sections {
    ($( $(#[$doc:meta])* $section:ident($id:ident); )*) => {
        /// A value that a Plan has once.
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
        pub enum PlanField {
            $( $(#[$doc])* $section($id), )*
        }

        impl PlanField {
            /// All of them, in the order of the form.
            pub fn all() -> impl Iterator<Item = PlanField> {
                std::iter::empty()$( .chain($id::ALL.into_iter().map(PlanField::$section)) )*
            }

            /// Its declaration.
            pub const fn spec(self) -> &'static Spec {
                match self { $( PlanField::$section(field) => field.spec(), )* }
            }

            /// Its position among all of them.
            pub(super) const fn index(self) -> usize {
                let before = 0;
                $(
                    if let PlanField::$section(field) = self {
                        return before + field as usize;
                    }
                    let before = before + $id::ALL.len();
                )*
                before
            }
        }

        $(
            impl From<$id> for PlanField {
                fn from(field: $id) -> PlanField {
                    PlanField::$section(field)
                }
            }
        )*
    };
}

sections! {
    /// Values of the cluster and the vault.
    Cluster(ClusterField);
    /// Values of the identity that reads the vault.
    Identity(IdentityField);
    /// Values of ESO and its store.
    Release(ReleaseField);
    /// Values of the Git repository.
    Repository(RepositoryField);
    /// Values of the QVS project.
    Project(ProjectField);
}

impl PlanField {
    /// The name of the value (docs/contract.md#values).
    pub const fn key(self) -> &'static str {
        self.spec().key
    }

    /// The value of that name; `None` if there is none.
    pub fn of_key(key: &str) -> Option<PlanField> {
        PlanField::all().find(|field| field.key() == key)
    }
}

/// A value of a Plan, whichever row it belongs to.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub enum FieldId {
    /// A value that the Plan has once.
    Plan(PlanField),
    /// A value that a further Environment may have of its own.
    Environment(PlanField),
    /// A value that each ExternalSecret has.
    Secret(SecretField),
    /// A value that each row of a list of an ExternalSecret has.
    Row(RowField),
}

impl FieldId {
    /// All of them, in the order of the form.
    pub fn all() -> impl Iterator<Item = FieldId> {
        let of_secrets = SecretPart::all().flat_map(FieldId::of);
        PlanField::all().map(FieldId::Plan).chain(of_secrets).chain(PlanField::further().map(FieldId::Environment))
    }

    /// Those of a part of an ExternalSecret.
    fn of(part: SecretPart) -> Vec<FieldId> {
        match part {
            SecretPart::Value(field) => vec![FieldId::Secret(field)],
            SecretPart::List(list) => list.fields().map(FieldId::Row).collect(),
        }
    }

    /// Its declaration.
    pub const fn spec(self) -> &'static Spec {
        match self {
            FieldId::Plan(field) | FieldId::Environment(field) => field.spec(),
            FieldId::Secret(field) => field.spec(),
            FieldId::Row(field) => field.spec(),
        }
    }
}

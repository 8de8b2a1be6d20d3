//! Which value is meant, by the section that declares it.

use super::cluster::ClusterField;
use super::identity::IdentityField;
use super::project::ProjectField;
use super::release::ReleaseField;
use super::repository::RepositoryField;
use super::secrets::{EntryField, SecretField};
use crate::field::Spec;

/// Declares the sections of single values: an enum with one entry each, in the form's order, which is that of links
/// (docs/contract.md#links).
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

            /// The declaration.
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
    /// Of the cluster and the vault.
    Cluster(ClusterField);
    /// Of who reads the vault.
    Identity(IdentityField);
    /// Of ESO and its store.
    Release(ReleaseField);
    /// Of the Git repository.
    Repository(RepositoryField);
    /// Of the QVS project.
    Project(ProjectField);
}

impl PlanField {
    /// The name of the value (docs/contract.md#values).
    pub const fn key(self) -> &'static str {
        self.spec().key
    }

    /// The value with a name; `None`: there is none.
    pub fn of_key(key: &str) -> Option<PlanField> {
        PlanField::all().find(|field| field.key() == key)
    }
}

/// A value of a Plan, whichever row it is of.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub enum FieldId {
    /// One that it has once.
    Plan(PlanField),
    /// One of each ExternalSecret.
    Secret(SecretField),
    /// One of each entry.
    Entry(EntryField),
}

impl FieldId {
    /// All of them, in the order of the form.
    pub fn all() -> impl Iterator<Item = FieldId> {
        let of_secret = SecretField::ALL.into_iter().map(FieldId::Secret);
        PlanField::all().map(FieldId::Plan).chain(of_secret).chain(EntryField::ALL.into_iter().map(FieldId::Entry))
    }

    /// The declaration.
    pub const fn spec(self) -> &'static Spec {
        match self {
            FieldId::Plan(field) => field.spec(),
            FieldId::Secret(field) => field.spec(),
            FieldId::Entry(field) => field.spec(),
        }
    }
}

//! The Plan: every value of the form as typed, with one file per section. It keeps only texts and the order of rows;
//! [`crate::check`] and [`crate::files`] interpret the texts.

pub mod cluster;
mod environment_row;
mod environments;
mod field_id;
mod field_path;
pub mod identity;
pub(crate) mod items;
mod lists;
pub mod project;
mod promotion;
pub mod release;
pub mod repository;
mod resolved;
mod row_id;
mod rows;
pub mod secrets;
mod section;
pub(crate) mod stores;
mod upgrade;
mod values;

pub use cluster::{ClusterField, VaultAuthorization};
pub use environment_row::{ENVIRONMENTS, EnvironmentRow};
pub use field_id::{FieldId, PlanField};
pub use field_path::{FieldPath, FieldRef};
pub use identity::IdentityField;
pub use lists::{DataFromRow, EntryRow, Row, RowField, SecretList, SecretPart, SecretRow, TemplateRow};
pub use project::{ProjectField, RunbookEdition, RunbookTask};
pub use promotion::Promotion;
pub use release::ReleaseField;
pub use repository::{AdapterSource, RepositoryField, RepositoryKind};
pub use resolved::{Resolved, ResolvedRow, ResolvedSecret};
pub use row_id::{Move, RowId};
pub use rows::RowCounts;
pub use secrets::{
    CreationPolicy, DataFromField, DeletionPolicy, EntryField, RefreshPolicy, RemoteKind, SecretField, Source,
    TemplateField,
};
pub use section::Section;
pub use values::Plan;

#[cfg(test)]
mod environment_tests;
#[cfg(test)]
mod tests;

//! The Plan: every value of the form as typed, one file a section. It keeps texts and the order of rows, no more; what a
//! text means is read by [`crate::check`] and [`crate::files`].

pub mod cluster;
mod field_id;
mod field_path;
mod groups;
pub mod identity;
pub mod project;
pub mod release;
pub mod repository;
mod row_id;
mod rows;
pub mod secrets;
mod values;

pub use cluster::ClusterField;
pub use field_id::{FieldId, PlanField};
pub use field_path::{FieldPath, FieldRef};
pub use groups::{GROUPS, Group, SECRETS_INTRO, SECRETS_TITLE};
pub use identity::IdentityField;
pub use project::ProjectField;
pub use release::ReleaseField;
pub use repository::RepositoryField;
pub use row_id::{Move, RowId};
pub use secrets::{EntryField, EntryRow, SecretField, SecretRow};
pub use values::Plan;

#[cfg(test)]
mod tests;

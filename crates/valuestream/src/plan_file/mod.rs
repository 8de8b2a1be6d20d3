//! The plan file `qvsconfig.yaml`: a Plan as YAML, made to be committed and reviewed (docs/contract.md#plan-file). Which
//! values there are, their names, order and defaults, the table of fields says; nothing of it stands here again.

mod read;
mod write;

pub use read::{Opened, Problem, ProblemKind, read};
pub use write::document;

/// The key of the version, which comes first and tells a plan file from other files.
pub const VERSION_KEY: &str = "qvsconfig";
/// The version that is written; its defaults are those of the link version of the same number.
pub(crate) const VERSION: &str = crate::field::Defaults::CURRENT.version();
/// The list of ExternalSecrets.
pub(crate) const SECRETS: &str = "secrets";

#[cfg(test)]
mod tests;

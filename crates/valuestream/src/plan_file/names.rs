//! The names in a plan file other than those of values.

use crate::field::Defaults;

/// The key of the version, which comes first and tells a plan file from other files.
pub const VERSION_KEY: &str = "qvsconfig";
/// The version that is written; its defaults are those of the link version of the same number.
pub(super) const VERSION: &str = Defaults::CURRENT.version();
/// The list of ExternalSecrets.
pub(super) const SECRETS: &str = "secrets";
/// The file with the JSON Schema, beside the page and beside a plan file.
pub const SCHEMA_FILE: &str = "qvsconfig.schema.json";

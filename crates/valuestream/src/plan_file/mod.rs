//! The plan file `qvsconfig.yaml`: a Plan as YAML, made to be committed and reviewed (docs/contract.md#plan-file). Which
//! values there are, their names, order and defaults, the table of fields says; nothing of it stands here again.

mod first_line;
mod names;
mod read;
mod schema;
mod words;
mod write;

pub use first_line::{address_of, named_schema, schema_at, with_schema};
pub use names::{SCHEMA_FILE, VERSION_KEY};
pub use read::{Opened, Problem, ProblemKind, read};
pub use schema::schema;
pub use write::document;

#[cfg(test)]
mod tests;

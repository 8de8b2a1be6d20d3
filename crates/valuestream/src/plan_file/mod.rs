//! The plan file `qvsconfig.yaml`: a Plan as YAML, made to be committed and reviewed (docs/contract.md#plan-file). Which
//! values there are, their names, order and defaults, the table of fields says; nothing of it stands here again.

mod names;
mod read;
mod write;

pub use names::VERSION_KEY;
pub use read::{Opened, Problem, ProblemKind, read};
pub use write::document;

#[cfg(test)]
mod tests;

//! The documents of the repository, held against what they speak of.
#![allow(clippy::expect_used, clippy::unwrap_used)]

mod contract;
mod issue_forms;
mod links;
mod markdown;

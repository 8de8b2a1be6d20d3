//! The documents of the repository agree with what they describe.
#![allow(clippy::expect_used, clippy::unwrap_used)]

mod contract;
mod issue_forms;
mod links;
mod markdown;
mod sizes;

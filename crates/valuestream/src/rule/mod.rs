//! What the text of a single value must satisfy: rules, each with its source, and the codes for breaking them. A rule
//! knows neither other values nor the Plan.

pub mod azure;
mod code;
mod credential;
pub mod duration;
pub mod git;
mod quoted;
pub mod shape;
pub mod yaml;

pub use code::Code;
pub(crate) use credential::found_in as credential_in;
pub use credential::looks_secret;
pub use quoted::Quoted;

/// A rule for one value: the code for a text that breaks it. Blank texts never reach it.
pub type Rule = fn(&str) -> Option<Code>;

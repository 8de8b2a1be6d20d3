//! What the text of one value must hold: rules, each with the source it comes from, and the codes of what breaks them. A rule
//! knows neither other values nor the Plan.

mod args;
pub mod azure;
pub(crate) mod catalogue;
mod code;
mod credential;
pub mod git;
pub mod shape;

pub(crate) use args::args_of;
pub use catalogue::Severity;
pub(crate) use catalogue::codes;
pub use code::Code;
pub(crate) use credential::found_in as credential_in;
pub use credential::looks_secret;

/// A rule of one value: the code that a text breaks, if it does. It is asked only about texts that are not blank.
pub type Rule = fn(&str) -> Option<Code>;

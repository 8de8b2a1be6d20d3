//! What the text of one value must hold: rules, each with the source it comes from, and the codes of what breaks them. A rule
//! knows neither other values nor the Plan.

pub mod azure;
mod code;
mod credential;
pub mod git;
mod quoted;
pub mod shape;

pub use code::Code;
pub(crate) use credential::found_in as credential_in;
pub use credential::looks_secret;
pub use quoted::Quoted;

/// A rule of one value: the code that a text breaks, if it does. It is asked only about texts that are not blank.
pub type Rule = fn(&str) -> Option<Code>;

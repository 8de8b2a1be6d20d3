//! What the text of a single value must satisfy: rules, each with its source, and the codes for breaking them. A rule
//! knows neither other values nor the Plan.

pub mod azure;
mod code;
mod credential;
pub mod duration;
pub mod git;
mod quoted;
pub(crate) mod regexp;
pub mod shape;
pub mod yaml;

pub use code::Code;
use credential::Credential;
pub(crate) use credential::is_written_credential;
pub use credential::looks_secret;
pub use quoted::Quoted;

/// The code for a text that looks like a secret.
pub(crate) fn credential_in(text: &str) -> Option<Code> {
    credential::found_in(text).map(|found| match found {
        Credential::Like => Code::CredentialLike,
        Credential::InUrl => Code::UrlCredentials,
    })
}

/// A rule for one value: the code for a text that breaks it. Blank texts never reach it.
pub type Rule = fn(&str) -> Option<Code>;

//! Which cause a text from the cluster tells: that of a Warning Event, which holds the provider's own words, or else
//! that of a condition, which holds none. Texts of people must never decide: a key may be named `AccessDenied`.

mod about;
mod at;
mod condition;
#[cfg(test)]
mod conditions;
mod found;
mod plain;
mod shown;
mod table;
mod told;
mod words;

use found::cause;
use told::Told;

pub(super) use about::About;
pub(super) use condition::of_condition;
#[cfg(test)]
pub(super) use conditions::{CONDITIONS, Of};
pub(super) use found::Cause;
pub(super) use shown::shown;

/// The cause that a Warning's text tells: the first row of the table that matches.
pub(super) fn of_event(message: &str, about: &About) -> Cause {
    let text = plain::one_line(message);
    let row = table::row_of(&plain::without_names(&text));
    let told = Told { text: &text, about };
    cause(row.code, row.at, row.leads_to, row.propagates, (row.words)(&told), about)
}

#[cfg(test)]
mod tests;

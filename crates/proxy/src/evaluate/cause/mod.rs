//! Which cause a text from the cluster tells: that of a Warning Event, which holds the provider's own words, or else
//! that of a condition, which holds none. Texts of people must never decide: a key may be named `AccessDenied`.

mod condition;
#[cfg(test)]
mod conditions;
mod plain;
mod shown;
mod table;
mod told;
mod words;

use std::time::Duration;

use live_status::{CheckId, Trouble};
use valuestream::live::{Expected, ExpectedSecret};

use told::Told;

pub(super) use condition::of_condition;
#[cfg(test)]
pub(super) use conditions::{CONDITIONS, Of};
pub(super) use shown::shown;

/// What is known beside the text.
pub(super) struct About<'a> {
    /// The plan.
    pub(super) expected: &'a Expected,
    /// The ExternalSecret that the text is about; `None` if it is the store's.
    pub(super) secret: Option<&'a ExpectedSecret>,
}

/// What a text tells.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Cause {
    /// Why, and what to do.
    pub(super) trouble: Trouble,
    /// The check that has to be well first.
    pub(super) leads_to: Option<CheckId>,
    /// For how long it may still be so after what was missing has been granted or made.
    pub(super) propagates: Option<Duration>,
}

/// The cause that a Warning's text tells: the first row of the table that matches.
pub(super) fn of_event(message: &str, about: &About) -> Cause {
    let text = plain::one_line(message);
    let row = table::row_of(&plain::without_names(&text));
    let told = Told { text: &text, about };
    cause(row.code, row.at, row.leads_to, row.propagates, (row.words)(&told), about)
}

fn cause(
    code: &str,
    at: table::At,
    leads_to: Option<CheckId>,
    propagates: Option<Duration>,
    trouble: Trouble,
    about: &About,
) -> Cause {
    let own = table::At::Own.step(about);
    // The words may know better than the row.
    let step = if trouble.step.is_empty() { at.step(about).to_string() } else { trouble.step };
    let step = if step == own.name() { String::new() } else { step };
    Cause {
        trouble: Trouble { code: code.to_owned(), step, ..trouble },
        // The store does not wait for itself.
        leads_to: leads_to.filter(|check| about.secret.is_some() || *check != CheckId::Store),
        propagates,
    }
}

#[cfg(test)]
mod tests;

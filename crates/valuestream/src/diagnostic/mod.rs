//! The common form of everything that people should know: a code from a catalogue, with the arguments of its message,
//! and a location. The catalogues are next to what finds the diagnostics: values, files, links and imports.

mod catalogue;
mod source;

use text::Lang;

pub use catalogue::{Catalogue, Entry, Severity};
pub(crate) use catalogue::{codes, optional};
pub use source::Source;

/// A diagnostic about one location: a value, a position in a file, a part of a link.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Diagnostic<C, L> {
    /// Its kind, with the arguments of its message.
    pub code: C,
    /// What it is about.
    pub location: L,
}

impl<C: Catalogue, L> Diagnostic<C, L> {
    pub(crate) fn new(code: C, location: impl Into<L>) -> Self {
        Diagnostic { code, location: location.into() }
    }

    /// The stable name of its code.
    pub fn name(&self) -> &'static str {
        self.code.name()
    }

    /// How severe it is.
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }

    /// Why it matters.
    pub fn reason(&self, lang: Lang) -> String {
        self.code.reason(lang)
    }

    /// What to do.
    pub fn fix(&self, lang: Lang) -> String {
        self.code.fix(lang)
    }
}

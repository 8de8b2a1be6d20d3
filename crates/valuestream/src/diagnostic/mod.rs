//! Something that people should know, in one form for all of it: which of a catalogue's kinds it is, with what its message
//! says of this one, and where it is. The catalogues stand beside what finds: values, files, links and imports.

mod catalogue;

use text::Lang;

pub(crate) use catalogue::codes;
pub use catalogue::{Catalogue, Entry, Severity};

/// What is told about one location: a value, a place in a file, a part of a link.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Diagnostic<C, L> {
    /// What it is, with the arguments of its message.
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

    /// How grave it is.
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

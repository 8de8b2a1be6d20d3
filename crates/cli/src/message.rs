//! A message about a plan or a file, whatever it comes from.

use serde::Serialize;
use text::Lang;
use valuestream::diagnostic::{Catalogue, Diagnostic, Severity};
use valuestream::import::{At, Excerpt, Import};
use yaml::Position;

/// A message.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Message {
    /// How severe it is.
    pub severity: Severity,
    /// Its code.
    pub code: &'static str,
    /// Why it matters.
    pub reason: String,
    /// What to do.
    pub fix: String,
    /// The name of the value that it is about.
    pub value: Option<String>,
    /// The file that it is about.
    pub file: Option<String>,
    /// Where in the file.
    pub position: Option<Position>,
    /// How many bytes there it is about, if it is not the word.
    pub length: Option<usize>,
    /// The line there, if it may be shown.
    pub excerpt: Option<Excerpt>,
}

impl Message {
    /// What a code says, of nothing in particular.
    pub fn new(code: &impl Catalogue, lang: Lang) -> Message {
        Message {
            severity: code.severity(),
            code: code.name(),
            reason: code.reason(lang),
            fix: code.fix(lang),
            value: None,
            file: None,
            position: None,
            length: None,
            excerpt: None,
        }
    }

    /// What a diagnostic says.
    pub fn of<C: Catalogue, L>(diagnostic: &Diagnostic<C, L>, lang: Lang) -> Message {
        Message::new(&diagnostic.code, lang)
    }

    /// The same about a file.
    pub fn in_file(self, file: &str) -> Message {
        Message { file: Some(file.to_owned()), ..self }
    }

    /// The same at a position in an imported file, whose name is known already.
    pub fn at(self, import: &Import, at: At) -> Message {
        Message { position: at.mark, excerpt: import.excerpt(at), ..self }
    }

    /// The same about so many bytes there; about the word if `None`.
    pub fn over(self, length: Option<usize>) -> Message {
        Message { length, ..self }
    }

    /// Whether it is an error.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// How many of each severity there are.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug, Serialize)]
pub struct Counts {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// Notes.
    pub notes: usize,
}

impl Counts {
    /// Those of these messages.
    pub fn of(messages: &[Message]) -> Counts {
        let count = |severity| messages.iter().filter(|message| message.severity == severity).count();
        Counts { errors: count(Severity::Error), warnings: count(Severity::Warning), notes: count(Severity::Info) }
    }
}

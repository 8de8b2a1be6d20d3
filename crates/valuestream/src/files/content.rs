//! The content of a file before it becomes text, and the setting in which files are made.

use text::Lang;
use yaml::{Document, emit};

/// The content of a file before it becomes text.
#[derive(Clone, PartialEq, Debug)]
pub enum Content {
    /// A YAML file.
    Yaml(Document),
    /// A text that is not YAML: Markdown or a script.
    Plain(String),
}

impl Content {
    /// The file's text.
    pub fn text(&self) -> String {
        match self {
            Content::Yaml(document) => emit(document),
            Content::Plain(text) => text.clone(),
        }
    }
}

/// The setting in which files are made: the language of their comments, and the page's address for README.md and the plan file.
/// If the address is empty, README.md has no link.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Setting<'s> {
    /// The language.
    pub lang: Lang,
    /// The address without a fragment.
    pub address: &'s str,
    /// The program that makes the file, with its version, for README.md. If empty, README.md does not name it.
    pub made_by: &'s str,
}

impl From<Lang> for Setting<'_> {
    fn from(lang: Lang) -> Self {
        Setting { lang, address: "", made_by: "" }
    }
}

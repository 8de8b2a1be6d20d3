//! What a file says, before it is text, and where it is made.

use text::Lang;
use yaml::{Document, emit};

/// What a file says, before it is text.
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

/// Where files are made: the language of their comments, and the page's address, which README.md carries. Without an
/// address it carries none.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Setting<'s> {
    /// The language.
    pub lang: Lang,
    /// The address without anything behind a `#`.
    pub address: &'s str,
    /// The program that makes the file, with its version; README.md says it. Nothing: it does not.
    pub made_by: &'s str,
}

impl From<Lang> for Setting<'_> {
    fn from(lang: Lang) -> Self {
        Setting { lang, address: "", made_by: "" }
    }
}

//! Files that people already have, read back into values: which file is what, what it says, where files disagree, and
//! what of them the form cannot keep. Nothing is written to the Plan before the user has seen that; a value comes in as
//! it was written and is checked like one that was typed.
//!
//! The page loads this part when it is asked for, so nothing else in the domain may call into it.

mod assembly_line;
mod cluster_secret_store;
mod code;
mod deployment_config;
mod external_secret;
mod gather;
mod input_file;
mod link;
mod not_kept;
mod quoted;
mod qvs_config;
mod recognise;
mod report;
mod unzip;

pub use code::ImportCode;
pub use quoted::Excerpt;
pub use recognise::Kind;

use crate::files::FileKind;
use crate::plan::{FieldPath, Plan};
use crate::text::{Lang, Text, fill};
use crate::yaml::Position;
use crate::yaml::read::Parsed;

/// Something a user gave: a file or a pasted text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct InputFile {
    /// The file's name; `None` for a pasted text.
    pub name: Option<String>,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// A file that was looked at.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct File {
    /// Its name, or its path in the archive; `None` for a pasted text.
    pub name: Option<String>,
    /// The archive that it is in.
    pub archive: Option<String>,
    /// What was recognised in it, a document each.
    pub documents: Vec<Kind>,
    /// Whether it was left unread, as a runbook is.
    pub unread: bool,
    /// Whether it is a bundle's README, whose link gives the values that no other file has.
    pub linked: bool,
}

/// A document that was recognised, with the place of everything in it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Document {
    /// The position of its file in [`Import::files`].
    pub file: usize,
    /// What it is.
    pub kind: Kind,
    /// What it says.
    pub parsed: Parsed,
    /// Where its values are that were taken, in order; they need no comparing.
    taken: Vec<Position>,
}

/// A place in what was given.
#[derive(Clone, Copy, PartialEq, Eq, Debug, PartialOrd, Ord)]
pub struct At {
    /// The position of the file in [`Import::files`].
    pub file: usize,
    /// The place in it; `None`: the file as a whole.
    pub mark: Option<Position>,
}

/// A value that comes in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Taken {
    /// The value, by its place in the Plan that comes out.
    pub place: FieldPath,
    /// Its text as it may be shown.
    pub text: String,
    /// Where it was found.
    pub at: At,
    /// Whether it differs from what the form holds at that place.
    pub changes: bool,
}

/// A value that is given in more than one way; the user chooses.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Conflict {
    /// The name of the value (docs/contract.md#values), or of the row (`secrets.2`) whose files disagree.
    pub name: String,
    /// What it may be, as it may be shown, and where that was found first. The first is what is taken unasked.
    pub options: Vec<(String, At)>,
}

/// Something to tell about what was given.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Note {
    /// What it is.
    pub code: ImportCode,
    /// What stands for `{0}`, `{1}` in the code's words.
    pub args: Vec<String>,
    /// Where it is.
    pub at: At,
}

impl Note {
    /// Why it matters.
    pub fn reason(&self, lang: Lang) -> String {
        fill(self.code.reason().get(lang), &self.args)
    }

    /// What to do.
    pub fn fix(&self, lang: Lang) -> String {
        fill(self.code.fix().get(lang), &self.args)
    }
}

/// What was read. It holds for the plan that it was read for.
#[derive(Clone, PartialEq, Debug)]
pub struct Import {
    /// The files, those in an archive each on its own, in the order they were given.
    pub files: Vec<File>,
    /// The documents that were recognised, in order.
    pub documents: Vec<Document>,
    /// The values and ExternalSecrets, with all the ways they are given.
    found: gather::Found,
    /// What there is to tell whatever is chosen.
    notes: Vec<Note>,
    /// The files' texts, as far as lines of them may be shown.
    texts: Vec<quoted::Lines>,
}

/// Reads what was given, for `plan`.
pub fn read(given: &[InputFile], plan: &Plan) -> Import {
    let mut gathering = gather::Gathering::new(plan);
    let mut sources = input_file::sources(given, &mut gathering);
    recognise::documents(&mut sources, &mut gathering);
    let bindings = qvs_config::read_all(&mut gathering);
    for n in 0..gathering.documents.len() {
        let document = gathering.open(n);
        match document.kind {
            // Read before, because it names what the Deployment Config holds.
            Kind::QvsConfig => {}
            Kind::AssemblyLine => assembly_line::read(&mut gathering, document.parsed.root()),
            Kind::DeploymentConfig => deployment_config::read(&mut gathering, document.parsed.root(), &bindings),
            Kind::ExternalSecret => external_secret::read(&mut gathering, document.parsed.root()),
            Kind::ClusterSecretStore => cluster_secret_store::read(&mut gathering, document.parsed.root()),
        }
        gathering.close(n, document);
    }
    gathering.finish(sources)
}

impl Kind {
    /// What it is called in the field's terms.
    pub const fn title(self) -> Text {
        match self {
            Kind::QvsConfig => FileKind::QvsConfig.title(),
            Kind::AssemblyLine => FileKind::AssemblyLine.title(),
            Kind::DeploymentConfig => FileKind::DeploymentConfig.title(),
            Kind::ExternalSecret => Text::new("ExternalSecret", "ExternalSecret"),
            Kind::ClusterSecretStore => Text::new("ClusterSecretStore", "ClusterSecretStore"),
        }
    }
}

#[cfg(test)]
mod cases;
#[cfg(test)]
mod tests;

//! Imported files, and the documents in them.

use yaml::read::Parsed;
use yaml::{Node, Position};

use super::kind::Kind;
use super::note::At;

/// Something to import: a file or a pasted text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct InputFile {
    /// The file's name; `None` for a pasted text.
    pub name: Option<String>,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// A file that was examined.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct File {
    /// Its name, or its path in the archive; `None` for a pasted text.
    pub name: Option<String>,
    /// The archive that contains it.
    pub archive: Option<String>,
    /// The kind of each document recognised in it.
    pub documents: Vec<Kind>,
    /// Whether it was skipped, such as a runbook.
    pub unread: bool,
    /// Whether it is a bundle's README, whose link has the values that no other file has.
    pub linked: bool,
}

/// A document that was recognised, with the position of everything in it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Document {
    /// The position of its file in [`Import::files`](super::Import::files).
    pub file: usize,
    /// What it is.
    pub kind: Kind,
    /// Whose it is.
    pub(super) standing: Standing,
    /// The number of its Environment among those that were found; the first one's is 0, which shared files have too. `None` if
    /// that is open: a note says why, and nothing of it is taken.
    pub(super) environment: Option<usize>,
    /// Its content.
    pub parsed: Parsed,
    /// The revision of the adapters that lie beside a QVS Config, if it is known.
    pub(super) adapters: Option<String>,
    /// The positions of values that were taken, in order; they need no comparison.
    pub(super) taken: Vec<Position>,
}

impl Document {
    /// Where it begins in its file.
    pub fn start(&self) -> At {
        At { file: self.file, mark: Some(self.parsed.root().at()) }
    }

    /// The names of the pipelines that the stages of an AssemblyLine run; none of other documents.
    pub fn pipelines(&self) -> impl Iterator<Item = &str> {
        let body = Some(&self.parsed.body).filter(|_| self.kind == Kind::AssemblyLine);
        let stages = body.and_then(|body| body.get("spec")?.get("stages")).map(Node::items).unwrap_or_default();
        stages.iter().filter_map(|stage| stage.get("spec")?.get("pipeline")?.text())
    }

    /// Whether it is another Application's, and must be checked by itself.
    pub fn is_others(&self) -> bool {
        self.standing == Standing::OtherApplication
    }

    /// Whether it is open which Environment it is of. Nothing of it was taken.
    pub fn is_open(&self) -> bool {
        self.environment.is_none()
    }

    /// Whether it is this installation's, and was taken.
    pub fn is_ours(&self) -> bool {
        self.standing == Standing::Ours && !self.is_open()
    }
}

/// Whose document it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) enum Standing {
    /// This installation's.
    #[default]
    Ours,
    /// A good file of another Application of QVS.
    OtherApplication,
}

//! Findings about a file.

use yaml::Path;
use yaml::read::{Parsed, Position};

use super::code::FileCode;
use crate::diagnostic::Diagnostic;
use crate::files::FileKind;
use crate::plan::Plan;

/// Which file it is.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub enum File {
    /// The QVS Config.
    QvsConfig,
    /// The AssemblyLine.
    AssemblyLine,
    /// The Deployment Config.
    DeploymentConfig,
    /// The ClusterSecretStore.
    ClusterSecretStore,
    /// The ExternalSecret at an index.
    ExternalSecret(usize),
}

impl File {
    /// The generated file of `plan` that this is; `None` if there is none at that index.
    pub fn kind(self, plan: &Plan) -> Option<FileKind> {
        Some(match self {
            File::QvsConfig => FileKind::QvsConfig,
            File::AssemblyLine => FileKind::AssemblyLine,
            File::DeploymentConfig => FileKind::DeploymentConfig,
            File::ClusterSecretStore => FileKind::ClusterSecretStore,
            File::ExternalSecret(n) => FileKind::ExternalSecret(plan.secrets.get(n)?.id),
        })
    }
}

/// A location in the files.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct InFile {
    /// The file.
    pub file: File,
    /// The path in it: to a value, or to the mapping or list that lacks something.
    pub path: Path,
}

/// Something the user should know about a location in a file.
pub type Finding = Diagnostic<FileCode, InFile>;

/// Where a finding is in the document that it is about: at the key if that is wrong, else at what stands there.
pub fn position(finding: &Finding, document: &Parsed) -> Option<Position> {
    let path = &finding.location.path;
    if finding.code.is_of_key() { document.key_at(path) } else { document.at(path) }
}

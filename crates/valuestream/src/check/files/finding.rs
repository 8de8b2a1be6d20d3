//! What is told about a file.

use yaml::Path;

use super::code::FileCode;
use crate::diagnostic::Diagnostic;
use crate::files::FileKind;
use crate::plan::Plan;

/// Which of the files.
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
    /// The generated file that it is in `plan`; `None` when there is none at that index.
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

/// Where in the files something stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct InFile {
    /// The file it is in.
    pub file: File,
    /// Where in it: a value, or the mapping or list that lacks something.
    pub path: Path,
}

/// Something the user should know about a place in a file.
pub type Finding = Diagnostic<FileCode, InFile>;

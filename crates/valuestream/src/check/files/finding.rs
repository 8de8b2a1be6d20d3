//! Findings about a file.

use std::ops::Range;

use yaml::Path;

use super::code::FileCode;
use crate::diagnostic::Diagnostic;
use crate::files::{FileKind, cluster_secret_store, external_secret};
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
    /// What it is called.
    pub(super) const fn name(self) -> &'static str {
        match self {
            File::QvsConfig => FileKind::QvsConfig.title().en,
            File::AssemblyLine => FileKind::AssemblyLine.title().en,
            File::DeploymentConfig => FileKind::DeploymentConfig.title().en,
            File::ClusterSecretStore => cluster_secret_store::KIND,
            File::ExternalSecret(_) => external_secret::KIND,
        }
    }

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
    /// Which bytes of the text there it is about; all of it if `None`.
    pub part: Option<Range<usize>>,
}

/// Something the user should know about a location in a file.
pub type Finding = Diagnostic<FileCode, InFile>;

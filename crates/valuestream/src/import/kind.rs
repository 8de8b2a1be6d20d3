//! The kinds of documents.

use text::Text;

use crate::files::FileKind;

/// A kind of document that can be read.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Kind {
    /// The QVS Config.
    #[default]
    QvsConfig,
    /// The AssemblyLine.
    AssemblyLine,
    /// The Deployment Config.
    DeploymentConfig,
    /// An ExternalSecret.
    ExternalSecret,
    /// The ClusterSecretStore, from a file or from a cluster.
    ClusterSecretStore,
    /// The plan file.
    PlanFile,
}

impl Kind {
    /// Its name in QVS and Kubernetes terms.
    pub const fn title(self) -> Text {
        match self {
            Kind::QvsConfig => FileKind::QvsConfig.title(),
            Kind::AssemblyLine => FileKind::AssemblyLine.title(),
            Kind::DeploymentConfig => FileKind::DeploymentConfig.title(),
            Kind::ExternalSecret => Text { ja: "ExternalSecret", en: "ExternalSecret" },
            Kind::PlanFile => FileKind::PlanFile.title(),
            Kind::ClusterSecretStore => Text { ja: "ClusterSecretStore", en: "ClusterSecretStore" },
        }
    }
}

//! The files of a Plan, with their paths.

use text::hidden::visible;

use super::kind::FileKind;
use super::{cluster_secret_store, external_secret, own_adapter, written};
use crate::plan::release::StoreDelivery;
use crate::plan::{ProjectField, RepositoryField, Resolved};

/// The path of the QVS Config in the config directory.
pub(crate) const QVS_CONFIG_FILE: &str = ".valuestream/qvs.yaml";

/// The plan file's path in the config directory.
pub const PLAN_FILE: &str = "qvsconfig.yaml";

/// A file's kind and its path in the bundle, which is also its path in the repository.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Named {
    /// Which file.
    pub kind: FileKind,
    /// Its path, `/`-separated. Invisible characters are shown as codes.
    pub path: String,
}

/// Every file of a plan, in order of use.
pub fn list(resolved: &Resolved) -> Vec<Named> {
    let directory = written::value(resolved, RepositoryField::ConfigDirectory).text;
    let named = |kind, path: &str| Named { kind, path: visible(&format!("{directory}/{path}")) };
    let mut files = vec![
        named(FileKind::QvsConfig, QVS_CONFIG_FILE),
        named(FileKind::AssemblyLine, &format!(".valuestream/pipelines/{}", assembly_line_file(resolved))),
        named(FileKind::DeploymentConfig, "deployment-config.yaml"),
    ];
    match resolved.store_delivery {
        StoreDelivery::OfficialAdapter => {}
        StoreDelivery::OwnAdapter => {
            files.push(named(FileKind::CueModule, &format!(".valuestream/{}", own_adapter::MODULE_FILE)));
            files.push(named(FileKind::OwnAdapter, &format!(".valuestream/{}", own_adapter::pattern_path())));
        }
        StoreDelivery::Manifest => {
            let file = cluster_secret_store::file_name(resolved);
            files.push(named(FileKind::ClusterSecretStore, &format!("manifests/{file}")));
        }
    }
    for (secret, file) in resolved.secrets().zip(external_secret::file_names(resolved)) {
        files.push(named(FileKind::ExternalSecret(secret.row.id), &format!("manifests/{file}")));
    }
    files.push(named(FileKind::PlanFile, PLAN_FILE));
    files.push(named(FileKind::RunbookDocument, "RUNBOOK.md"));
    files.push(named(FileKind::RunbookScript, "runbook.sh"));
    files.push(named(FileKind::Readme, "README.md"));
    files
}

fn assembly_line_file(resolved: &Resolved) -> String {
    format!("{}-assemblyline.yaml", written::value(resolved, ProjectField::AssemblyLineName).text)
}

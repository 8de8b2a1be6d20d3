//! The files of a Plan, with their paths.

use text::hidden::visible;

use super::kind::FileKind;
use super::{cluster_secret_store, external_secret, own_adapter, written};
use crate::plan::release::StoreDelivery;
use crate::plan::{Plan, ProjectField, RepositoryField, Resolved, RowId};

/// The path of the QVS Config in the config directory.
pub(crate) const QVS_CONFIG_FILE: &str = ".valuestream/qvs.yaml";

/// The plan file's path in the config directory.
pub const PLAN_FILE: &str = "qvsconfig.yaml";

/// What ends the name of an AssemblyLine's file, behind its own.
pub(crate) const ASSEMBLY_LINE_END: &str = "-assemblyline.yaml";

/// The Deployment Config's name in its directory.
pub(crate) const DEPLOYMENT_CONFIG_FILE: &str = "deployment-config.yaml";

/// A file's kind and its path in the bundle, which is also its path in the repository.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Named {
    /// Which file.
    pub kind: FileKind,
    /// The further Environment that has it for itself; `None` if it is shared, or the first one's.
    pub of: Option<RowId>,
    /// Its path, `/`-separated. Invisible characters are shown as codes.
    pub path: String,
}

/// Every file that an Environment uses, in order of use: those of its plan alone, and those that all share.
pub fn list(resolved: &Resolved) -> Vec<Named> {
    let directory = written::value(resolved, RepositoryField::ConfigDirectory).text;
    let further = resolved.plan.stands_for().map(|row| row.id);
    let named = |kind: FileKind, path: &str| {
        let of = further.filter(|_| kind.is_of_environment());
        Named { kind, of, path: visible(&format!("{directory}/{path}")) }
    };
    // A further Environment has a directory for what is not called after it.
    let below = |kind, path: &str| named(kind, &format!("{}{path}", own_directory(resolved)));
    let mut files = vec![
        named(FileKind::QvsConfig, QVS_CONFIG_FILE),
        named(FileKind::AssemblyLine, &format!(".valuestream/pipelines/{}", assembly_line_file(resolved))),
        below(FileKind::DeploymentConfig, DEPLOYMENT_CONFIG_FILE),
    ];
    match resolved.store_delivery {
        StoreDelivery::OfficialAdapter => {}
        StoreDelivery::OwnAdapter => {
            files.push(named(FileKind::CueModule, &format!(".valuestream/{}", own_adapter::MODULE_FILE)));
            files.push(named(FileKind::OwnAdapter, &format!(".valuestream/{}", own_adapter::pattern_path())));
        }
        StoreDelivery::Manifest => {
            let file = cluster_secret_store::file_name(resolved);
            files.push(below(FileKind::ClusterSecretStore, &format!("manifests/{file}")));
        }
    }
    for (secret, file) in resolved.secrets().zip(external_secret::file_names(resolved)) {
        files.push(named(FileKind::ExternalSecret(secret.row.id), &format!("manifests/{file}")));
    }
    files.push(named(FileKind::PlanFile, PLAN_FILE));
    files.push(below(FileKind::RunbookDocument, "RUNBOOK.md"));
    files.push(below(FileKind::RunbookScript, "runbook.sh"));
    files.push(named(FileKind::Readme, "README.md"));
    files
}

/// Every file of the bundle: those of the first Environment, and after them those that each further one has for itself.
pub fn everything(plan: &Plan) -> Vec<Named> {
    let mut files = list(&plan.resolve());
    for row in &plan.environments {
        files.extend(list(&plan.values_in(row).resolve()).into_iter().filter(|file| file.of.is_some()));
    }
    files
}

/// The directory below the config directory that a further Environment has for itself, with a `/` behind it; empty for
/// the first one.
fn own_directory(resolved: &Resolved) -> String {
    let name = || format!("{}/", written::value(resolved, ProjectField::DeploymentName).text);
    resolved.plan.stands_for().map(|_| name()).unwrap_or_default()
}

fn assembly_line_file(resolved: &Resolved) -> String {
    written::value(resolved, ProjectField::AssemblyLineName).text + ASSEMBLY_LINE_END
}

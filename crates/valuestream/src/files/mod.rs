//! The files made from a plan, one module per kind. Each turns the plan's values into a [`Content`], a small value that
//! describes the file completely: equal contents are the same file, byte for byte. The runbook's files are made by the
//! runbook; [`crate::bundle::content`] has every file.

pub(crate) mod assembly_line;
pub(crate) mod cluster_secret_store;
mod content;
mod deployment_config;
pub mod external_secret;
pub(crate) mod further;
mod kind;
mod list;
pub(crate) mod own_adapter;
mod qvs_config;
mod readme;
pub(crate) mod secret_keys;
pub(crate) mod vault;
mod words;
pub(crate) mod written;

use crate::plan::Resolved;
use crate::plan_file;

pub(crate) use assembly_line::OPERATOR_STATE;
pub use content::{Content, Setting};
pub use kind::FileKind;
pub(crate) use list::{ASSEMBLY_LINE_END, DEPLOYMENT_CONFIG_FILE, QVS_CONFIG_FILE};
pub use list::{Named, PLAN_FILE, everything, list};
pub(crate) use qvs_config::{bound_to_store, operator_params, store_params};
pub use written::shown;

/// The content of a plan's file; `None` for the runbook's files, and if its row is gone.
pub fn content<'s>(resolved: &Resolved, kind: FileKind, setting: impl Into<Setting<'s>>) -> Option<Content> {
    let setting = setting.into();
    let lang = setting.lang;
    Some(match kind {
        FileKind::QvsConfig => Content::Yaml(qvs_config::document(resolved, lang)),
        FileKind::AssemblyLine => Content::Yaml(assembly_line::document(resolved, lang)),
        FileKind::DeploymentConfig => Content::Yaml(deployment_config::document(resolved, lang)),
        FileKind::CueModule => Content::Plain(own_adapter::module_file(resolved, lang)),
        FileKind::OwnAdapter => Content::Plain(own_adapter::pattern_file(resolved, lang)),
        FileKind::ClusterSecretStore => Content::Yaml(cluster_secret_store::document(resolved, lang)),
        FileKind::ExternalSecret(id) => {
            Content::Yaml(external_secret::document(resolved, &resolved.secret_of(id)?, lang))
        }
        FileKind::PlanFile => Content::Yaml(plan_file::with_schema(resolved, &plan_file::schema_at(setting.address))),
        FileKind::RunbookDocument | FileKind::RunbookScript => return None,
        FileKind::Readme => Content::Plain(readme::text(resolved, setting)),
    })
}

//! What is wrong with files, whoever wrote them: every rule for the QVS Config, the AssemblyLine, the Deployment Config
//! and the ExternalSecrets that can be checked in the files themselves. It takes trees of any shape, gives the location
//! of each finding, and needs time about proportional to their size. The form never calls it: the page loads it on
//! demand.
//!
//! Sources of the rules: QVS documentation (spec/qvs-config, spec/assemblyline), the official adapters v0.52.3 (see
//! [`crate::adapters`]), the tutorial, and the custom resources of External Secrets Operator.

mod assembly_line;
mod at;
mod cluster_secret_store;
mod code;
mod declared;
mod deployment_config;
pub(crate) mod expression;
mod external_secret;
mod finding;
pub(crate) mod made;
pub(crate) mod makers;
mod order;
mod other_application;
mod own_patterns;
mod patterns;
mod pipelines;
mod qvs_config;
mod stage;
mod stages;

pub(crate) use assembly_line::Line;
pub(crate) use at::{At, Findings, is_null};
pub use code::FileCode;
pub use finding::{File, Finding, InFile};
pub use makers::NamedConfig;
pub(crate) use other_application::{is_other_config, is_other_line};
pub use own_patterns::{OwnPattern, check_own_pattern, kept_pattern, own_pattern_missing, own_patterns};
pub(crate) use qvs_config::{Config, own_module};
pub(crate) use stage::Stage;

use makers::{Makers, Other};
use text::Lang;
use yaml::{Document, Node};

use crate::files::{Content, FileKind, content};
use crate::plan::Resolved;
use crate::plan::release::StoreDelivery;

/// The files to check together. Missing files are not checked.
#[derive(Clone, Copy, Default, Debug)]
pub struct Files<'n> {
    /// The QVS Config.
    pub qvs_config: Option<&'n Node>,
    /// The revision of the adapters that lie beside it, if it is known.
    pub adapters: Option<&'n str>,
    /// The AssemblyLine.
    pub assembly_line: Option<&'n Node>,
    /// The Deployment Config.
    pub deployment_config: Option<&'n Node>,
    /// The ClusterSecretStore, if it is a manifest.
    pub cluster_secret_store: Option<&'n Node>,
    /// The ExternalSecrets.
    pub external_secrets: &'n [&'n Node],
    /// The names that the Application of the QVS Config may have by its directories.
    pub names: &'n [String],
    /// QVS Configs of other Applications whose pipelines the AssemblyLine may run.
    pub other_configs: &'n [NamedConfig<'n>],
}

/// All findings in `files`, file by file, at most a thousand. Of another Application's QVS Config or AssemblyLine only what
/// is wrong in any; such files do not belong together with this installation's.
pub fn check(files: &Files) -> Vec<Finding> {
    let mut found = Findings::default();
    let has_other_config = files.qvs_config.is_some_and(is_other_config);
    let config = files
        .qvs_config
        .map(|node| Config::read(&At::root(File::QvsConfig, node), files.adapters, !has_other_config, &mut found));
    if has_other_config {
        other_application::leave_general(&mut found.0, 0);
    }
    let of_line = found.0.len();
    let line = files.assembly_line.map(|node| Line::read(&At::root(File::AssemblyLine, node), &mut found));
    let elsewhere = line.as_ref().map(|line| stages::check(line, config.as_ref(), &mut found)).unwrap_or_default();
    let is_other = files.assembly_line.is_some_and(|line| is_other_line(line, has_other_config));
    if is_other {
        other_application::leave_general(&mut found.0, of_line);
    }
    if let Some(line) = line.as_ref().filter(|_| is_other || elsewhere.contains(&true)) {
        let others: Vec<Other> = files.other_configs.iter().map(Other::read).collect();
        let makers = Makers::of(config.as_ref().map(|config| (config, files.names)), &others);
        let is_own = |n: usize| !is_other && elsewhere.get(n) == Some(&false);
        pipelines::check(line, &makers, files.deployment_config, is_own, &mut found);
    }
    if let Some(node) = files.deployment_config {
        let root = At::root(File::DeploymentConfig, node);
        match &config {
            Some(config) if has_other_config => {
                pipelines::check_values(&root, config, line.as_ref(), &mut found);
            }
            config => deployment_config::check(&root, config.as_ref(), line.as_ref(), &elsewhere, &mut found),
        }
    }
    let store = external_secret::Store::of(config.as_ref(), files.deployment_config, files.cluster_secret_store);
    if let Some(node) = files.cluster_secret_store {
        cluster_secret_store::check(&At::root(File::ClusterSecretStore, node), &store, &mut found);
    }
    for (n, node) in files.external_secrets.iter().enumerate() {
        external_secret::check(&At::root(File::ExternalSecret(n), node), &store, &mut found);
    }
    found.0
}

/// All findings in the files generated from a plan. They have no error if the plan has none.
pub fn check_generated(resolved: &Resolved) -> Vec<Finding> {
    let generated = Generated::of(resolved);
    let secrets: Vec<Node> =
        resolved.secrets().filter_map(|secret| tree(resolved, FileKind::ExternalSecret(secret.row.id))).collect();
    let secrets: Vec<&Node> = secrets.iter().collect();
    check(&Files { external_secrets: &secrets, ..generated.files() })
}

/// The generated files that QVS reads, as trees.
pub(crate) struct Generated {
    qvs_config: Option<Node>,
    assembly_line: Option<Node>,
    deployment_config: Option<Node>,
    cluster_secret_store: Option<Node>,
}

impl Generated {
    pub(crate) fn of(resolved: &Resolved) -> Generated {
        Generated {
            qvs_config: tree(resolved, FileKind::QvsConfig),
            assembly_line: tree(resolved, FileKind::AssemblyLine),
            deployment_config: tree(resolved, FileKind::DeploymentConfig),
            cluster_secret_store: (resolved.store_delivery == StoreDelivery::Manifest)
                .then(|| tree(resolved, FileKind::ClusterSecretStore))
                .flatten(),
        }
    }

    pub(crate) fn files(&self) -> Files<'_> {
        Files {
            qvs_config: self.qvs_config.as_ref(),
            adapters: None,
            assembly_line: self.assembly_line.as_ref(),
            deployment_config: self.deployment_config.as_ref(),
            cluster_secret_store: self.cluster_secret_store.as_ref(),
            ..Files::default()
        }
    }
}

fn tree(resolved: &Resolved, kind: FileKind) -> Option<Node> {
    // Only comments depend on the language.
    match content(resolved, kind, Lang::En)? {
        Content::Yaml(Document { body, .. }) => Some(body),
        Content::Plain(_) => None,
    }
}

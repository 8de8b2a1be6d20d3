//! Checks across several values, apart from the list of secrets.

use super::diagnostic::{Diagnostic, about};
use crate::adapters::PIPELINE_SUFFIX;
use crate::files;
use crate::plan::release::StoreDelivery;
use crate::plan::{
    ClusterField, FieldPath, IdentityField, Plan, PlanField, ProjectField, ReleaseField, RepositoryField,
    RepositoryKind, Resolved, SecretField,
};
use crate::rule::git::{Transport, kind_of_host};
use crate::rule::{Code, azure};

pub(super) fn check(resolved: &Resolved, found: &mut Vec<Diagnostic>) {
    let plan = resolved.plan;
    vault(plan, found);
    namespaces(plan, found);
    let official = resolved.store_delivery == StoreDelivery::OfficialAdapter;
    if official && plan.release.store_parameter == ReleaseField::StoreParameter.spec().default {
        found.push(about(Code::AppNameCollision, ReleaseField::StoreParameter));
    }
    repository_kind(resolved, found);
    names(plan, found);
    kubeconfig(resolved, &Names::of(resolved), found);
}

/// The same of the values that a further Environment may have of its own; `all` are the names that all share.
pub(super) fn of_environment(resolved: &Resolved, all: &Names, found: &mut Vec<Diagnostic>) {
    vault(resolved.plan, found);
    names(resolved.plan, found);
    let before = found.len();
    kubeconfig(resolved, &Names::of(resolved), found);
    if found.len() == before {
        kubeconfig(resolved, all, found);
    }
}

/// The names of files and directories that a plan has, in order.
pub(super) struct Names(Vec<String>);

impl Names {
    /// Those of the files that an Environment uses, and those that tools make beside them.
    pub(super) fn of(resolved: &Resolved) -> Names {
        let mut names = [".gitignore", "qvsctl.mod", "manifests.yml", "pipelines"].map(str::to_owned).to_vec();
        for file in files::list(resolved) {
            names.extend(file.path.split('/').map(str::to_owned));
        }
        names.sort_unstable();
        Names(names)
    }
}

fn vault(plan: &Plan, found: &mut Vec<Diagnostic>) {
    let name = ClusterField::AzureKeyContainerName;
    if azure::is_reserved(&plan.cluster.azure_key_container_name) {
        found.push(about(Code::KeyVaultReserved, name));
    }
    // A region means that the vault is yet to be created.
    if !plan.cluster.location.trim().is_empty() && !plan.cluster.azure_key_container_name.trim().is_empty() {
        found.push(about(Code::KeyVaultGlobal, name));
    }
}

fn namespaces(plan: &Plan, found: &mut Vec<Diagnostic>) {
    let of_eso = ReleaseField::EsoNamespace;
    for field in [PlanField::from(IdentityField::KsaNamespace), of_eso.into()] {
        if is_reserved(plan.get(field)) {
            found.push(about(Code::NamespaceReserved, field));
        }
    }
    let namespace = &plan.release.eso_namespace;
    if namespace == "default" || plan.secrets.iter().any(|row| row.values.namespace == *namespace) {
        found.push(about(Code::EsoNamespaceShared, of_eso));
    }
    for (n, row) in plan.secrets.iter().enumerate() {
        if is_reserved(&row.values.namespace) {
            let path = FieldPath::Secret(n, SecretField::Namespace);
            found.push(Diagnostic::new(Code::NamespaceReserved, path));
        }
    }
}

fn is_reserved(namespace: &str) -> bool {
    namespace.starts_with("kube-")
}

fn repository_kind(resolved: &Resolved, found: &mut Vec<Diagnostic>) {
    let values = &resolved.plan.repository;
    let Some(url) = &resolved.clone_url else { return };
    let suggested = kind_of_host(url.host);
    if suggested.is_some_and(|kind| kind != values.repository_kind) {
        found.push(about(Code::RepositoryKindDiffers, RepositoryField::RepositoryKind));
    }
    let ssh_only = RepositoryKind::of(&values.repository_kind).is_some_and(RepositoryKind::is_ssh_only);
    if ssh_only && url.transport == Transport::Https {
        found.push(about(Code::SshUrlNeeded, RepositoryField::GitCloneUrl));
    }
}

/// The maximum length of a Kubernetes label; Tekton puts the pipeline's name into one.
const MAX_LABEL_CHARS: usize = 63;
/// The maximum length of a Pulumi stack's name.
const MAX_STACK_CHARS: usize = 100;

fn names(plan: &Plan, found: &mut Vec<Diagnostic>) {
    let values = &plan.project;
    let prefix = ProjectField::PipelinePrefix;
    if values.pipeline_prefix != values.application_id {
        let application = text::hidden::visible(&values.application_id);
        found.push(about(Code::PrefixDiffers { application }, prefix));
    }
    let pipeline = values.pipeline_prefix.len() + PIPELINE_SUFFIX.len();
    if pipeline > MAX_LABEL_CHARS {
        found.push(about(Code::PipelineNameLong { length: pipeline }, prefix));
    }
    // Project, Application, Deployment and the longer of the two states, joined with hyphens (official adapters).
    let parts = [&values.project_name, &values.application_id, &values.deployment_name];
    let stack = parts.iter().map(|part| part.len() + 1).sum::<usize>() + files::OPERATOR_STATE.len();
    if stack > MAX_STACK_CHARS {
        found.push(about(Code::StackNameLong { length: stack }, ProjectField::ApplicationId));
    }
}

/// The kubeconfig's name becomes a line of `.gitignore`, which matches every file and directory of that name.
fn kubeconfig(resolved: &Resolved, taken: &Names, found: &mut Vec<Diagnostic>) {
    let name = &resolved.plan.project.kubeconfig_file;
    if taken.0.binary_search(name).is_ok() {
        let field = ProjectField::KubeconfigFile;
        found.push(about(Code::KubeconfigHidesFiles { name: name.clone() }, field));
    }
}

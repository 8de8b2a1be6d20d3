//! Checks between Environments, and where what is wrong with one of them is shown.

use text::{Lang, Text, TextIndex};

use super::diagnostic::Diagnostic;
use crate::field::Value;
use crate::plan::{
    ClusterField, DataFromField, EntryField, EnvironmentRow, FieldPath, IdentityField, Plan, PlanField, ProjectField,
    RefreshPolicy, ReleaseField, RowField, SecretField,
};
use crate::release::{numbers, serves};
use crate::rule::{Code, Quoted};

/// How many federated credentials an Entra application takes (Microsoft Entra's limit).
const MAX_CREDENTIALS: usize = 20;

/// What was found in the plan of the further Environment at `n`, at the place where people change it: its own value,
/// or the shared one.
pub(super) fn placed(found: Diagnostic, row: &EnvironmentRow, n: usize) -> Diagnostic {
    match found.location {
        FieldPath::Plan(field) => Diagnostic { location: place(row, n, field), ..found },
        _ => found,
    }
}

/// Whether something is about a name that follows the Deployment's, while that is what is wrong.
pub(super) fn is_derived(found: &Diagnostic, row: &EnvironmentRow) -> bool {
    let [line, deployment] = [ProjectField::AssemblyLineName, ProjectField::DeploymentName].map(PlanField::from);
    found.location == FieldPath::Plan(line)
        && row.inherits(line)
        && !matches!(row.value(deployment), Value::Valid(text) if !text.is_empty())
}

const VERSION: PlanField = PlanField::Release(ReleaseField::Version);

/// Where a value of the further Environment at `n` is changed.
fn place(row: &EnvironmentRow, n: usize, field: PlanField) -> FieldPath {
    let is_followed = field == ProjectField::AssemblyLineName.into();
    if is_followed || (field.may_differ() && !row.inherits(field)) {
        FieldPath::Environment(n, field)
    } else {
        FieldPath::Plan(field)
    }
}

/// A value that no two Environments may share, and what is told if they do.
const UNIQUE: [(ProjectField, Code); 3] = [
    (ProjectField::EnvironmentName, Code::EnvironmentTaken),
    (ProjectField::DeploymentName, Code::DeploymentTaken),
    (ProjectField::AssemblyLineName, Code::AssemblyLineTaken),
];

pub(super) fn check(plan: &Plan, found: &mut Vec<Diagnostic>) {
    let further = plan.environments.iter().map(|row| plan.values_in(row));
    let all: Vec<Plan> = std::iter::once(plan.without_secrets()).chain(further).collect();
    names(&all, found);
    clusters(&all, found);
    releases(&all, found);
    secrets(plan, &all, found);
}

fn name(plan: &Plan) -> Quoted {
    Quoted::from(plan.project.environment_name.as_str())
}

/// A text of each Environment; an empty one is like no other.
fn texts(all: &[Plan], text: impl Fn(&Plan) -> String) -> Vec<String> {
    all.iter().map(text).collect()
}

/// The Environment before the one at `n` with the same text.
fn before(texts: &[String], index: &TextIndex, n: usize) -> Option<usize> {
    let text = texts.get(n).filter(|text| !text.is_empty())?;
    index.find(text, 0).filter(|first| *first < n)
}

fn index(texts: &[String]) -> TextIndex<'_> {
    TextIndex::new(texts.iter().map(String::as_str))
}

fn names(all: &[Plan], found: &mut Vec<Diagnostic>) {
    let of_field = |field: ProjectField| texts(all, |plan| plan.get(field.into()).trim().to_owned());
    let deployments = of_field(ProjectField::DeploymentName);
    let deployment = index(&deployments);
    for (field, code) in UNIQUE {
        let texts = of_field(field);
        let index = index(&texts);
        for n in (1..all.len()).filter(|n| before(&texts, &index, *n).is_some()) {
            // That the Deployment, which it follows, has no name or a taken one is told already.
            let follows = |row: &EnvironmentRow| field == ProjectField::AssemblyLineName && row.inherits(field.into());
            let is_told = deployments[n].is_empty() || before(&deployments, &deployment, n).is_some();
            if !(is_told && all[n].stands_for().is_some_and(follows)) {
                found.push(Diagnostic::new(code.clone(), FieldPath::Environment(n - 1, field.into())));
            }
        }
    }
}

/// Azure's names do not tell capitals from small letters.
fn in_azure(texts: &[&str]) -> String {
    let is_named = texts.iter().all(|text| !text.trim().is_empty());
    if is_named {
        texts.iter().map(|text| text.trim().to_lowercase()).collect::<Vec<_>>().join("/")
    } else {
        String::new()
    }
}

fn clusters(all: &[Plan], found: &mut Vec<Diagnostic>) {
    let of_cluster = texts(all, |plan| {
        let cluster = in_azure(&[&plan.cluster.resource_group, &plan.cluster.cluster_name]);
        let is_named = !cluster.is_empty();
        if is_named { format!("{}/{cluster}", plan.cluster.subscription_id.trim().to_lowercase()) } else { cluster }
    });
    let of_name = texts(all, |plan| in_azure(&[&plan.cluster.cluster_name]));
    let of_kubeconfig = texts(all, |plan| plan.project.kubeconfig_file.clone());
    let of_vault = texts(all, |plan| in_azure(&[&plan.cluster.azure_key_container_name]));
    let of_application = texts(all, |plan| {
        let name = in_azure(&[&plan.identity.application_name]);
        if name.is_empty() { name } else { format!("{}/{name}", plan.cluster.tenant_id.trim()) }
    });
    let [cluster, named, kubeconfig, vault, application] =
        [&of_cluster, &of_name, &of_kubeconfig, &of_vault, &of_application].map(|texts| index(texts));
    for (n, of) in all.iter().enumerate().skip(1) {
        let mut tell = |code, field: PlanField| found.push(Diagnostic::new(code, FieldPath::Environment(n - 1, field)));
        if let Some(other) = before(&of_cluster, &cluster, n) {
            tell(Code::ClusterShared { environment: name(&all[other]) }, ClusterField::ClusterName.into());
        } else {
            if let Some(other) = before(&of_name, &named, n) {
                tell(Code::ClusterNameShared { environment: name(&all[other]) }, ClusterField::ClusterName.into());
            }
            if let Some(other) = before(&of_kubeconfig, &kubeconfig, n) {
                let instead = format!("{}.kubeconfig.yaml", of.project.deployment_name);
                let code = Code::KubeconfigShared { environment: name(&all[other]), instead };
                tell(code, ProjectField::KubeconfigFile.into());
            }
        }
        if let Some(other) = before(&of_vault, &vault, n) {
            tell(Code::VaultShared { environment: name(&all[other]) }, ClusterField::AzureKeyContainerName.into());
        }
        if before(&of_application, &application, n).is_some() {
            let clusters = of_application[..=n].iter().filter(|other| **other == of_application[n]).count();
            if clusters > MAX_CREDENTIALS {
                tell(Code::CredentialsMany { clusters }, IdentityField::ApplicationName.into());
            }
        }
    }
}

/// Releases that are more than one minor release behind that of an earlier Environment.
fn releases(all: &[Plan], found: &mut Vec<Diagnostic>) {
    let versions: Vec<Option<[u32; 3]>> = all.iter().map(|plan| numbers(&plan.release.version)).collect();
    let api = all[0].resolve().api_version;
    for (n, of) in all.iter().enumerate().skip(1) {
        let Some([major, minor, _]) = versions[n] else { continue };
        if versions[0].is_some() && !serves(&of.release.version, api.short()) {
            let version = of.release.version.clone();
            let code = Code::EnvironmentApi { version, api: api.name(), environment: name(&all[0]) };
            found.push(Diagnostic::new(code, FieldPath::Environment(n - 1, VERSION)));
        }
        let is_ahead = |other: &Option<[u32; 3]>| {
            other.is_some_and(|[ahead, of_ahead, _]| (major, minor.saturating_add(1)) < (ahead, of_ahead))
        };
        if let Some(other) = versions[..n].iter().position(is_ahead) {
            let [version, ahead] = [of, &all[other]].map(|plan| plan.release.version.clone());
            let code = Code::EnvironmentBehind { version, environment: name(&all[other]), ahead };
            found.push(Diagnostic::new(code, FieldPath::Environment(n - 1, VERSION)));
        }
    }
}

/// The name of the Environment that counts, also with something before or behind it (`shop-production`).
const PRODUCTION: Text = Text { ja: "本番", en: "production" };
/// The same for short.
const IN_SHORT: [&str; 2] = ["prod", "prd"];

/// What makes another Environment of it (`non-prod`).
const NOT: [&str; 3] = ["non", "not", "pre"];

fn is_production(plan: &Plan) -> bool {
    let names = [&plan.project.environment_name, &plan.project.deployment_name];
    names.iter().any(|name| {
        let name = name.trim().to_lowercase();
        let parts: Vec<&str> = name.split(['-', '_', '.', ' ', '\u{3000}']).collect();
        let is_negated = |n: usize| n.checked_sub(1).is_some_and(|before| NOT.contains(&parts[before]));
        let is_it = |part: &str| Lang::ALL.iter().any(|lang| PRODUCTION.get(*lang) == part) || IN_SHORT.contains(&part);
        parts.iter().enumerate().any(|(n, part)| is_it(part) && !is_negated(n))
    })
}

/// What the shared ExternalSecrets mean where Environments differ.
fn secrets(plan: &Plan, all: &[Plan], found: &mut Vec<Diagnostic>) {
    let vault = in_azure(&[&plan.cluster.azure_key_container_name]);
    let apart = all.iter().find(|other| {
        let other = in_azure(&[&other.cluster.azure_key_container_name]);
        ![&vault, &other].iter().any(|name| name.is_empty()) && other != vault
    });
    let production = all.iter().find(|plan| is_production(plan));
    let resolved = plan.resolve();
    for secret in resolved.secrets() {
        let policy = secret.row.values.refresh_policy.trim();
        let never = matches!(RefreshPolicy::of(policy), Some(RefreshPolicy::CreatedOnce | RefreshPolicy::OnChange));
        // That the interval 0 never refreshes is told of every plan.
        if let Some(production) = production.filter(|_| never) {
            let code = Code::ProductionNeverRefreshes { environment: name(production), policy: policy.to_owned() };
            found.push(Diagnostic::new(code, secret.path(SecretField::RefreshPolicy)));
        }
        let Some(apart) = apart else { continue };
        let versions: [RowField; 2] = [EntryField::RemoteVersion.into(), DataFromField::RemoteVersion.into()];
        for field in versions {
            for row in secret.rows(field.list()).filter(|row| row.is_ours(field.list())) {
                if matches!(row.value(field), Value::Valid(version) if !version.trim().is_empty()) {
                    found.push(Diagnostic::new(Code::VersionOfOneVault { environment: name(apart) }, row.path(field)));
                }
            }
        }
    }
}

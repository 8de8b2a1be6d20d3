//! Checks between Environments, and where what is wrong with one of them is shown.

use super::diagnostic::Diagnostic;
use crate::plan::{
    ClusterField, EnvironmentRow, FieldPath, IdentityField, Plan, PlanField, ProjectField, ReleaseField,
};
use crate::release::numbers;
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

/// Where a value of the further Environment at `n` is changed.
pub(super) fn place(row: &EnvironmentRow, n: usize, field: PlanField) -> FieldPath {
    let is_followed = field == ProjectField::AssemblyLineName.into();
    if is_followed || (row.is_own(field) && !row.inherits(field)) {
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
    if plan.environments.is_empty() {
        return;
    }
    let plans: Vec<Plan> = plan.in_environments().collect();
    for (n, of) in plans.iter().enumerate().skip(1) {
        let mut tell = |code, field: PlanField| found.push(Diagnostic::new(code, FieldPath::Environment(n - 1, field)));
        let before = &plans[..n];
        for (field, code) in &UNIQUE {
            let text = of.get((*field).into()).trim();
            if !text.is_empty() && before.iter().any(|other| other.get((*field).into()).trim() == text) {
                tell(code.clone(), (*field).into());
            }
        }
        let name = |other: &Plan| Quoted::from(other.project.environment_name.as_str());
        match before.iter().find(|other| is_same_cluster(of, other)) {
            Some(other) => tell(Code::ClusterShared { environment: name(other) }, ClusterField::ClusterName.into()),
            None => {
                let file = ProjectField::KubeconfigFile.into();
                if let Some(other) = before.iter().find(|other| other.get(file) == of.get(file)) {
                    let instead = format!("{}.kubeconfig.yaml", of.project.deployment_name);
                    tell(Code::KubeconfigShared { environment: name(other), instead }, file);
                }
            }
        }
        let vault = ClusterField::AzureKeyContainerName.into();
        if let Some(other) = before.iter().find(|other| is_same_name(of.get(vault), other.get(vault))) {
            tell(Code::VaultShared { environment: name(other) }, vault);
        }
        if let Some(other) = before.iter().find(|other| is_behind(of, other)) {
            let [version, ahead] = [of, other].map(|plan| plan.release.version.clone());
            let code = Code::EnvironmentBehind { version, environment: name(other), ahead };
            tell(code, ReleaseField::Version.into());
        }
        let of_application = |other: &&Plan| {
            is_same_name(&other.identity.application_name, &of.identity.application_name)
                && other.cluster.tenant_id.trim() == of.cluster.tenant_id.trim()
        };
        let clusters = before.iter().filter(of_application).count() + 1;
        if clusters > MAX_CREDENTIALS {
            tell(Code::CredentialsMany { clusters }, IdentityField::ApplicationName.into());
        }
    }
}

/// Azure's names do not tell capitals from small letters.
fn is_same_name(one: &str, other: &str) -> bool {
    !one.trim().is_empty() && one.trim().eq_ignore_ascii_case(other.trim())
}

fn is_same_cluster(one: &Plan, other: &Plan) -> bool {
    let [one, other] = [one, other].map(|plan| &plan.cluster);
    is_same_name(&one.cluster_name, &other.cluster_name)
        && is_same_name(&one.resource_group, &other.resource_group)
        && one.subscription_id.trim().eq_ignore_ascii_case(other.subscription_id.trim())
}

/// Whether the release of an Environment is more than one minor release behind another's.
fn is_behind(of: &Plan, other: &Plan) -> bool {
    let (Some([major, minor, _]), Some([ahead, of_ahead, _])) =
        (numbers(&of.release.version), numbers(&other.release.version))
    else {
        return false;
    };
    (major, minor.saturating_add(1)) < (ahead, of_ahead)
}

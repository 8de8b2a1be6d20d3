//! The rights that the steps need, grouped by where they are granted.
//!
//! Sources: AKS, "Limit access to cluster configuration file", "Use the OIDC issuer" and "Azure built-in roles for
//! containers"; Key Vault, "Provide access with Azure RBAC" and "Assign an access policy"; Entra, "Delegate app
//! registration permissions"; Kubernetes, "Using RBAC Authorization"; the tutorial for Git and QVS. Which QVS roles
//! give which rights is not public, so only the actions are named.

use text::{Lang, Text};

use super::words;
use crate::files::vault;
use crate::plan::{ClusterField, Resolved, RunbookEdition, VaultAuthorization};
use crate::release::retired_registry;
use crate::rule::git::Transport;
use crate::runbook::step::Block;
use crate::runbook::step_id::StepId;
use crate::runbook::template;
use crate::runbook::values::Values;

/// Where a right is granted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Area {
    /// Azure resources.
    Azure,
    /// Microsoft Entra ID.
    Entra,
    /// The cluster itself.
    Kubernetes,
    /// The service that hosts the repository.
    Git,
    /// Qmonus Value Stream.
    Qvs,
}

impl Area {
    /// Its name for people.
    pub const fn name(self) -> Text {
        match self {
            Area::Azure => Text { ja: "Azure", en: "Azure" },
            Area::Entra => Text { ja: "Microsoft Entra ID", en: "Microsoft Entra ID" },
            Area::Kubernetes => Text { ja: "AKSクラスタ", en: "AKS cluster" },
            Area::Git => Text { ja: "Git", en: "Git" },
            Area::Qvs => Text { ja: "QVS", en: "QVS" },
        }
    }
}

/// A right, or something else that must exist.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Right {
    /// Where it is granted.
    pub area: Area,
    /// What it is needed for.
    pub what: &'static str,
    /// The role that has it, or what must exist.
    pub role: &'static str,
    /// The steps that need it, among those of the runbook.
    pub steps: Vec<StepId>,
    /// A page that documents it.
    pub link: Option<&'static str>,
    /// A command that checks for it.
    pub check: Option<Block>,
}

const KUBECONFIG: &str = "https://learn.microsoft.com/azure/aks/control-kubeconfig-access";
const ISSUER: &str = "https://learn.microsoft.com/azure/aks/use-oidc-issuer";
const PREVIEW: &str = "https://learn.microsoft.com/azure/azure-resource-manager/management/preview-features";
const VAULT_RBAC: &str = "https://learn.microsoft.com/azure/key-vault/general/rbac-guide";
const VAULT_POLICY: &str = "https://learn.microsoft.com/azure/key-vault/general/assign-access-policy";
const APPLICATIONS: &str = "https://learn.microsoft.com/entra/identity/role-based-access-control/delegate-app-roles";
const CLUSTER_ADMIN: &str = "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#user-facing-roles";

struct Writer<'w> {
    values: Values<'w>,
    lang: Lang,
}

impl Writer<'_> {
    fn right(&self, area: Area, what: Text, role: Text, steps: &[StepId]) -> Right {
        let [what, role] = [what, role].map(|text| text.get(self.lang));
        Right { area, what, role, steps: steps.to_vec(), link: None, check: None }
    }

    fn checked(&self, right: Right, link: &'static str, command: &str) -> Right {
        let commands = vec![template::command(command, &self.values)];
        Right { link: Some(link), check: Some(Block { title: right.what, about: None, commands }), ..right }
    }
}

fn at(link: &'static str, right: Right) -> Right {
    Right { link: Some(link), ..right }
}

/// The rights that a plan's steps need.
pub(super) fn rights(resolved: &Resolved, lang: Lang) -> Vec<Right> {
    let w = Writer { values: Values::of(resolved), lang };
    let of_further = resolved.plan.stands_for().is_some();
    let mut rights =
        cluster(&w, resolved.runbook_edition == RunbookEdition::Tutorial, resolved.plan.is_one_of_several());
    rights.extend(of_vault(&w, resolved));
    let shares_application = resolved.plan.standing().is_some_and(|it| it.shares_application);
    rights.push(at(
        APPLICATIONS,
        w.right(
            Area::Entra,
            if shares_application { words::CREDENTIAL } else { words::APPLICATION },
            if shares_application { words::CREDENTIAL_ROLE } else { words::APPLICATION_ROLE },
            &[StepId::WorkloadIdentity, StepId::RemoveIdentity],
        ),
    ));
    rights.push(w.checked(
        w.right(
            Area::Kubernetes,
            words::CLUSTER,
            words::CLUSTER_ROLE,
            &[
                StepId::ApplyCrds,
                StepId::WorkloadIdentity,
                StepId::Kubeconfig,
                StepId::VerifyDeployment,
                StepId::ApplyStore,
                StepId::ApplyExternalSecrets,
                StepId::UpgradeLook,
                StepId::UpgradeBackUp,
                StepId::UpgradePrepare,
                StepId::UpgradeCrds,
                StepId::UpgradeManifests,
                StepId::UpgradeVerify,
                StepId::RemoveExternalSecrets,
                StepId::RemoveStore,
                StepId::RemoveOperator,
                StepId::RemoveCrds,
                StepId::RemoveAccount,
            ],
        ),
        CLUSTER_ADMIN,
        "kubectl auth can-i '*' '*' --all-namespaces",
    ));
    let retired = retired_registry(&resolved.plan.release.version).is_some();
    rights.push(w.right(
        Area::Kubernetes,
        words::TRAFFIC,
        if retired { words::TRAFFIC_TO_RETIRED_REGISTRY } else { words::TRAFFIC_FROM_NODES },
        &[
            StepId::RunAssemblyLine,
            StepId::VerifyDeployment,
            StepId::ApplyStore,
            StepId::ApplyExternalSecrets,
            StepId::UpgradeRun,
            StepId::UpgradeVerify,
        ],
    ));
    rights.extend(git(&w, resolved));
    rights.push(w.right(
        Area::Qvs,
        if of_further { words::REGISTER_FURTHER } else { words::REGISTER },
        words::REGISTER_ROLE,
        &[
            StepId::RegisterApplication,
            StepId::RegisterRepository,
            StepId::RegisterDeployment,
            StepId::RegisterEnvironment,
            StepId::Clone,
            StepId::CompilePipeline,
            StepId::RegisterAssemblyLine,
            StepId::RegisterDeploymentConfig,
            StepId::RunAssemblyLine,
            StepId::UpgradeClone,
            StepId::UpgradePipeline,
            StepId::UpgradeAssemblyLine,
            StepId::UpgradeDeploymentConfig,
            StepId::UpgradeRun,
            StepId::RemoveFromConsole,
        ],
    ));
    rights
}

fn cluster(w: &Writer, tutorial: bool, is_one_of_several: bool) -> Vec<Right> {
    let first = if tutorial && !is_one_of_several { StepId::Kubeconfig } else { StepId::SignIn };
    let mut rights = vec![
        at(
            KUBECONFIG,
            w.right(
                Area::Azure,
                words::CREDENTIALS,
                words::CREDENTIALS_ROLE,
                &[first, StepId::UpgradeSignIn, StepId::RemovalSignIn],
            ),
        ),
        w.checked(
            w.right(Area::Azure, words::ISSUER, words::ISSUER_ROLE, &[StepId::WorkloadIdentity]),
            ISSUER,
            "az aks show --name «clusterName» --resource-group «resourceGroup» --query oidcIssuerProfile.enabled \
             --output tsv",
        ),
    ];
    if tutorial {
        rights
            .push(at(PREVIEW, w.right(Area::Azure, words::PREVIEW, words::PREVIEW_ROLE, &[StepId::WorkloadIdentity])));
    }
    rights
}

fn of_vault(w: &Writer, resolved: &Resolved) -> Vec<Right> {
    let (link, grant, write) = match resolved.vault_authorization {
        VaultAuthorization::Rbac => (VAULT_RBAC, words::GRANT_ROLE_BY_RBAC, words::WRITE_SECRETS_ROLE_BY_RBAC),
        VaultAuthorization::AccessPolicy => {
            (VAULT_POLICY, words::GRANT_ROLE_BY_POLICY, words::WRITE_SECRETS_ROLE_BY_POLICY)
        }
    };
    let mut rights = Vec::new();
    if resolved.has(ClusterField::Location) {
        rights.push(at(
            link,
            w.right(Area::Azure, words::CREATE_VAULT, words::CREATE_VAULT_ROLE, &[StepId::WorkloadIdentity]),
        ));
    }
    rights.push(w.checked(
        w.right(Area::Azure, words::GRANT, grant, &[StepId::WorkloadIdentity, StepId::RemoveIdentity]),
        link,
        "az keyvault show --name «azureKeyContainerName» --query properties.enableRbacAuthorization --output tsv",
    ));
    if vault::is_written(resolved) {
        rights.push(w.checked(
            w.right(Area::Azure, words::WRITE_SECRETS, write, &[StepId::ApplyExternalSecrets]),
            link,
            "az keyvault secret list --vault-name «azureKeyContainerName» --query '[].name' --output tsv",
        ));
    }
    rights
}

fn git(w: &Writer, resolved: &Resolved) -> Vec<Right> {
    let ssh = resolved.clone_url.as_ref().is_some_and(|url| url.transport == Transport::Ssh);
    let credential = if ssh { words::CLONE_BY_KEY } else { words::CLONE_BY_TOKEN };
    vec![
        w.right(
            Area::Git,
            words::PUSH,
            words::PUSH_ROLE,
            &[
                StepId::Clone,
                StepId::RegisterAssemblyLine,
                StepId::UpgradeClone,
                StepId::UpgradeAssemblyLine,
                StepId::RemoveBranch,
            ],
        ),
        w.right(Area::Git, words::CLONE, credential, &[StepId::RegisterRepository]),
    ]
}

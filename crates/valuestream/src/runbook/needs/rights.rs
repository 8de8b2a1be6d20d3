//! The rights that the steps need, by where they are given.
//!
//! Sources: AKS, "Limit access to cluster configuration file", "Use the OIDC issuer" and "Azure built-in roles for
//! containers"; Key Vault, "Provide access with Azure RBAC" and "Assign an access policy"; Entra, "Delegate app registration
//! permissions"; Kubernetes, "Using RBAC Authorization"; the tutorial for Git and QVS. Which roles of QVS give which rights is
//! not public: only what one does there is said.

use text::{Lang, Text};

use crate::plan::{Plan, RunbookEdition, VaultAuthorization};
use crate::release::retired_registry;
use crate::rule::git::{CloneUrl, Transport};
use crate::runbook::step::Block;
use crate::runbook::step_id::StepId;
use crate::runbook::template;
use crate::runbook::values::Values;

/// Where a right is given.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Area {
    /// Azure's resources.
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
            Area::Azure => Text::new("Azure", "Azure"),
            Area::Entra => Text::new("Microsoft Entra ID", "Microsoft Entra ID"),
            Area::Kubernetes => Text::new("AKSクラスタ", "AKS cluster"),
            Area::Git => Text::new("Git", "Git"),
            Area::Qvs => Text::new("QVS", "QVS"),
        }
    }
}

/// A right, or something that must be there.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Right {
    /// Where it is given.
    pub area: Area,
    /// What is done with it.
    pub what: &'static str,
    /// Which role has it, or what to have.
    pub role: &'static str,
    /// The steps that need it, as far as the runbook has them.
    pub steps: Vec<StepId>,
    /// The page that says so.
    pub link: Option<&'static str>,
    /// A command that tells whether it is there.
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
    fn right(
        &self,
        area: Area,
        what: (&'static str, &'static str),
        role: (&'static str, &'static str),
        steps: &[StepId],
    ) -> Right {
        let text = |(ja, en)| Text::new(ja, en).get(self.lang);
        Right { area, what: text(what), role: text(role), steps: steps.to_vec(), link: None, check: None }
    }

    fn checked(&self, right: Right, link: &'static str, command: &str) -> Right {
        let commands = vec![template::command(command, &self.values)];
        Right { link: Some(link), check: Some(Block { title: right.what, about: None, commands }), ..right }
    }
}

fn at(link: &'static str, right: Right) -> Right {
    Right { link: Some(link), ..right }
}

/// What `plan`'s steps need.
pub(super) fn rights(plan: &Plan, lang: Lang) -> Vec<Right> {
    let w = Writer { values: Values::of(plan), lang };
    let mut rights = cluster(&w, plan.project.runbook_edition() == RunbookEdition::Tutorial);
    rights.extend(vault(&w, plan));
    rights.push(at(APPLICATIONS, w.right(
        Area::Entra,
        ("アプリケーションを作成し、フェデレーション資格情報を追加する", "Create the application and add its federated credential"),
        (
            "既定ではテナントのメンバーなら誰でもでき、作成者が所有者になります。「ユーザーはアプリケーションを登録できる」が「いいえ」ならApplication Developer。すでにあるアプリケーションを使うなら、その所有者かCloud Application Administrator",
            "By default any member of the tenant, who then owns it. Where \"Users can register applications\" is No: Application Developer. For an application that is there already: its owner, or Cloud Application Administrator",
        ),
        &[StepId::WorkloadIdentity],
    )));
    rights.push(w.checked(
        w.right(
            Area::Kubernetes,
            (
                "CRD、namespace、ServiceAccountと、クラスタ・スコープのkubeconfigを作る",
                "Create CRDs, a namespace, a ServiceAccount, and a kubeconfig for the whole cluster",
            ),
            ("cluster-admin", "cluster-admin"),
            &[
                StepId::ApplyCrds,
                StepId::WorkloadIdentity,
                StepId::Kubeconfig,
                StepId::VerifyDeployment,
                StepId::ApplyStore,
                StepId::ApplyExternalSecrets,
            ],
        ),
        CLUSTER_ADMIN,
        "kubectl auth can-i '*' '*' --all-namespaces",
    ));
    rights.push(w.right(
        Area::Kubernetes,
        ("ESOのイメージを取得し、Key VaultとEntraに接続する", "Pull ESO's images, and reach Key Vault and Entra"),
        if retired_registry(&plan.release.version).is_some() {
            (
                "ノードからghcr.io、oci.external-secrets.io、login.microsoftonline.com、*.vault.azure.netへの通信",
                "Traffic from the nodes to ghcr.io, oci.external-secrets.io, login.microsoftonline.com and *.vault.azure.net",
            )
        } else {
            (
                "ノードからghcr.io、login.microsoftonline.com、*.vault.azure.netへの通信",
                "Traffic from the nodes to ghcr.io, login.microsoftonline.com and *.vault.azure.net",
            )
        },
        &[StepId::RunAssemblyLine, StepId::VerifyDeployment, StepId::ApplyStore, StepId::ApplyExternalSecrets],
    ));
    rights.extend(git(&w, plan));
    rights.push(w.right(
        Area::Qvs,
        (
            "Application、Repository、Deployment、Environment、Pipeline、AssemblyLineを登録し、実行する",
            "Register the Application, Repository, Deployment, Environment, Pipeline and AssemblyLine, and run it",
        ),
        (
            "プロジェクトがあり、そこでこれらを作成できるアカウント (qvsctl authと同じもの)",
            "The project exists, and an account that may make these in it (the one for qvsctl auth)",
        ),
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
        ],
    ));
    rights
}

fn cluster(w: &Writer, tutorial: bool) -> Vec<Right> {
    let mut rights = vec![
        at(KUBECONFIG, w.right(
            Area::Azure,
            ("クラスタの認証情報を取得する", "Fetch the cluster's credentials"),
            (
                "クラスタに対するAzure Kubernetes Service Cluster Admin Role。ローカルアカウントが無効ならAzure Kubernetes Service Cluster User Roleと、クラスタ内の権限 (Azure RBACのクラスタではAzure Kubernetes Service RBAC Cluster Admin)",
                "Azure Kubernetes Service Cluster Admin Role on the cluster. Where local accounts are disabled: Azure Kubernetes Service Cluster User Role and rights inside the cluster (with Azure RBAC for Kubernetes, Azure Kubernetes Service RBAC Cluster Admin)",
            ),
            if tutorial { &[StepId::Kubeconfig] } else { &[StepId::SignIn] },
        )),
        w.checked(
            w.right(
                Area::Azure,
                ("OIDC issuerを有効にする (まだ無効のとき)", "Enable the OIDC issuer, where it is not"),
                (
                    "クラスタに対するAzure Kubernetes Service Contributor RoleまたはContributor。Kubernetesは1.22以上",
                    "Azure Kubernetes Service Contributor Role or Contributor on the cluster, which runs Kubernetes 1.22 or later",
                ),
                &[StepId::WorkloadIdentity],
            ),
            ISSUER,
            "az aks show --name «clusterName» --resource-group «resourceGroup» --query oidcIssuerProfile.enabled --output tsv",
        ),
    ];
    if tutorial {
        rights.push(at(
            PREVIEW,
            w.right(
                Area::Azure,
                (
                    "EnableOIDCIssuerPreviewとリソースプロバイダーを登録する",
                    "Register EnableOIDCIssuerPreview and the resource provider",
                ),
                ("サブスクリプションに対するContributorまたはOwner", "Contributor or Owner on the subscription"),
                &[StepId::WorkloadIdentity],
            ),
        ));
    }
    rights
}

fn vault(w: &Writer, plan: &Plan) -> Vec<Right> {
    let rbac = plan.cluster.vault_authorization() == VaultAuthorization::Rbac;
    let link = if rbac { VAULT_RBAC } else { VAULT_POLICY };
    let grant = if rbac {
        (
            "キーコンテナに対するKey Vault Data Access Administrator、User Access Administrator、Ownerのいずれか",
            "Key Vault Data Access Administrator, User Access Administrator or Owner on the vault",
        )
    } else {
        (
            "キーコンテナに対するKey Vault ContributorまたはContributor",
            "Key Vault Contributor or Contributor on the vault",
        )
    };
    let write = if rbac {
        ("キーコンテナに対するKey Vault Secrets Officer", "Key Vault Secrets Officer on the vault")
    } else {
        (
            "アクセスポリシーで、自分にシークレットのget、list、set",
            "An access policy that gives you get, list and set for secrets",
        )
    };
    let mut rights = Vec::new();
    if !plan.cluster.location.trim().is_empty() {
        rights.push(at(
            link,
            w.right(
                Area::Azure,
                ("キーコンテナを作る (まだないとき)", "Create the vault, where there is none"),
                (
                    "リソースグループに対するKey Vault ContributorまたはContributor",
                    "Key Vault Contributor or Contributor on the resource group",
                ),
                &[StepId::WorkloadIdentity],
            ),
        ));
    }
    rights.push(w.checked(
        w.right(
            Area::Azure,
            ("アプリケーションにキーコンテナの読み取りを許可する", "Let the application read the vault"),
            grant,
            &[StepId::WorkloadIdentity],
        ),
        link,
        "az keyvault show --name «azureKeyContainerName» --query properties.enableRbacAuthorization --output tsv",
    ));
    if !plan.secrets.is_empty() {
        rights.push(w.checked(
            w.right(
                Area::Azure,
                ("キーコンテナのシークレットを一覧し、書き込む", "List and write the vault's secrets"),
                write,
                &[StepId::ApplyExternalSecrets],
            ),
            link,
            "az keyvault secret list --vault-name «azureKeyContainerName» --query '[].name' --output tsv",
        ));
    }
    rights
}

fn git(w: &Writer, plan: &Plan) -> Vec<Right> {
    let ssh = CloneUrl::read(&plan.repository.git_clone_url).is_some_and(|url| url.transport == Transport::Ssh);
    let credential = if ssh {
        ("リポジトリを読み取れるSSH秘密鍵", "An SSH private key that may read the repository")
    } else {
        ("リポジトリを読み取れるPersonal Access Token", "A personal access token that may read the repository")
    };
    vec![
        w.right(
            Area::Git,
            ("ブランチをpushする", "Push the branch"),
            (
                "インターネットからアクセスできるリポジトリと、そこへの書き込み権限",
                "A repository that can be reached from the Internet, and the right to write to it",
            ),
            &[StepId::Clone, StepId::RegisterAssemblyLine],
        ),
        w.right(
            Area::Git,
            (
                "QVSがリポジトリをcloneする (QVSコンソールにだけ入力)",
                "QVS clones the repository (entered in the QVS console only)",
            ),
            credential,
            &[StepId::RegisterRepository],
        ),
    ]
}

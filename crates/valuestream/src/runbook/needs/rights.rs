//! The rights that the steps need, by where they are given.
//!
//! Sources: AKS, "Limit access to cluster configuration file", "Use the OIDC issuer" and "Azure built-in roles for
//! containers"; Key Vault, "Provide access with Azure RBAC" and "Assign an access policy"; Entra, "Delegate app registration
//! permissions"; Kubernetes, "Using RBAC Authorization"; the tutorial for Git and QVS. Which roles of QVS give which rights is
//! not public: only what one does there is said.

use text::{Lang, Text};

use crate::plan::{ClusterField, Resolved, RunbookEdition, VaultAuthorization};
use crate::release::retired_registry;
use crate::rule::git::Transport;
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
            Area::Azure => Text { ja: "Azure", en: "Azure" },
            Area::Entra => Text { ja: "Microsoft Entra ID", en: "Microsoft Entra ID" },
            Area::Kubernetes => Text { ja: "AKSクラスタ", en: "AKS cluster" },
            Area::Git => Text { ja: "Git", en: "Git" },
            Area::Qvs => Text { ja: "QVS", en: "QVS" },
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

/// What a plan's steps need.
pub(super) fn rights(resolved: &Resolved, lang: Lang) -> Vec<Right> {
    let w = Writer { values: Values::of(resolved), lang };
    let mut rights = cluster(&w, resolved.runbook_edition == RunbookEdition::Tutorial);
    rights.extend(vault(&w, resolved));
    rights.push(at(APPLICATIONS, w.right(
        Area::Entra,
        Text { ja: "アプリケーションを作成し、フェデレーション資格情報を追加する", en: "Create the application and add its federated credential" },
        Text { ja: "既定ではテナントのメンバーなら誰でもでき、作成者が所有者になります。「ユーザーはアプリケーションを登録できる」が「いいえ」ならApplication Developer。すでにあるアプリケーションを使うなら、その所有者かCloud Application Administrator", en: "By default any member of the tenant, who then owns it. Where \"Users can register applications\" is No: Application Developer. For an application that is there already: its owner, or Cloud Application Administrator" },
        &[StepId::WorkloadIdentity],
    )));
    rights.push(w.checked(
        w.right(
            Area::Kubernetes,
            Text {
                ja: "CRD、namespace、ServiceAccountと、クラスタ・スコープのkubeconfigを作る",
                en: "Create CRDs, a namespace, a ServiceAccount, and a kubeconfig for the whole cluster",
            },
            Text { ja: "cluster-admin", en: "cluster-admin" },
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
        Text { ja: "ESOのイメージを取得し、Key VaultとEntraに接続する", en: "Pull ESO's images, and reach Key Vault and Entra" },
        if retired_registry(&resolved.plan.release.version).is_some() {
            Text { ja: "ノードからghcr.io、oci.external-secrets.io、login.microsoftonline.com、*.vault.azure.netへの通信", en: "Traffic from the nodes to ghcr.io, oci.external-secrets.io, login.microsoftonline.com and *.vault.azure.net" }
        } else {
            Text { ja: "ノードからghcr.io、login.microsoftonline.com、*.vault.azure.netへの通信", en: "Traffic from the nodes to ghcr.io, login.microsoftonline.com and *.vault.azure.net" }
        },
        &[StepId::RunAssemblyLine, StepId::VerifyDeployment, StepId::ApplyStore, StepId::ApplyExternalSecrets],
    ));
    rights.extend(git(&w, resolved));
    rights.push(w.right(
        Area::Qvs,
        Text {
            ja: "Application、Repository、Deployment、Environment、Pipeline、AssemblyLineを登録し、実行する",
            en: "Register the Application, Repository, Deployment, Environment, Pipeline and AssemblyLine, and run it",
        },
        Text {
            ja: "プロジェクトがあり、そこでこれらを作成できるアカウント (qvsctl authと同じもの)",
            en: "The project exists, and an account that may make these in it (the one for qvsctl auth)",
        },
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
            Text { ja: "クラスタの認証情報を取得する", en: "Fetch the cluster's credentials" },
            Text { ja: "クラスタに対するAzure Kubernetes Service Cluster Admin Role。ローカルアカウントが無効ならAzure Kubernetes Service Cluster User Roleと、クラスタ内の権限 (Azure RBACのクラスタではAzure Kubernetes Service RBAC Cluster Admin)", en: "Azure Kubernetes Service Cluster Admin Role on the cluster. Where local accounts are disabled: Azure Kubernetes Service Cluster User Role and rights inside the cluster (with Azure RBAC for Kubernetes, Azure Kubernetes Service RBAC Cluster Admin)" },
            if tutorial { &[StepId::Kubeconfig] } else { &[StepId::SignIn] },
        )),
        w.checked(
            w.right(
                Area::Azure,
                Text { ja: "OIDC issuerを有効にする (まだ無効のとき)", en: "Enable the OIDC issuer, where it is not" },
                Text { ja: "クラスタに対するAzure Kubernetes Service Contributor RoleまたはContributor。Kubernetesは1.22以上", en: "Azure Kubernetes Service Contributor Role or Contributor on the cluster, which runs Kubernetes 1.22 or later" },
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
                Text {
                    ja: "EnableOIDCIssuerPreviewとリソースプロバイダーを登録する",
                    en: "Register EnableOIDCIssuerPreview and the resource provider",
                },
                Text {
                    ja: "サブスクリプションに対するContributorまたはOwner",
                    en: "Contributor or Owner on the subscription",
                },
                &[StepId::WorkloadIdentity],
            ),
        ));
    }
    rights
}

fn vault(w: &Writer, resolved: &Resolved) -> Vec<Right> {
    let rbac = resolved.vault_authorization == VaultAuthorization::Rbac;
    let link = if rbac { VAULT_RBAC } else { VAULT_POLICY };
    let grant = if rbac {
        Text {
            ja: "キーコンテナに対するKey Vault Data Access Administrator、User Access Administrator、Ownerのいずれか",
            en: "Key Vault Data Access Administrator, User Access Administrator or Owner on the vault",
        }
    } else {
        Text {
            ja: "キーコンテナに対するKey Vault ContributorまたはContributor",
            en: "Key Vault Contributor or Contributor on the vault",
        }
    };
    let write = if rbac {
        Text {
            ja: "キーコンテナに対するKey Vault Secrets Officer", en: "Key Vault Secrets Officer on the vault"
        }
    } else {
        Text {
            ja: "アクセスポリシーで、自分にシークレットのget、list、set",
            en: "An access policy that gives you get, list and set for secrets",
        }
    };
    let mut rights = Vec::new();
    if resolved.has(ClusterField::Location) {
        rights.push(at(
            link,
            w.right(
                Area::Azure,
                Text {
                    ja: "キーコンテナを作る (まだないとき)", en: "Create the vault, where there is none"
                },
                Text {
                    ja: "リソースグループに対するKey Vault ContributorまたはContributor",
                    en: "Key Vault Contributor or Contributor on the resource group",
                },
                &[StepId::WorkloadIdentity],
            ),
        ));
    }
    rights.push(w.checked(
        w.right(
            Area::Azure,
            Text {
                ja: "アプリケーションにキーコンテナの読み取りを許可する", en: "Let the application read the vault"
            },
            grant,
            &[StepId::WorkloadIdentity],
        ),
        link,
        "az keyvault show --name «azureKeyContainerName» --query properties.enableRbacAuthorization --output tsv",
    ));
    if !resolved.plan.secrets.is_empty() {
        rights.push(w.checked(
            w.right(
                Area::Azure,
                Text {
                    ja: "キーコンテナのシークレットを一覧し、書き込む", en: "List and write the vault's secrets"
                },
                write,
                &[StepId::ApplyExternalSecrets],
            ),
            link,
            "az keyvault secret list --vault-name «azureKeyContainerName» --query '[].name' --output tsv",
        ));
    }
    rights
}

fn git(w: &Writer, resolved: &Resolved) -> Vec<Right> {
    let ssh = resolved.clone_url.as_ref().is_some_and(|url| url.transport == Transport::Ssh);
    let credential = if ssh {
        Text {
            ja: "リポジトリを読み取れるSSH秘密鍵", en: "An SSH private key that may read the repository"
        }
    } else {
        Text {
            ja: "リポジトリを読み取れるPersonal Access Token",
            en: "A personal access token that may read the repository",
        }
    };
    vec![
        w.right(
            Area::Git,
            Text { ja: "ブランチをpushする", en: "Push the branch" },
            Text {
                ja: "インターネットからアクセスできるリポジトリと、そこへの書き込み権限",
                en: "A repository that can be reached from the Internet, and the right to write to it",
            },
            &[StepId::Clone, StepId::RegisterAssemblyLine],
        ),
        w.right(
            Area::Git,
            Text {
                ja: "QVSがリポジトリをcloneする (QVSコンソールにだけ入力)",
                en: "QVS clones the repository (entered in the QVS console only)",
            },
            credential,
            &[StepId::RegisterRepository],
        ),
    ]
}

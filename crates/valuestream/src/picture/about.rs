//! The table of the parts: the name, texts and steps of each, and which values belong to which.

use text::{Lang, Text, say};

use super::part::Part;
use crate::plan::{ClusterField, IdentityField, PlanField, ProjectField, ReleaseField, RepositoryField};
use crate::runbook::StepId;

/// The fixed facts about a part.
struct About {
    /// Its name.
    title: Text,
    /// A sentence about it.
    what: Text,
    /// The steps that set it up, use it or check it.
    steps: &'static [StepId],
}

const fn entry(title: Text, what: Text, steps: &'static [StepId]) -> About {
    About { title, what, steps }
}

/// The same text in both languages.
const fn same(text: &'static str) -> Text {
    Text { ja: text, en: text }
}

/// The parts to which a single value belongs. `Part::Stage(0)` stands for every stage.
pub(super) fn parts_of(field: PlanField) -> &'static [Part] {
    match field {
        PlanField::Cluster(field) => match field {
            ClusterField::TenantId => &[Part::Azure, Part::Identity],
            ClusterField::SubscriptionId => &[Part::Azure, Part::Cluster],
            ClusterField::ResourceGroup => &[Part::Azure, Part::Cluster],
            ClusterField::ClusterName => &[Part::Target, Part::Cluster],
            ClusterField::AzureKeyContainerName => &[Part::DeploymentConfig, Part::Vault, Part::Store],
            ClusterField::VaultAuthorization => &[Part::Vault],
            ClusterField::Location => &[Part::Azure, Part::Vault],
        },
        PlanField::Identity(field) => match field {
            IdentityField::ApplicationName => &[Part::Identity, Part::Credential, Part::Account],
            IdentityField::KsaName => &[Part::DeploymentConfig, Part::Credential, Part::Store, Part::Account],
            IdentityField::KsaNamespace => &[Part::DeploymentConfig, Part::Credential, Part::Store, Part::Account],
        },
        PlanField::Release(field) => match field {
            ReleaseField::Version => &[Part::DeploymentConfig, Part::Operator],
            ReleaseField::StoreDelivery => &[Part::Store],
            ReleaseField::UseAzureSdk => &[Part::Store],
            ReleaseField::InstalledVersion => &[Part::Operator],
            ReleaseField::EsoNamespace => &[Part::DeploymentConfig, Part::Operator],
            ReleaseField::AppName => &[Part::DeploymentConfig, Part::Store],
            ReleaseField::StoreParameter => &[Part::Pipeline, Part::DeploymentConfig, Part::Store],
        },
        PlanField::Repository(field) => match field {
            RepositoryField::RepositoryKind => &[Part::Repository, Part::Pipeline],
            RepositoryField::GitCloneUrl => &[Part::Repository],
            RepositoryField::GitBranch => &[Part::Repository, Part::AssemblyLine, Part::RunInput],
            RepositoryField::ConfigDirectory => &[Part::Application, Part::Repository],
            RepositoryField::AdapterSource => &[Part::Repository, Part::Pipeline],
            RepositoryField::AdapterRevision => &[Part::Repository, Part::Pipeline],
        },
        PlanField::Project(field) => match field {
            ProjectField::ProjectName => &[Part::Project],
            ProjectField::ApplicationDisplayName => &[Part::Application],
            ProjectField::ApplicationId => &[Part::Application, Part::AssemblyLine, Part::Stage(0)],
            ProjectField::EnvironmentName => &[Part::Environment],
            ProjectField::DeploymentName => &[Part::AssemblyLine, Part::Deployment, Part::Stage(0)],
            ProjectField::PipelinePrefix => &[Part::Pipeline, Part::AssemblyLine, Part::Stage(0)],
            ProjectField::AssemblyLineName => &[Part::AssemblyLine, Part::RunInput, Part::Stage(0)],
            ProjectField::KubeconfigFile => &[Part::Deployment, Part::Cluster],
            // How the runbook is written does not affect what is set up.
            ProjectField::RunbookTask | ProjectField::RunbookEdition => &[],
        },
    }
}

/// The fixed facts about a part.
fn about(part: Part) -> &'static About {
    match part {
        Part::Project => &PROJECT,
        Part::Application => &APPLICATION,
        Part::Repository => &REPOSITORY,
        Part::Pipeline => &PIPELINE,
        Part::AssemblyLine => &ASSEMBLY_LINE,
        Part::Deployment => &DEPLOYMENT,
        Part::DeploymentConfig => &DEPLOYMENT_CONFIG,
        Part::Environment => &ENVIRONMENT,
        Part::Target => &TARGET,
        Part::Azure => &AZURE,
        Part::Vault => &VAULT,
        Part::Identity => &IDENTITY,
        Part::Credential => &CREDENTIAL,
        Part::Cluster => &CLUSTER,
        Part::Operator => &OPERATOR,
        Part::Store => &STORE,
        Part::Account => &ACCOUNT,
        Part::ExternalSecret(_) => &EXTERNAL_SECRET,
        Part::Secret(_) => &SECRET,
        Part::Rest(_) => &REST,
        Part::RunInput => &RUN_INPUT,
        Part::Stage(_) => &STAGE,
    }
}

impl Part {
    /// Its name.
    pub fn title(self) -> Text {
        about(self).title
    }

    /// Its name, with its number if there are several.
    pub fn called(self, lang: Lang) -> String {
        let title = self.title().get(lang);
        match self {
            Part::Stage(n) => {
                let n = n + 1;
                say!(lang, ja: "{title}{n}", en: "{title} {n}")
            }
            Part::ExternalSecret(n) | Part::Secret(n) => format!("{title} {}", n + 1),
            _ => title.to_owned(),
        }
    }

    /// A sentence about it.
    pub fn what(self) -> Text {
        about(self).what
    }

    /// The steps that set it up, use it or check it.
    pub fn steps(self) -> &'static [StepId] {
        about(self).steps
    }
}

static PROJECT: About = entry(
    Text { ja: "QVSプロジェクト", en: "QVS project" },
    Text {
        ja: "PipelineとAssemblyLineを登録するプロジェクトです。",
        en: "The project in which the pipeline and the AssemblyLine are registered.",
    },
    &[StepId::CompilePipeline, StepId::RegisterAssemblyLine, StepId::UpgradePipeline, StepId::UpgradeAssemblyLine],
);
static APPLICATION: About = entry(
    same("Application"),
    Text {
        ja: "QVS Configがどのリポジトリのどこにあるかを持ちます。",
        en: "It says in which repository, and where in it, the QVS Config is.",
    },
    &[StepId::RegisterApplication, StepId::RemoveFromConsole],
);
static REPOSITORY: About = entry(
    same("Repository"),
    Text {
        ja: "すべてのファイルを置くGitリポジトリです。Pipelineは実行のたびにcloneします。",
        en: "The Git repository that holds every file. The pipeline clones it at each run.",
    },
    &[
        StepId::RegisterRepository,
        StepId::Clone,
        StepId::PlaceFiles,
        StepId::RegisterAssemblyLine,
        StepId::UpgradeClone,
        StepId::UpgradeFiles,
        StepId::UpgradeAssemblyLine,
        StepId::RemoveFromConsole,
        StepId::RemoveBranch,
    ],
);
static PIPELINE: About = entry(
    same("Pipeline"),
    Text {
        ja: "QVS Configからqvsctlがコンパイルします。clone、コンパイル、デプロイの順に動きます。",
        en: "qvsctl compiles it from the QVS Config. It clones, compiles and deploys.",
    },
    &[StepId::CompilePipeline, StepId::UpgradePipeline, StepId::RemoveFromConsole],
);
static ASSEMBLY_LINE: About = entry(
    same("AssemblyLine"),
    Text {
        ja: "Pipelineをステージとして順に実行します。", en: "It runs the pipeline as stages, one after the other."
    },
    &[
        StepId::RegisterAssemblyLine,
        StepId::RegisterDeploymentConfig,
        StepId::RunAssemblyLine,
        StepId::UpgradeAssemblyLine,
        StepId::UpgradeDeploymentConfig,
        StepId::UpgradeRun,
        StepId::RemoveFromConsole,
    ],
);
static DEPLOYMENT: About = entry(
    same("Deployment"),
    Text {
        ja: "Applicationを1つのEnvironmentにデプロイする単位です。クラスタのkubeconfigを持ちます。",
        en: "One Application in one Environment. It holds the cluster's kubeconfig.",
    },
    &[StepId::Kubeconfig, StepId::RegisterDeployment, StepId::RemoveFromConsole],
);
static DEPLOYMENT_CONFIG: About = entry(
    same("Deployment Config"),
    Text {
        ja: "QVS Configのパラメータに入る値です。コンソールに貼り付けます。",
        en: "The values of the QVS Config's parameters, pasted into the console.",
    },
    &[StepId::RegisterDeploymentConfig, StepId::UpgradeDeploymentConfig],
);
static ENVIRONMENT: About = entry(
    same("Environment"),
    Text {
        ja: "デプロイ先の環境です。Provisioning Targetを持ちます。",
        en: "Where it is deployed to. It has the Provisioning Target.",
    },
    &[StepId::RegisterEnvironment, StepId::RemoveFromConsole],
);
static TARGET: About = entry(
    same("Provisioning Target"),
    Text {
        ja: "QVSから見たデプロイ先のクラスタです。", en: "The cluster to deploy to, as QVS knows it."
    },
    &[StepId::RegisterEnvironment],
);
static AZURE: About = entry(
    same("Azure"),
    Text {
        ja: "キーコンテナとクラスタがあるテナントとサブスクリプションです。",
        en: "The tenant and subscription of the vault and the cluster.",
    },
    &[StepId::SignIn, StepId::WorkloadIdentity, StepId::UpgradeSignIn, StepId::RemovalSignIn],
);
static VAULT: About = entry(
    Text { ja: "キーコンテナ (Key Vault)", en: "Key Vault" },
    Text {
        ja: "秘密の値はここにだけ置きます。", en: "The only place where the secret values are kept."
    },
    &[StepId::WorkloadIdentity, StepId::ApplyExternalSecrets],
);
static IDENTITY: About = entry(
    Text { ja: "Entraアプリケーション", en: "Entra application" },
    Text {
        ja: "キーコンテナを読む権限を持ちます。パスワードはありません。",
        en: "It may read the vault. It has no password.",
    },
    &[StepId::WorkloadIdentity, StepId::RemoveIdentity],
);
static CREDENTIAL: About = entry(
    Text { ja: "フェデレーション資格情報", en: "Federated credential" },
    Text {
        ja: "クラスタのOIDC issuerが署名した、このServiceAccountのトークンだけを信頼します。",
        en: "It trusts this ServiceAccount's tokens alone, signed by the cluster's OIDC issuer.",
    },
    &[StepId::WorkloadIdentity, StepId::RemoveIdentity],
);
static CLUSTER: About = entry(
    Text { ja: "AKSクラスタ", en: "AKS cluster" },
    Text {
        ja: "ESOが動き、Secretが置かれるクラスタです。", en: "The cluster with ESO and the Secrets."
    },
    &[StepId::SignIn, StepId::Kubeconfig, StepId::UpgradeSignIn, StepId::RemovalSignIn],
);
static OPERATOR: About = entry(
    same("External Secrets Operator"),
    Text {
        ja: "ExternalSecretを見て、キーコンテナの値をSecretに書きます。CRDは手順0-1で手元から適用します。",
        en: "It follows the ExternalSecrets and writes the vault's values into Secrets. Its CRDs are applied by hand in step 0-1.",
    },
    &[
        StepId::ApplyCrds,
        StepId::VerifyDeployment,
        StepId::UpgradeLook,
        StepId::UpgradeBackUp,
        StepId::UpgradePrepare,
        StepId::UpgradeCrds,
        StepId::UpgradeVerify,
        StepId::RemoveOperator,
        StepId::RemoveCrds,
    ],
);
static STORE: About = entry(
    same("ClusterSecretStore"),
    Text {
        ja: "どのキーコンテナを、どのServiceAccountで読むかを持ちます。",
        en: "It says which vault is read, and as which ServiceAccount.",
    },
    &[
        StepId::VerifyDeployment,
        StepId::ApplyStore,
        StepId::UpgradeManifests,
        StepId::UpgradeVerify,
        StepId::RemoveStore,
    ],
);
static ACCOUNT: About = entry(
    same("ServiceAccount"),
    Text {
        ja: "Entraアプリケーションと結び付いたKubernetesのServiceAccount (KSA) です。ESOがそのトークンを使います。",
        en: "The Kubernetes ServiceAccount (KSA) bound to the Entra application. ESO uses its token.",
    },
    &[StepId::WorkloadIdentity, StepId::RemoveAccount],
);
static EXTERNAL_SECRET: About = entry(
    same("ExternalSecret"),
    Text {
        ja: "どのシークレットを、どのSecretのどのキーに入れるかを持ちます。",
        en: "It says which secrets go into which keys of which Secret.",
    },
    &[StepId::ApplyExternalSecrets, StepId::UpgradeManifests, StepId::UpgradeVerify, StepId::RemoveExternalSecrets],
);
static SECRET: About = entry(
    same("Secret"),
    Text {
        ja: "ESOが書くKubernetes Secretです。ワークロードはこれを読みます。",
        en: "The Kubernetes Secret that ESO writes. Your workloads read it.",
    },
    &[StepId::ApplyExternalSecrets, StepId::RemoveExternalSecrets],
);
static REST: About = entry(
    Text { ja: "残りのExternalSecretとSecret", en: "The other ExternalSecrets and Secrets" },
    Text { ja: "図にないものです。", en: "Those that the picture does not show." },
    &[StepId::ApplyExternalSecrets],
);
static RUN_INPUT: About = entry(
    Text { ja: "実行時の入力", en: "Entered at the run" },
    Text {
        ja: "AssemblyLineを実行するときにコンソールで入力します。",
        en: "Entered in the console when the AssemblyLine is run.",
    },
    &[StepId::RunAssemblyLine, StepId::UpgradeRun],
);
static STAGE: About = entry(
    Text { ja: "ステージ", en: "Stage" },
    Text {
        ja: "1つのDeploymentに対してPipelineを1回実行します。",
        en: "It runs the pipeline once, for one Deployment.",
    },
    &[
        StepId::RegisterAssemblyLine,
        StepId::RegisterDeploymentConfig,
        StepId::RunAssemblyLine,
        StepId::UpgradeAssemblyLine,
        StepId::UpgradeDeploymentConfig,
        StepId::UpgradeRun,
    ],
);

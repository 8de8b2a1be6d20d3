//! The table of the parts: names, words, single values and steps of each.

use super::part::Part;
use crate::runbook::StepId;
use crate::text::Text;

/// What is fixed about a part.
pub(super) struct About {
    /// What it is called in ids.
    pub(super) id: &'static str,
    /// What it is called.
    pub(super) title: Text,
    /// What it is, in a sentence.
    pub(super) what: Text,
    /// The single values that are its own.
    pub(super) keys: &'static [&'static str],
    /// The steps that set it up, use it or look at it.
    pub(super) steps: &'static [StepId],
}

const fn entry(
    id: &'static str,
    title: Text,
    what: Text,
    keys: &'static [&'static str],
    steps: &'static [StepId],
) -> About {
    About { id, title, what, keys, steps }
}

/// The same words in both languages.
const fn same(text: &'static str) -> Text {
    Text::new(text, text)
}

/// What is fixed about a part.
pub(super) fn about(part: Part) -> &'static About {
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

static PROJECT: About = entry(
    "project",
    Text::new("QVSプロジェクト", "QVS project"),
    Text::new(
        "PipelineとAssemblyLineを登録するプロジェクトです。",
        "The project in which the pipeline and the AssemblyLine are registered.",
    ),
    &["projectName"],
    &[StepId::CompilePipeline, StepId::RegisterAssemblyLine],
);
static APPLICATION: About = entry(
    "application",
    same("Application"),
    Text::new(
        "QVS Configがどのリポジトリのどこにあるかを持ちます。",
        "It says in which repository, and where in it, the QVS Config is.",
    ),
    &["applicationDisplayName", "applicationId", "configDirectory"],
    &[StepId::RegisterApplication],
);
static REPOSITORY: About = entry(
    "repository",
    same("Repository"),
    Text::new(
        "すべてのファイルを置くGitリポジトリです。Pipelineは実行のたびにcloneします。",
        "The Git repository that holds every file. The pipeline clones it at each run.",
    ),
    &["repositoryKind", "gitCloneUrl", "gitBranch", "configDirectory", "adapterSource", "adapterRevision"],
    &[StepId::RegisterRepository, StepId::Clone, StepId::PlaceFiles, StepId::RegisterAssemblyLine],
);
static PIPELINE: About = entry(
    "pipeline",
    same("Pipeline"),
    Text::new(
        "QVS Configからqvsctlがコンパイルします。clone、コンパイル、デプロイの順に動きます。",
        "qvsctl compiles it from the QVS Config. It clones, compiles and deploys.",
    ),
    &["pipelinePrefix", "storeParameter", "repositoryKind", "adapterSource", "adapterRevision"],
    &[StepId::CompilePipeline],
);
static ASSEMBLY_LINE: About = entry(
    "assembly-line",
    same("AssemblyLine"),
    Text::new("Pipelineをステージとして順に実行します。", "It runs the pipeline as stages, one after the other."),
    &["assemblyLineName", "applicationId", "deploymentName", "pipelinePrefix", "gitBranch"],
    &[StepId::RegisterAssemblyLine, StepId::RegisterDeploymentConfig, StepId::RunAssemblyLine],
);
static DEPLOYMENT: About = entry(
    "deployment",
    same("Deployment"),
    Text::new(
        "Applicationを1つのEnvironmentにデプロイする単位です。クラスタのkubeconfigを持ちます。",
        "One Application in one Environment. It holds the cluster's kubeconfig.",
    ),
    &["deploymentName", "kubeconfigFile"],
    &[StepId::Kubeconfig, StepId::RegisterDeployment],
);
static DEPLOYMENT_CONFIG: About = entry(
    "deployment-config",
    same("Deployment Config"),
    Text::new(
        "QVS Configのパラメータに入る値です。コンソールに貼り付けます。",
        "The values of the QVS Config's parameters, pasted into the console.",
    ),
    &["version", "esoNamespace", "appName", "storeParameter", "azureKeyContainerName", "ksaName", "ksaNamespace"],
    &[StepId::RegisterDeploymentConfig],
);
static ENVIRONMENT: About = entry(
    "environment",
    same("Environment"),
    Text::new(
        "デプロイ先の環境です。Provisioning Targetを持ちます。",
        "Where it is deployed to. It has the Provisioning Target.",
    ),
    &["environmentName"],
    &[StepId::RegisterEnvironment],
);
static TARGET: About = entry(
    "provisioning-target",
    same("Provisioning Target"),
    Text::new("QVSから見たデプロイ先のクラスタです。", "The cluster to deploy to, as QVS knows it."),
    &["clusterName"],
    &[StepId::RegisterEnvironment],
);
static AZURE: About = entry(
    "azure",
    same("Azure"),
    Text::new(
        "キーコンテナとクラスタがあるテナントとサブスクリプションです。",
        "The tenant and subscription of the vault and the cluster.",
    ),
    &["tenantId", "subscriptionId", "location", "resourceGroup"],
    &[StepId::SignIn, StepId::WorkloadIdentity],
);
static VAULT: About = entry(
    "vault",
    Text::new("キーコンテナ (Key Vault)", "Key Vault"),
    Text::new("秘密の値はここにだけ置きます。", "The only place where the secret values are kept."),
    &["azureKeyContainerName", "vaultAuthorization", "location"],
    &[StepId::WorkloadIdentity, StepId::ApplyExternalSecrets],
);
static IDENTITY: About = entry(
    "identity",
    Text::new("Entraアプリケーション", "Entra application"),
    Text::new(
        "キーコンテナを読む権限を持ちます。パスワードはありません。",
        "It may read the vault. It has no password.",
    ),
    &["applicationName", "tenantId"],
    &[StepId::WorkloadIdentity],
);
static CREDENTIAL: About = entry(
    "credential",
    Text::new("フェデレーション資格情報", "Federated credential"),
    Text::new(
        "クラスタのOIDC issuerが署名した、このServiceAccountのトークンだけを信頼します。",
        "It trusts this ServiceAccount's tokens alone, signed by the cluster's OIDC issuer.",
    ),
    &["applicationName", "ksaName", "ksaNamespace"],
    &[StepId::WorkloadIdentity],
);
static CLUSTER: About = entry(
    "cluster",
    Text::new("AKSクラスタ", "AKS cluster"),
    Text::new("ESOが動き、Secretが置かれるクラスタです。", "The cluster with ESO and the Secrets."),
    &["clusterName", "resourceGroup", "subscriptionId", "kubeconfigFile"],
    &[StepId::SignIn, StepId::Kubeconfig],
);
static OPERATOR: About = entry(
    "operator",
    same("External Secrets Operator"),
    Text::new(
        "ExternalSecretを見て、キーコンテナの値をSecretに書きます。CRDは手順0-1で手元から適用します。",
        "It follows the ExternalSecrets and writes the vault's values into Secrets. Its CRDs are applied by hand in step 0-1.",
    ),
    &["version", "esoNamespace"],
    &[StepId::ApplyCrds, StepId::VerifyDeployment],
);
static STORE: About = entry(
    "store",
    same("ClusterSecretStore"),
    Text::new(
        "どのキーコンテナを、どのServiceAccountで読むかを持ちます。",
        "It says which vault is read, and as which ServiceAccount.",
    ),
    &["appName", "storeDelivery", "useAzureSdk", "storeParameter", "azureKeyContainerName", "ksaName", "ksaNamespace"],
    &[StepId::VerifyDeployment, StepId::ApplyStore],
);
static ACCOUNT: About = entry(
    "account",
    same("ServiceAccount"),
    Text::new(
        "Entraアプリケーションと結び付いたKubernetesのServiceAccount (KSA) です。ESOがそのトークンを使います。",
        "The Kubernetes ServiceAccount (KSA) bound to the Entra application. ESO uses its token.",
    ),
    &["ksaName", "ksaNamespace", "applicationName"],
    &[StepId::WorkloadIdentity],
);
static EXTERNAL_SECRET: About = entry(
    "external-secret",
    same("ExternalSecret"),
    Text::new(
        "どのシークレットを、どのSecretのどのキーに入れるかを持ちます。",
        "It says which secrets go into which keys of which Secret.",
    ),
    &[],
    &[StepId::ApplyExternalSecrets],
);
static SECRET: About = entry(
    "secret",
    same("Secret"),
    Text::new(
        "ESOが書くKubernetes Secretです。ワークロードはこれを読みます。",
        "The Kubernetes Secret that ESO writes. Your workloads read it.",
    ),
    &[],
    &[StepId::ApplyExternalSecrets],
);
static REST: About = entry(
    "rest",
    Text::new("残りのExternalSecretとSecret", "The other ExternalSecrets and Secrets"),
    Text::new("図にないものです。", "Those that the picture does not show."),
    &[],
    &[StepId::ApplyExternalSecrets],
);
static RUN_INPUT: About = entry(
    "run-input",
    Text::new("実行時の入力", "Entered at the run"),
    Text::new(
        "AssemblyLineを実行するときにコンソールで入力します。",
        "Entered in the console when the AssemblyLine is run.",
    ),
    &["gitBranch", "assemblyLineName"],
    &[StepId::RunAssemblyLine],
);
static STAGE: About = entry(
    "stage",
    Text::new("ステージ", "Stage"),
    Text::new("1つのDeploymentに対してPipelineを1回実行します。", "It runs the pipeline once, for one Deployment."),
    &["assemblyLineName", "applicationId", "deploymentName", "pipelinePrefix"],
    &[StepId::RegisterAssemblyLine, StepId::RegisterDeploymentConfig, StepId::RunAssemblyLine],
);

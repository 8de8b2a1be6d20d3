//! The parts of the pictures: what each is, and which values, files, steps and live checks are its own. The one table of it.

use std::fmt;

use crate::files::FileKind;
use crate::live::What;
use crate::plan::{Place, Plan, secrets};
use crate::text::Text;

/// Something in a picture that people can go on from.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Part {
    /// The QVS project.
    Project,
    /// The QVS Application.
    Application,
    /// The Git repository.
    Repository,
    /// The pipeline.
    Pipeline,
    /// The AssemblyLine.
    AssemblyLine,
    /// The QVS Deployment.
    Deployment,
    /// Its Deployment Config.
    DeploymentConfig,
    /// The QVS Environment.
    Environment,
    /// The Provisioning Target.
    Target,
    /// Azure: the tenant and the subscription.
    Azure,
    /// The vault.
    Vault,
    /// The Entra application.
    Identity,
    /// Its federated credential.
    Credential,
    /// The AKS cluster.
    Cluster,
    /// External Secrets Operator.
    Operator,
    /// The ClusterSecretStore.
    Store,
    /// The ServiceAccount.
    Account,
    /// The ExternalSecret at an index.
    ExternalSecret(usize),
    /// The Secret it makes.
    Secret(usize),
    /// Every ExternalSecret from an index on, with its Secret.
    Rest(usize),
    /// What is entered when the AssemblyLine is run.
    RunInput,
    /// The AssemblyLine's stage at an index.
    Stage(usize),
}

/// Values that are no part's own, each with the reason.
pub const OUTSIDE: &[(&str, &str)] =
    &[("runbookEdition", "it is about how the runbook is written, not about what is set up")];

/// What is fixed about a part.
struct About {
    id: &'static str,
    title: Text,
    what: Text,
    keys: &'static [&'static str],
    steps: &'static [&'static str],
}

const fn about(
    id: &'static str,
    title: Text,
    what: Text,
    keys: &'static [&'static str],
    steps: &'static [&'static str],
) -> About {
    About { id, title, what, keys, steps }
}

/// The same words in both languages.
const fn same(text: &'static str) -> Text {
    Text::new(text, text)
}

/// Every part there is once, in the order to read them.
const ONCE: [Part; 18] = [
    Part::Project,
    Part::Application,
    Part::Repository,
    Part::Pipeline,
    Part::AssemblyLine,
    Part::Deployment,
    Part::DeploymentConfig,
    Part::Environment,
    Part::Target,
    Part::Azure,
    Part::Vault,
    Part::Identity,
    Part::Credential,
    Part::Cluster,
    Part::Operator,
    Part::Store,
    Part::Account,
    Part::RunInput,
];

impl Part {
    /// The parts of a plan with that many ExternalSecrets and stages.
    pub fn all(secrets: usize, stages: usize) -> impl Iterator<Item = Part> {
        let rows = (0..secrets).flat_map(|n| [Part::ExternalSecret(n), Part::Secret(n)]);
        ONCE.into_iter().chain(rows).chain((0..stages).map(Part::Stage))
    }

    /// The part of an id.
    pub fn named(id: &str) -> Option<Part> {
        if let Some(part) = ONCE.into_iter().find(|part| part.about().id == id) {
            return Some(part);
        }
        let (kind, n) = id.split_once('.')?;
        let n = n.parse().ok()?;
        [Part::ExternalSecret(n), Part::Secret(n), Part::Rest(n), Part::Stage(n)]
            .into_iter()
            .find(|part| part.about().id == kind)
    }

    /// What it is called.
    pub fn title(self) -> Text {
        self.about().title
    }

    /// What it is, in a sentence.
    pub fn what(self) -> Text {
        self.about().what
    }

    /// The steps that set it up, use it or look at it.
    pub fn steps(self) -> &'static [&'static str] {
        self.about().steps
    }

    /// Whether the value at a place is its own.
    pub fn has(self, place: Place) -> bool {
        match (self, place) {
            (Part::Vault, Place::Entry(_, _, key)) => matches!(key, "remoteKey" | "remoteVersion"),
            (Part::ExternalSecret(n), Place::Secret(m, key)) => n == m && key != "target",
            (Part::ExternalSecret(n), Place::Entry(m, ..)) => n == m,
            (Part::Secret(n), Place::Secret(m, key)) => {
                n == m && matches!(key, "target" | "namespace" | "creationPolicy")
            }
            (Part::Secret(n), Place::Entry(m, _, key)) => n == m && key == "secretKey",
            (Part::Rest(from), Place::Secret(n, _) | Place::Entry(n, ..)) => n >= from,
            (_, Place::Plan(key)) => self.about().keys.contains(&key),
            _ => false,
        }
    }

    /// Its own values, in the form's order.
    pub fn places(self, plan: &Plan) -> Vec<Place> {
        let mut places = Vec::new();
        plan.each_value(|place, _, _| places.extend(Some(place).filter(|place| self.has(*place))));
        places
    }

    /// The files it stands in.
    pub fn files(self, plan: &Plan) -> Vec<FileKind> {
        let rows = |rows: &[secrets::SecretRow]| rows.iter().map(|row| FileKind::ExternalSecret(row.id)).collect();
        match self {
            Part::Repository => crate::files::list(plan).into_iter().map(|file| file.kind).collect(),
            Part::Application | Part::Pipeline => vec![FileKind::QvsConfig, FileKind::AssemblyLine],
            Part::AssemblyLine | Part::Deployment | Part::RunInput | Part::Stage(_) => vec![FileKind::AssemblyLine],
            Part::DeploymentConfig | Part::Operator | Part::Account => vec![FileKind::DeploymentConfig],
            Part::Store => {
                let mut files = vec![FileKind::QvsConfig, FileKind::DeploymentConfig];
                files.extend::<Vec<FileKind>>(rows(&plan.secrets));
                files
            }
            Part::Vault => {
                let mut files = vec![FileKind::DeploymentConfig];
                files.extend::<Vec<FileKind>>(rows(&plan.secrets));
                files
            }
            Part::ExternalSecret(n) | Part::Secret(n) => rows(plan.secrets.get(n..=n).unwrap_or_default()),
            Part::Rest(from) => rows(plan.secrets.get(from..).unwrap_or_default()),
            Part::Project
            | Part::Environment
            | Part::Target
            | Part::Azure
            | Part::Identity
            | Part::Credential
            | Part::Cluster => Vec::new(),
        }
    }

    /// Whether a live check is about it.
    pub fn owns(self, check: What) -> bool {
        match (self, check) {
            (Part::Cluster, What::Access)
            | (Part::Operator, What::Crds | What::Deployments)
            | (Part::Account, What::Namespace | What::ServiceAccount)
            | (Part::Store, What::Store) => true,
            (Part::ExternalSecret(n), What::ExternalSecret(m)) | (Part::Secret(n), What::Secret(m)) => n == m,
            (Part::Rest(from), What::ExternalSecret(n) | What::Secret(n)) => n >= from,
            _ => false,
        }
    }

    fn about(self) -> &'static About {
        match self {
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
}

/// Its id: the same as long as the rows before it stay.
impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.about().id)?;
        match self {
            Part::ExternalSecret(n) | Part::Secret(n) | Part::Rest(n) | Part::Stage(n) => write!(f, ".{n}"),
            _ => Ok(()),
        }
    }
}

static PROJECT: About = about(
    "project",
    Text::new("QVS プロジェクト", "QVS project"),
    Text::new(
        "Pipeline と AssemblyLine を登録するプロジェクトです。",
        "The project in which the pipeline and the AssemblyLine are registered.",
    ),
    &["projectName"],
    &["6", "7"],
);
static APPLICATION: About = about(
    "application",
    same("Application"),
    Text::new(
        "QVS Config がどのリポジトリのどこにあるかを持ちます。",
        "It says in which repository, and where in it, the QVS Config is.",
    ),
    &["applicationDisplayName", "applicationId", "configDirectory"],
    &["2"],
);
static REPOSITORY: About = about(
    "repository",
    same("Repository"),
    Text::new(
        "すべてのファイルを置く Git リポジトリです。Pipeline は実行のたびに clone します。",
        "The Git repository that holds every file. The pipeline clones it at each run.",
    ),
    &["repositoryKind", "gitCloneUrl", "gitBranch", "configDirectory", "adapterSource", "adapterRevision"],
    &["2-a", "4", "5", "7"],
);
static PIPELINE: About = about(
    "pipeline",
    same("Pipeline"),
    Text::new(
        "QVS Config から qvsctl がコンパイルします。clone、コンパイル、デプロイの順に動きます。",
        "qvsctl compiles it from the QVS Config. It clones, compiles and deploys.",
    ),
    &["pipelinePrefix", "storeParameter", "repositoryKind", "adapterSource", "adapterRevision"],
    &["6"],
);
static ASSEMBLY_LINE: About = about(
    "assembly-line",
    same("AssemblyLine"),
    Text::new("Pipeline をステージとして順に実行します。", "It runs the pipeline as stages, one after the other."),
    &["assemblyLineName", "applicationId", "deploymentName", "pipelinePrefix", "gitBranch"],
    &["7", "8", "9"],
);
static DEPLOYMENT: About = about(
    "deployment",
    same("Deployment"),
    Text::new(
        "Application を 1 つの Environment にデプロイする単位です。クラスタの kubeconfig を持ちます。",
        "One Application in one Environment. It holds the cluster's kubeconfig.",
    ),
    &["deploymentName", "kubeconfigFile"],
    &["1", "3"],
);
static DEPLOYMENT_CONFIG: About = about(
    "deployment-config",
    same("Deployment Config"),
    Text::new(
        "QVS Config のパラメータに入る値です。コンソールに貼り付けます。",
        "The values of the QVS Config's parameters, pasted into the console.",
    ),
    &["version", "esoNamespace", "appName", "storeParameter", "azureKeyContainerName", "ksaName", "ksaNamespace"],
    &["8"],
);
static ENVIRONMENT: About = about(
    "environment",
    same("Environment"),
    Text::new(
        "デプロイ先の環境です。Provisioning Target を持ちます。",
        "Where it is deployed to. It has the Provisioning Target.",
    ),
    &["environmentName"],
    &["3-a"],
);
static TARGET: About = about(
    "provisioning-target",
    same("Provisioning Target"),
    Text::new("QVS から見たデプロイ先のクラスタです。", "The cluster to deploy to, as QVS knows it."),
    &["clusterName"],
    &["3-a"],
);
static AZURE: About = about(
    "azure",
    same("Azure"),
    Text::new(
        "キーコンテナとクラスタがあるテナントとサブスクリプションです。",
        "The tenant and subscription of the vault and the cluster.",
    ),
    &["tenantId", "subscriptionId", "location", "resourceGroup"],
    &["0-0", "0-2"],
);
static VAULT: About = about(
    "vault",
    Text::new("キーコンテナ (Key Vault)", "Key Vault"),
    Text::new("秘密の値はここにだけ置きます。", "The only place where the secret values are kept."),
    &["azureKeyContainerName", "vaultAuthorization", "location"],
    &["0-2", "11"],
);
static IDENTITY: About = about(
    "identity",
    Text::new("Entra アプリケーション", "Entra application"),
    Text::new(
        "キーコンテナを読む権限を持ちます。パスワードはありません。",
        "It may read the vault. It has no password.",
    ),
    &["applicationName", "tenantId"],
    &["0-2"],
);
static CREDENTIAL: About = about(
    "credential",
    Text::new("フェデレーション資格情報", "Federated credential"),
    Text::new(
        "クラスタの OIDC issuer が署名した、この ServiceAccount のトークンだけを信頼します。",
        "It trusts this ServiceAccount's tokens alone, signed by the cluster's OIDC issuer.",
    ),
    &["applicationName", "ksaName", "ksaNamespace"],
    &["0-2"],
);
static CLUSTER: About = about(
    "cluster",
    Text::new("AKS クラスタ", "AKS cluster"),
    Text::new("ESO と Secret が動くクラスタです。", "The cluster with ESO and the Secrets."),
    &["clusterName", "resourceGroup", "subscriptionId", "kubeconfigFile"],
    &["0-0", "1"],
);
static OPERATOR: About = about(
    "operator",
    same("External Secrets Operator"),
    Text::new(
        "ExternalSecret を見て、キーコンテナの値を Secret に書きます。CRD は手順 0-1 で手元から適用します。",
        "It follows the ExternalSecrets and writes the vault's values into Secrets. Its CRDs are applied by hand in step 0-1.",
    ),
    &["version", "esoNamespace"],
    &["0-1", "10"],
);
static STORE: About = about(
    "store",
    same("ClusterSecretStore"),
    Text::new(
        "どのキーコンテナを、どの ServiceAccount で読むかを持ちます。",
        "It says which vault is read, and as which ServiceAccount.",
    ),
    &["appName", "storeParameter", "azureKeyContainerName", "ksaName", "ksaNamespace"],
    &["10"],
);
static ACCOUNT: About = about(
    "account",
    same("ServiceAccount"),
    Text::new(
        "Entra アプリケーションと結び付いた Kubernetes の ServiceAccount (KSA) です。ESO がそのトークンを使います。",
        "The Kubernetes ServiceAccount (KSA) bound to the Entra application. ESO uses its token.",
    ),
    &["ksaName", "ksaNamespace", "applicationName"],
    &["0-2"],
);
static EXTERNAL_SECRET: About = about(
    "external-secret",
    same("ExternalSecret"),
    Text::new(
        "どのシークレットを、どの Secret のどのキーに入れるかを持ちます。",
        "It says which secrets go into which keys of which Secret.",
    ),
    &[],
    &["11"],
);
static SECRET: About = about(
    "secret",
    same("Secret"),
    Text::new(
        "ESO が書く Kubernetes Secret です。アプリケーションはこれを読みます。",
        "The Kubernetes Secret that ESO writes. Your workloads read it.",
    ),
    &[],
    &["11"],
);
static REST: About = about(
    "rest",
    Text::new("残りの ExternalSecret と Secret", "The other ExternalSecrets and Secrets"),
    Text::new("図にないものです。", "Those that the picture does not show."),
    &[],
    &["11"],
);
static RUN_INPUT: About = about(
    "run-input",
    Text::new("実行時の入力", "Entered at the run"),
    Text::new(
        "AssemblyLine を実行するときにコンソールで入力します。",
        "Entered in the console when the AssemblyLine is run.",
    ),
    &["gitBranch"],
    &["9"],
);
static STAGE: About = about(
    "stage",
    Text::new("ステージ", "Stage"),
    Text::new(
        "1 つの Deployment に対して Pipeline を 1 回実行します。",
        "It runs the pipeline once, for one Deployment.",
    ),
    &["assemblyLineName", "applicationId", "deploymentName", "pipelinePrefix"],
    &["7", "8", "9"],
);

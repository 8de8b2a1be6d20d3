//! The title and the purpose of each step.

use text::Text;

use crate::runbook::step_id::StepId;

/// The title of a step.
pub const fn title(id: StepId) -> Text {
    match id {
        StepId::SignIn => Text {
            ja: "準備: サインインとクラスタの選択",
            en: "Before you start: sign in and select the cluster",
        },
        StepId::ApplyCrds => Text {
            ja: "準備: Custom Resource Definitionの適用",
            en: "Before you start: apply the custom resource definitions",
        },
        StepId::WorkloadIdentity => {
            Text { ja: "準備: Workload Identityの構成", en: "Before you start: configure workload identity" }
        }
        StepId::Kubeconfig => Text { ja: "kubeconfigの作成", en: "Create the kubeconfig" },
        StepId::RegisterApplication => Text { ja: "Applicationの登録", en: "Register the Application" },
        StepId::RegisterRepository => Text { ja: "Repositoryの登録", en: "Register the Repository" },
        StepId::RegisterDeployment => Text { ja: "Deploymentの登録", en: "Register the Deployment" },
        StepId::RegisterEnvironment => Text { ja: "Environmentの登録", en: "Register the Environment" },
        StepId::Clone => Text {
            ja: "リポジトリとOfficial Cloud Native Adapterの準備",
            en: "Prepare the repository and the Official Cloud Native Adapters",
        },
        StepId::PlaceFiles => Text { ja: "QVS Configの配置", en: "Put the QVS Config in place" },
        StepId::CompilePipeline => {
            Text { ja: "Pipeline Manifestの生成と登録", en: "Compile and register the Pipeline Manifest" }
        }
        StepId::RegisterAssemblyLine => Text { ja: "AssemblyLineの登録", en: "Register the AssemblyLine" },
        StepId::RegisterDeploymentConfig => {
            Text { ja: "Deployment Configの登録", en: "Register the Deployment Config" }
        }
        StepId::RunAssemblyLine => Text { ja: "AssemblyLineの実行", en: "Run the AssemblyLine" },
        StepId::VerifyDeployment => Text { ja: "デプロイの確認", en: "Check what was deployed" },
        StepId::ApplyStore => Text { ja: "ClusterSecretStoreの適用", en: "Apply the ClusterSecretStore" },
        StepId::ApplyExternalSecrets => Text { ja: "External Secretの動作確認", en: "Check the ExternalSecrets" },
        StepId::UpgradeSignIn => Text {
            ja: "準備: サインインとクラスタの選択",
            en: "Before you start: sign in and select the cluster",
        },
        StepId::UpgradeLook => Text {
            ja: "準備: 変わることと、クラスタの今のリリースの確認",
            en: "Before you start: what changes, and what the cluster has",
        },
        StepId::UpgradeBackUp => Text { ja: "準備: バックアップ", en: "Before you start: a backup" },
        StepId::UpgradePrepare => Text { ja: "CRDの準備", en: "Make the definitions ready" },
        StepId::UpgradeCrds => Text {
            ja: "新しいリリースのCRDの適用",
            en: "Apply the new release's custom resource definitions",
        },
        StepId::UpgradeClone => Text { ja: "リポジトリの準備", en: "Prepare the repository" },
        StepId::UpgradeFiles => Text { ja: "新しいファイルの配置", en: "Put the new files in place" },
        StepId::UpgradePipeline => Text {
            ja: "Pipeline Manifestの再生成と再登録",
            en: "Compile and register the Pipeline Manifest again",
        },
        StepId::UpgradeAssemblyLine => Text { ja: "AssemblyLineの再登録", en: "Register the AssemblyLine again" },
        StepId::UpgradeManifests => Text {
            ja: "ストアとExternalSecretのマニフェストの適用",
            en: "Apply the manifests of the store and the ExternalSecrets",
        },
        StepId::UpgradeDeploymentConfig => {
            Text { ja: "Deployment Configの変更", en: "Change the Deployment Config" }
        }
        StepId::UpgradeRun => Text { ja: "AssemblyLineの実行", en: "Run the AssemblyLine" },
        StepId::UpgradeVerify => Text { ja: "アップグレードの確認", en: "Check the upgrade" },
        StepId::RemovalSignIn => Text {
            ja: "準備: サインインとクラスタの選択",
            en: "Before you start: sign in and select the cluster",
        },
        StepId::RemoveExternalSecrets => Text { ja: "ExternalSecretの削除", en: "Remove the ExternalSecrets" },
        StepId::RemoveStore => Text { ja: "ClusterSecretStoreの削除", en: "Remove the ClusterSecretStore" },
        StepId::RemoveOperator => {
            Text { ja: "External Secrets Operatorの削除", en: "Remove External Secrets Operator" }
        }
        StepId::RemoveCrds => Text { ja: "CRDの削除", en: "Remove the custom resource definitions" },
        StepId::RemoveIdentity => Text {
            ja: "資格情報、権限、Entraアプリケーションの削除",
            en: "Remove the credential, the right and the Entra application",
        },
        StepId::RemoveAccount => {
            Text { ja: "ServiceAccountとnamespaceの削除", en: "Remove the ServiceAccount and the namespace" }
        }
        StepId::RemoveFromConsole => {
            Text { ja: "QVSコンソールでの削除", en: "Remove what is in the QVS console" }
        }
        StepId::RemoveBranch => Text { ja: "ブランチの削除", en: "Remove the branch" },
    }
}

/// The purpose of a step. If a manifest makes the store, the run has one stage and deploys only the operator.
pub const fn purpose(id: StepId, store_by_manifest: bool) -> Text {
    match id {
        StepId::SignIn => Text {
            ja: "以降のコマンドが正しいクラスタに対して実行されるようにします。",
            en: "So that every command below acts on the right cluster.",
        },
        StepId::ApplyCrds => Text {
            ja: "QVSがデプロイするHelm chartはCRDを含まないため、同じバージョンのCRDを先に適用します。",
            en: "The Helm chart that QVS installs comes without CRDs, so the CRDs of the same version are applied \
                 first.",
        },
        StepId::WorkloadIdentity => Text {
            ja: "キーコンテナを読めるMicrosoft Entra IDアプリケーションと、クラスタのServiceAccountを結び付けます。",
            en: "It binds a ServiceAccount in the cluster to a Microsoft Entra ID application that may read the vault.",
        },
        StepId::Kubeconfig => Text {
            ja: "QVSがクラスタにデプロイするための、クラスタ・スコープのkubeconfigを生成します。\
                 namespaceがなければ作成されます。",
            en: "QVS deploys with this cluster-scoped kubeconfig. The namespace is created if it does not exist.",
        },
        StepId::RegisterApplication => Text {
            ja: "QVS ConfigがどのリポジトリのどこにあるかをQVSに伝えます。",
            en: "It tells QVS where in which repository the QVS Config is.",
        },
        StepId::RegisterRepository => Text {
            ja: "QVSがリポジトリをcloneできるようにします。",
            en: "So that QVS can clone the repository.",
        },
        StepId::RegisterDeployment => Text {
            ja: "デプロイ先のクラスタと、その認証情報を登録します。",
            en: "It registers the cluster to deploy to and the credentials for it.",
        },
        StepId::RegisterEnvironment => Text {
            ja: "デプロイ先の環境を登録します。1つのApplicationの中で同じEnvironmentは2度使えません。",
            en: "It registers the environment to deploy to. An Application cannot use the same Environment twice.",
        },
        StepId::Clone => Text {
            ja: "ここから先はリポジトリのルートで作業します。",
            en: "From here on, everything happens at the root of the repository.",
        },
        StepId::PlaceFiles => Text {
            ja: "使うアダプタと、アダプタに渡す値を決めるファイルです。",
            en: "It says which adapters are used and which values they get.",
        },
        StepId::CompilePipeline => Text {
            ja: "QVS ConfigからPipelineを生成し、プロジェクトに登録します。",
            en: "It compiles the pipeline from the QVS Config and registers it in the project.",
        },
        StepId::RegisterAssemblyLine if store_by_manifest => Text {
            ja: "Pipelineを実行するAssemblyLineを登録し、ファイルをpushします。",
            en: "It registers the AssemblyLine that runs the pipeline, and pushes the files.",
        },
        StepId::RegisterAssemblyLine => Text {
            ja: "Pipelineを2つのステージで順に実行するAssemblyLineを登録し、ファイルをpushします。",
            en: "It registers the AssemblyLine that runs the pipeline in two stages, and pushes the files.",
        },
        StepId::RegisterDeploymentConfig => Text {
            ja: "アダプタに渡す値を登録します。",
            en: "It registers the values for the adapters.",
        },
        StepId::RunAssemblyLine if store_by_manifest => Text {
            ja: "External Secrets Operatorをクラスタにデプロイします。",
            en: "It deploys External Secrets Operator.",
        },
        StepId::RunAssemblyLine => Text {
            ja: "External Secrets OperatorとClusterSecretStoreをクラスタにデプロイします。",
            en: "It deploys External Secrets Operator and the ClusterSecretStore.",
        },
        StepId::VerifyDeployment if store_by_manifest => Text {
            ja: "External Secrets Operatorがクラスタで動いていることを確認します。",
            en: "It checks that External Secrets Operator runs in the cluster.",
        },
        StepId::VerifyDeployment => Text {
            ja: "External Secrets OperatorとClusterSecretStoreがクラスタにあることを確認します。",
            en: "It checks that External Secrets Operator and the ClusterSecretStore are deployed.",
        },
        StepId::ApplyStore => Text {
            ja: "どのキーコンテナを、どのServiceAccountで読むかをESOに伝えます。",
            en: "It tells ESO which vault to read, and as which ServiceAccount.",
        },
        StepId::ApplyExternalSecrets => Text {
            ja: "キーコンテナの値がKubernetes Secretに連携されることを確認します。",
            en: "It checks that the vault's values arrive in the Kubernetes Secrets.",
        },
        StepId::UpgradeSignIn => Text {
            ja: "以降のコマンドが正しいクラスタに対して実行されるようにします。",
            en: "So that every command below acts on the right cluster.",
        },
        StepId::UpgradeLook => Text {
            ja: "何も変更せずに、アップグレードで変わることと、クラスタが思っているとおりかを確認します。",
            en: "It changes nothing: it tells what the upgrade changes, and whether the cluster is as you think.",
        },
        StepId::UpgradeBackUp => Text {
            ja: "ストアとExternalSecretを手元に残します。",
            en: "It keeps a copy of stores and ExternalSecrets.",
        },
        StepId::UpgradePrepare => Text {
            ja: "古いリリースがCRDに残したもののために、新しいCRDが拒否されることがあります。それを先に片付けます。",
            en: "What older releases left in the definitions can make the cluster refuse the new ones. It is cleared away first.",
        },
        StepId::UpgradeCrds => Text {
            ja: "QVSがデプロイするHelm chartはCRDを含みません。新しいESOはCRDがないと起動しないため、CRDが先です。",
            en: "The Helm chart that QVS installs comes without CRDs, and the new ESO does not start without its own, so they \
                 come first.",
        },
        StepId::UpgradeClone => Text {
            ja: "ここから先はリポジトリのルートで作業します。",
            en: "From here on, everything happens at the root of the repository.",
        },
        StepId::UpgradeFiles => Text {
            ja: "新しいリリースのためのQVS Config、AssemblyLine、マニフェストです。",
            en: "The QVS Config, the AssemblyLine and the manifests for the new release.",
        },
        StepId::UpgradePipeline => Text {
            ja: "新しいQVS ConfigからPipelineを生成し、登録し直します。",
            en: "It compiles the pipeline from the new QVS Config and registers it again.",
        },
        StepId::UpgradeAssemblyLine => Text {
            ja: "同じ名前のAssemblyLineを置き換え、ファイルをpushします。",
            en: "It replaces the AssemblyLine of the same name, and pushes the files.",
        },
        StepId::UpgradeManifests => Text {
            ja: "新しいESOが起動する前に、オブジェクトを新しいAPIバージョンで保存します。",
            en: "So that the objects are stored in the new API version before the new ESO starts.",
        },
        StepId::UpgradeDeploymentConfig => {
            Text { ja: "新しいバージョンをQVSに伝えます。", en: "It tells QVS the new version." }
        }
        StepId::UpgradeRun => Text {
            ja: "新しいリリースのExternal Secrets Operatorをデプロイします。",
            en: "It deploys the new release of External Secrets Operator.",
        },
        StepId::UpgradeVerify => Text {
            ja: "新しいリリースが動き、ストアとExternalSecretが前と同じように使えることを確認します。",
            en: "It checks that the new release runs, and that the store and the ExternalSecrets work as before.",
        },
        StepId::RemovalSignIn => Text {
            ja: "以降のコマンドが正しいクラスタに対して実行されるようにします。",
            en: "So that every command below acts on the right cluster.",
        },
        StepId::RemoveExternalSecrets => Text {
            ja: "Secretを更新するものから片付けます。",
            en: "What keeps Secrets up to date goes first.",
        },
        StepId::RemoveStore => Text {
            ja: "もう使うものがなければ、ストアを削除します。",
            en: "The store goes once nothing reads it.",
        },
        StepId::RemoveOperator => Text {
            ja: "クラスタにExternalSecretが残っていなければ、ESOを削除します。",
            en: "ESO goes once no ExternalSecret is left in the cluster.",
        },
        StepId::RemoveCrds => Text {
            ja: "オブジェクトが残っていなければ、CRDを削除します。",
            en: "The definitions go once none of their objects is left.",
        },
        StepId::RemoveIdentity => Text {
            ja: "クラスタがキーコンテナを読めないようにします。",
            en: "So that the cluster may no longer read the vault.",
        },
        StepId::RemoveAccount => Text {
            ja: "ほかに何もなければ、namespaceも削除します。",
            en: "The namespace goes if nothing else is in it.",
        },
        StepId::RemoveFromConsole => Text {
            ja: "QVSがもう一度デプロイしないようにします。",
            en: "So that QVS does not deploy it again.",
        },
        StepId::RemoveBranch => Text {
            ja: "このプランのファイルを置いたブランチを削除します。",
            en: "The branch with this plan's files goes.",
        },
    }
}

/// The title and the purpose of a step that does less, or something else, for a further Environment.
pub const fn of_further(id: StepId, shares_application: bool) -> Option<(Text, Text)> {
    match id {
        StepId::Clone => Some((title(StepId::UpgradeClone), purpose(StepId::Clone, true))),
        StepId::PlaceFiles => Some((
            Text { ja: "この環境のファイルの配置", en: "Put this Environment's files in place" },
            Text {
                ja: "この環境のAssemblyLine、Deployment Config、マニフェストを、ほかの環境のファイルに並べて置きます。",
                en: "Its AssemblyLine, Deployment Config and manifests stand beside the files of the others.",
            },
        )),
        StepId::UpgradeFiles => Some((
            title(StepId::UpgradeFiles),
            Text {
                ja: "新しいリリースのための、この環境のAssemblyLine、Deployment Config、マニフェストです。",
                en: "This Environment's AssemblyLine, Deployment Config and manifests for the new release.",
            },
        )),
        StepId::RemoveIdentity if shares_application => Some((
            Text { ja: "資格情報と権限の削除", en: "Remove the credential and the right" },
            purpose(StepId::RemoveIdentity, true),
        )),
        _ => None,
    }
}

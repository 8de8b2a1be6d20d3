//! The guided way through the form: why each section is needed, and where to find each value. It is for a part of the
//! page that loads on demand, so sections and values themselves do not contain it.

use text::{Lang, Text};

use crate::plan::{
    ClusterField, DataFromField, EntryField, FieldId, IdentityField, Plan, PlanField, ProjectField, ReleaseField,
    RepositoryField, RowField, SecretField, Section, TemplateField,
};
use crate::runbook::{self, Block};

/// Why a section is needed.
pub const fn why(section: Section) -> Text {
    match section {
        Section::Cluster => Text {
            ja: "ESOを入れるクラスタと、秘密情報を読み取るキーコンテナを決めます。手順書のazコマンド、QVSのProvisioning Target、ClusterSecretStoreの接続先に使います。",
            en: "Which cluster gets ESO, and which vault it reads. They go into the az commands of the runbook, the Provisioning Target in QVS, and the address in the ClusterSecretStore.",
        },
        Section::Identity => Text {
            ja: "パスワードを置かずにキーコンテナを読むため、クラスタのServiceAccountにEntraアプリケーションの権限を使わせます。これから作るものなので、既定の名前のままで構いません。",
            en: "So that no password is stored, a ServiceAccount in the cluster may act as an Entra application, and that one may read the vault. Both are yet to be made: the default names will do.",
        },
        Section::Release => Text {
            ja: "先に入れるCRDと、QVSが入れるHelm chartは同じバージョンでなければなりません。ここで1回だけ決めます。名前はExternalSecretから参照されます。",
            en: "The CRDs that go in first and the Helm chart that QVS installs must be of one version, so it is said here once. ExternalSecrets refer to the name.",
        },
        Section::Repository => Text {
            ja: "QVSはGitリポジトリの設定ファイルを読んでデプロイします。どこにpushし、どこからcloneするかを決めます。トークンや鍵はここではなくQVSコンソールに入力します。",
            en: "QVS deploys from files in a Git repository. This is where they are pushed to and cloned from. Tokens and keys are entered in the QVS console, never here.",
        },
        Section::Project => Text {
            ja: "AssemblyLineはApplicationやDeploymentを名前で参照します。コンソールの名前と1文字でも違うと動かないので、同じ値をファイルと手順書の両方に使います。",
            en: "The AssemblyLine refers to the Application and the Deployment by name, and one different letter breaks it. The same values therefore go into the files and into the runbook.",
        },
        Section::Secrets => Text {
            ja: "ESOを入れただけではSecretはできません。ExternalSecretが、キーコンテナのどのシークレットをどのSecretのどのキーに入れるかを決めます。あとから追加しても構いません。",
            en: "ESO alone makes no Secret. An ExternalSecret says which secret of the vault goes under which key of which Kubernetes Secret. You can add more later.",
        },
    }
}

/// Where to find a value.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Whereabouts {
    /// The answer, in words.
    pub text: &'static str,
    /// A command that prints it.
    pub command: Option<Block>,
}

/// Where to find a value.
pub fn whereabouts(field: FieldId, plan: &Plan, lang: Lang) -> Whereabouts {
    let (text, command) = known(field);
    let text = text.get(lang);
    Whereabouts { text, command: command.map(|command| runbook::command(text, command, &plan.resolve())) }
}

/// Where to find a value, in words, and a command template.
type Known = (Text, Option<&'static str>);

const fn at(text: Text) -> Known {
    (text, None)
}

const fn shown(text: Text, command: &'static str) -> Known {
    (text, Some(command))
}

fn known(field: FieldId) -> Known {
    match field {
        FieldId::Environment(field) => known(FieldId::Plan(field)),
        FieldId::Plan(PlanField::Cluster(field)) => of_cluster(field),
        FieldId::Plan(PlanField::Identity(field)) => of_identity(field),
        FieldId::Plan(PlanField::Release(field)) => of_release(field),
        FieldId::Plan(PlanField::Repository(field)) => of_repository(field),
        FieldId::Plan(PlanField::Project(field)) => of_project(field),
        FieldId::Secret(field) => of_secret(field),
        FieldId::Row(RowField::Data(field)) => of_entry(field),
        FieldId::Row(RowField::DataFrom(field)) => of_data_from(field),
        FieldId::Row(RowField::Template(field)) => of_template(field),
    }
}

fn of_cluster(field: ClusterField) -> Known {
    match field {
        ClusterField::TenantId => shown(
            Text {
                ja: "Azureポータルの「Microsoft Entra ID」の概要にある「プライマリ ドメイン」か「テナントID」。テナントが1つなら空欄で構いません。",
                en: "In the Azure portal, \"Primary domain\" or \"Tenant ID\" in the overview of Microsoft Entra ID. With one tenant, leave it empty.",
            },
            "az account show --query tenantId --output tsv",
        ),
        ClusterField::SubscriptionId => shown(
            Text {
                ja: "Azureポータルの「サブスクリプション」の一覧。1つしか使わないなら空欄で構いません。",
                en: "In the Azure portal, in the list of Subscriptions. If you use only one, leave it empty.",
            },
            "az account list --query '[].{name:name, id:id}' --output table",
        ),
        ClusterField::ResourceGroup => shown(
            Text {
                ja: "Azureポータルの「Kubernetesサービス」でクラスタを開いた概要にある「リソース グループ」。",
                en: "In the Azure portal, open the cluster under Kubernetes services: \"Resource group\" in its overview.",
            },
            "az aks list --query '[].{cluster:name, group:resourceGroup}' --output table",
        ),
        ClusterField::ClusterName => shown(
            Text {
                ja: "Azureポータルの「Kubernetesサービス」の一覧にある名前。",
                en: "The name in the list of Kubernetes services in the Azure portal.",
            },
            "az aks list --query '[].{cluster:name, group:resourceGroup}' --output table",
        ),
        ClusterField::AzureKeyContainerName => shown(
            Text {
                ja: "Azureポータルの「キー コンテナー」の一覧にある名前。まだなければ、これから付ける名前 (Azure全体でほかにないもの)。",
                en: "The name in the list of Key vaults in the Azure portal. If there is none yet, the name to give it, which nobody else in Azure may have.",
            },
            "az keyvault list --query '[].{vault:name, group:resourceGroup}' --output table",
        ),
        ClusterField::VaultAuthorization => shown(
            Text {
                ja: "Azureポータルでキーコンテナを開き、「設定」の「アクセス構成」。コマンドがtrueならAzure RBAC、falseならアクセスポリシーです。",
                en: "In the Azure portal, open the vault, Settings, Access configuration. The command prints true for Azure RBAC and false for access policies.",
            },
            "az keyvault show --name «azureKeyContainerName» --query properties.enableRbacAuthorization --output tsv",
        ),
        ClusterField::Location => shown(
            Text {
                ja: "クラスタと同じリージョンがよいでしょう。キーコンテナがすでにあれば空欄にします。",
                en: "Take the cluster's own region. If the vault is there already, leave it empty.",
            },
            "az aks list --query '[].{cluster:name, region:location}' --output table",
        ),
    }
}

fn of_identity(field: IdentityField) -> Known {
    match field {
        IdentityField::ApplicationName => shown(
            Text {
                ja: "手順0-2でazwiが作ります。コマンドで、その名前で始まるものがテナントにないことを確認できます。",
                en: "azwi makes it in step 0-2. The command lists what the tenant already has under names that start with this one.",
            },
            "az ad app list --display-name «applicationName» --query '[].displayName' --output tsv",
        ),
        IdentityField::KsaName => at(Text {
            ja: "手順0-2でazwiが作ります。決まった名前がなければ既定のままにします。",
            en: "azwi makes it in step 0-2. Keep the default unless you have a name of your own.",
        }),
        IdentityField::KsaNamespace => at(Text {
            ja: "手順0-2で、なければ作ります。ワークロードと分けた既定のままを勧めます。",
            en: "Step 0-2 creates it where it is missing. The default keeps it apart from workloads.",
        }),
    }
}

fn of_release(field: ReleaseField) -> Known {
    match field {
        ReleaseField::Version => shown(
            Text {
                ja: "入力欄の一覧から選びます。使えないものには理由が付いています。クラスタにESOがすでにあれば、そのバージョンにします。",
                en: "Choose from the list at the field, which says why a release cannot be used. If the cluster has ESO already, take that one's version.",
            },
            "kubectl get deployment --all-namespaces --selector app.kubernetes.io/name=external-secrets --output wide",
        ),
        ReleaseField::StoreDelivery => at(Text {
            ja: "迷ったらマニフェスト。どのリリースでも使え、手順10-aで適用します。QVSだけでデプロイしたいなら独自アダプタ、チュートリアルどおりなら公式アダプタ (0.16.2以前)。",
            en: "A manifest when in doubt: it works with every release, and step 10-a applies it. The own adapter to have QVS deploy it; the official adapter to do as the tutorial does (up to 0.16.2).",
        }),
        ReleaseField::UseAzureSdk => at(Text {
            ja: "迷ったら「使わない」。ESOの既定と同じです。",
            en: "No when in doubt: it is ESO's own default.",
        }),
        ReleaseField::InstalledVersion => shown(
            Text {
                ja: "アップグレードのときだけ入力します。IMAGESの列のタグが、今のバージョンです。",
                en: "Only for an upgrade. The tag in the column IMAGES is the version that the cluster has now.",
            },
            "kubectl get deployment --all-namespaces --selector app.kubernetes.io/name=external-secrets --output wide",
        ),
        ReleaseField::EsoNamespace => at(Text {
            ja: "手順1で、なければ作られます。既定のままで構いません。",
            en: "Step 1 creates it where it is missing. The default will do.",
        }),
        ReleaseField::AppName => at(Text {
            ja: "これから作るClusterSecretStoreの名前です。クラスタの中でほかにないものにします。",
            en: "The name of the ClusterSecretStore to be made. The cluster may have no other of that name.",
        }),
        ReleaseField::StoreParameter => at(Text {
            ja: "チュートリアルと同じにするならappName、QVSのApplication名との重なりを避けるならclusterSecretStoreName。",
            en: "appName to do as the tutorial does; clusterSecretStoreName to keep clear of QVS's own name for the Application.",
        }),
    }
}

fn of_repository(field: RepositoryField) -> Known {
    match field {
        RepositoryField::RepositoryKind => at(Text {
            ja: "clone URLのホストで決まります。GitHub EnterpriseはGitHub、自社のGitLabはGitLabです。",
            en: "The host of the clone URL tells: GitHub Enterprise is GitHub, a GitLab of your own is GitLab.",
        }),
        RepositoryField::GitCloneUrl => shown(
            Text {
                ja: "リポジトリの画面の「Code」や「Clone」にあるURL。clone済みならコマンドで分かります。",
                en: "Under Code or Clone on the repository's page. In a clone of it, the command tells.",
            },
            "git remote get-url origin",
        ),
        RepositoryField::GitBranch => at(Text {
            ja: "手順4で、なければ作ります。既存のブランチでも構いません。",
            en: "Step 4 creates it where it is missing. One that is there will do as well.",
        }),
        RepositoryField::ConfigDirectory => at(Text {
            ja: "リポジトリの中で自由に決めます。ほかのQVS Configがある場所は避けます。",
            en: "Yours to choose inside the repository. Keep clear of a place that holds another QVS Config.",
        }),
        RepositoryField::AdapterSource => at(Text {
            ja: "チュートリアルどおりならlocal。アダプタのファイルをリポジトリに置きたくないならremote。",
            en: "local as in the tutorial; remote if you do not want the adapters' files in your repository.",
        }),
        RepositoryField::AdapterRevision => at(Text {
            ja: "GitHubのqmonus/official-cloud-native-adaptersにあるタグ。既定のものに合わせて作られています。",
            en: "A tag of qmonus/official-cloud-native-adapters on GitHub. The default is the one this page was made for.",
        }),
    }
}

fn of_project(field: ProjectField) -> Known {
    match field {
        ProjectField::ProjectName => shown(
            Text {
                ja: "QVSコンソールで選ぶプロジェクトの名前。コマンドではPROJECT NAMEの列です。",
                en: "The project that is chosen in the QVS console. The command shows it in the column PROJECT NAME.",
            },
            "qvsctl project list",
        ),
        ProjectField::ApplicationDisplayName => at(Text {
            ja: "手順2でコンソールに入力します。既定のままで構いません。",
            en: "You enter it in the console in step 2. The default will do.",
        }),
        ProjectField::ApplicationId => at(Text {
            ja: "手順2で登録すると、コンソールのApplicationの一覧にNameとして出ます。違っていたら直します。",
            en: "After step 2 the console shows it as Name in the list of Applications. Change it here if it differs.",
        }),
        ProjectField::EnvironmentName => at(Text {
            ja: "手順3-aでコンソールに入力します。使い回すEnvironmentがあれば、そのDisplay Name。",
            en: "You enter it in the console in step 3-a. To use one that is there, take its Display Name.",
        }),
        ProjectField::DeploymentName => at(Text {
            ja: "手順3で登録すると、コンソールのDeploymentの一覧にNameとして出ます。違っていたら直します。",
            en: "After step 3 the console shows it as Name in the list of Deployments. Change it here if it differs.",
        }),
        ProjectField::PipelinePrefix => at(Text {
            ja: "上のApplicationのNameと同じにします。",
            en: "The same as the Application's Name above.",
        }),
        ProjectField::AssemblyLineName => at(Text {
            ja: "これから登録する名前です。プロジェクトの中でほかにないものにします。",
            en: "The name it is registered under. The project may have no other of that name.",
        }),
        ProjectField::KubeconfigFile => at(Text {
            ja: "手順1で作られ、手順3-aの最後に削除するファイルの名前です。既定のままで構いません。",
            en: "The name of a file that step 1 makes and that is deleted at the end of step 3-a. The default will do.",
        }),
        ProjectField::RunbookTask => at(Text {
            ja: "クラスタにESOがまだなければ「導入」。すでにある古いリリースから上げるなら「アップグレード」、やめるなら「削除」。",
            en: "Installing where the cluster has no ESO yet; upgrading to leave an older release behind; removing to be rid of it.",
        }),
        ProjectField::RunbookEdition => at(Text {
            ja: "迷ったらcurrent。チュートリアルと見比べながら進めるならtutorial。",
            en: "current when in doubt; tutorial to follow the tutorial side by side.",
        }),
    }
}

fn of_secret(field: SecretField) -> Known {
    match field {
        SecretField::Name => at(Text {
            ja: "自由に決めます。何のためのSecretかが分かる名前にします。",
            en: "Yours to choose: a name that tells what the Secret is for.",
        }),
        SecretField::Namespace => shown(
            Text {
                ja: "Secretを使うワークロードのnamespace。すでにあるものにします。",
                en: "The namespace of the workload that uses the Secret. It must be there.",
            },
            "kubectl get namespaces",
        ),
        SecretField::RefreshInterval => at(Text {
            ja: "キーコンテナで値を変えたときにどれだけ早く届いてほしいか。1hが目安です。",
            en: "How soon a changed value should arrive. 1h is a good start.",
        }),
        SecretField::Target => at(Text {
            ja: "ワークロードがsecretNameやsecretKeyRefで参照する名前。",
            en: "The name that the workload refers to, in secretName or secretKeyRef.",
        }),
        SecretField::CreationPolicy => {
            at(Text { ja: "新しく作るSecretならOwner。", en: "Owner, for a Secret that is yet to be made." })
        }
        SecretField::RefreshPolicy => at(Text {
            ja: "指定しなければ更新間隔ごと。ExternalSecretを変えたときだけ同期するならOnChange、1回だけならCreatedOnce。",
            en: "Not set to sync at each interval; OnChange to sync only when the ExternalSecret changes, CreatedOnce for once.",
        }),
        SecretField::DeletionPolicy => at(Text {
            ja: "迷ったら指定しません。キーコンテナから消した値をSecretにも残したくないときだけDelete。",
            en: "Not set when in doubt. Delete only if a value that is gone from the vault must not stay in the Secret.",
        }),
        SecretField::TemplateType => at(Text {
            ja: "Secretを使う側の文書にあります。IngressのTLSならkubernetes.io/tls、レジストリの認証ならkubernetes.io/dockerconfigjson。",
            en: "In the documentation of what reads the Secret: kubernetes.io/tls for an Ingress, kubernetes.io/dockerconfigjson for a registry.",
        }),
        SecretField::Extra => at(Text {
            ja: "ESOの文書のExternalSecretの項目のうち、フォームにないもの。なければ空欄。",
            en: "Fields of ESO's documentation that the form does not have. Empty if you need none.",
        }),
    }
}

fn of_entry(field: EntryField) -> Known {
    match field {
        EntryField::SecretKey => at(Text {
            ja: "ワークロードがSecretから読むキー。",
            en: "The key that the workload reads from the Secret.",
        }),
        EntryField::RemoteKey => shown(
            Text {
                ja: "Azureポータルでキーコンテナを開き、「オブジェクト」の「シークレット」にある名前。なければ手順11で作ります。",
                en: "In the Azure portal, open the vault, Objects, Secrets. Step 11 creates one that is missing.",
            },
            LIST_SECRETS,
        ),
        EntryField::RemoteKind => at(Text {
            ja: "値ならシークレット。証明書の秘密鍵も、同じ名前のシークレットから読みます。",
            en: "A secret, for a value; also for a certificate's private key, by the certificate's name.",
        }),
        EntryField::RemoteVersion => at(Text {
            ja: "シークレットを開いた「現在のバージョン」。固定しないなら空欄にします。",
            en: "\"Current version\" of the secret in the portal. Leave it empty unless it must not change.",
        }),
        EntryField::Property => at(Text {
            ja: "値がJSONなら、ほしい値へのパスをドットでつなぎます。JSONでなければ空欄。",
            en: "If the value is JSON, the path of the one you want, with dots. Empty otherwise.",
        }),
        EntryField::DecodingStrategy => at(Text {
            ja: "base64にして保存した値ならBase64。迷ったら指定しません。",
            en: "Base64 for a value that was put into the vault as base64. Not set when in doubt.",
        }),
    }
}

/// Lists the secrets of the vault.
const LIST_SECRETS: &str =
    "az keyvault secret list --vault-name «azureKeyContainerName» --query '[].name' --output tsv";

fn of_data_from(field: DataFromField) -> Known {
    match field {
        DataFromField::Source => at(Text {
            ja: "1つのシークレットに複数の値がJSONで入っているならextract。値ごとにシークレットがあるならfind。",
            en: "extract if one secret holds several values as JSON; find if each value has a secret of its own.",
        }),
        DataFromField::RemoteKey => shown(
            Text {
                ja: "JSONオブジェクトが入っているシークレットの名前。",
                en: "The name of the secret that holds a JSON object.",
            },
            LIST_SECRETS,
        ),
        DataFromField::RemoteVersion => of_entry(EntryField::RemoteVersion),
        DataFromField::Property => at(Text {
            ja: "JSONの一部だけを取り込むとき、そのオブジェクトへのパス。全体なら空欄。",
            en: "The path of an object inside the JSON. Empty for all of it.",
        }),
        DataFromField::DecodingStrategy => of_entry(EntryField::DecodingStrategy),
        DataFromField::NameRegexp => shown(
            Text {
                ja: "取り込みたいシークレットの名前に共通する部分。",
                en: "What the names of the secrets that you want have in common.",
            },
            LIST_SECRETS,
        ),
        DataFromField::Tags => shown(
            Text {
                ja: "Azureポータルでシークレットを開いた「タグ」。", en: "\"Tags\" of a secret in the portal."
            },
            "az keyvault secret list --vault-name «azureKeyContainerName» --query '[].[name, tags]' --output json",
        ),
    }
}

fn of_template(field: TemplateField) -> Known {
    match field {
        TemplateField::Key => at(Text {
            ja: "ワークロードがSecretから読むキー。",
            en: "The key that the workload reads from the Secret.",
        }),
        TemplateField::Text => at(Text {
            ja: "ワークロードが求める形の文字列。値の場所に{{ .キー }}を書きます。",
            en: "The text as the workload wants it, with {{ .key }} where a value belongs.",
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::FieldPath;

    #[test]
    fn every_value_is_in_its_section_and_has_whereabouts() {
        let plan = Plan::default();
        plan.each_value(|path, _, _| {
            match path {
                FieldPath::Plan(field) | FieldPath::Environment(_, field) => {
                    assert!(Section::of(path).fields().contains(&field), "{path}")
                }
                FieldPath::Secret(..) | FieldPath::Row(..) => assert_eq!(Section::of(path), Section::Secrets),
            }
            for lang in Lang::ALL {
                assert!(!whereabouts(path.id(), &plan, lang).text.is_empty(), "{path}");
            }
        });
    }

    #[test]
    fn commands_contain_the_plans_values() {
        let mut plan = Plan::default();
        let remote_key = FieldId::Row(EntryField::RemoteKey.into());
        let command =
            |plan: &Plan| whereabouts(remote_key, plan, Lang::En).command.map(|it| (it.text(), it.blocked_by()));
        let (text, blocked) = command(&plan).expect("a command");
        assert!(text.contains("'<azureKeyContainerName>'"), "{text}");
        assert_eq!(blocked, [FieldPath::from(ClusterField::AzureKeyContainerName)]);
        plan.cluster.azure_key_container_name = "contoso-kv".to_owned();
        let (text, blocked) = command(&plan).expect("a command");
        assert!(text.contains("--vault-name 'contoso-kv'") && blocked.is_empty(), "{text}");
    }
}

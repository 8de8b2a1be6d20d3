//! Steps 2, 2-a, 3, 3-a, 8 and 9: what is entered in the QVS console.

use text::Text;

use super::kubeconfig;
use super::writer::Writer;
use crate::files::{FileKind, content, operator_params, store_params};
use crate::plan::ReleaseField;
use crate::plan::release::StoreDelivery;
use crate::rule::git::Transport;
use crate::runbook::step::{Part, Pasted, Step, StepKind};
use crate::runbook::step_id::StepId;

const CONSOLE: StepKind = StepKind::Console;

/// Steps 2 and 2-a: Application and Repository.
pub(super) fn application(w: &Writer) -> [Step; 2] {
    let application = vec![
        w.say(Text { ja: "左メニューのApplicationを開き、右上のNEW APPLICATIONを押して入力します。NEXTは、手順2-aでRepositoryを登録してから押します。", en: "Open Application in the left menu, press NEW APPLICATION at the top right, and fill in the form. NEXT is for after step 2-a, which registers the Repository." }),
        Part::Enter(vec![
            w.entry("Display Name", "applicationDisplayName"),
            w.hint("Description", Text { ja: "空欄のままで構いません", en: "may be left empty" }),
            w.hint("QVS Config Repository", Text { ja: "+ Create New Repositoryを選び、手順2-aへ", en: "choose + Create New Repository and go to step 2-a" }),
            w.entry("QVS Config File Path", "qvsConfigPath"),
        ]),
    ];
    let ssh = w.resolved.clone_url.as_ref().is_some_and(|url| url.transport == Transport::Ssh);
    let credential = if ssh {
        w.hint(
            "SSH Private Key",
            Text { ja: "このコンソールに直接貼り付けます", en: "paste it here, in the console only" },
        )
    } else {
        w.hint("Git Token", Text { ja: "このコンソールに直接貼り付けます", en: "paste it here, in the console only" })
    };
    let repository = vec![
        w.say(Text { ja: "次の値を入力し、CREATEを押します。", en: "Fill these in and press CREATE." }),
        Part::Enter(vec![
            w.entry("Repository Kind", "repositoryKind"),
            w.fixed("Git Clone Protocol", if ssh { "ssh" } else { "https" }),
            w.fixed("Repository Visibility", "private"),
            w.entry("Git Clone URL", "gitCloneUrl"),
            w.hint("Description", Text { ja: "空欄のままで構いません", en: "may be left empty" }),
            credential,
        ]),
        w.say(Text { ja: "手順2の画面に戻り、右下のNEXTを押します。登録したApplicationのNameが次の値と同じか確認します。違うときは、qvsconfigのフォームの値を直してください。", en: "Back in the form of step 2, press NEXT at the bottom right. Check that the Name of the new Application is the value below. If not, change the value in qvsconfig's form." }),
        Part::Enter(vec![w.entry("Name", "applicationId")]),
    ];
    [
        w.step(
            StepId::RegisterApplication,
            CONSOLE,
            Text { ja: "Applicationの登録", en: "Register the Application" },
            Text {
                ja: "QVS ConfigがどのリポジトリのどこにあるかをQVSに伝えます。",
                en: "It tells QVS where in which repository the QVS Config is.",
            },
            &[],
            application,
        ),
        w.step(
            StepId::RegisterRepository,
            CONSOLE,
            Text { ja: "Repositoryの登録", en: "Register the Repository" },
            Text {
                ja: "QVSがリポジトリをcloneできるようにします。", en: "So that QVS can clone the repository."
            },
            &[],
            repository,
        ),
    ]
}

/// Steps 3 and 3-a: Deployment and Environment.
pub(super) fn deployment(w: &Writer) -> [Step; 2] {
    let deployment = vec![
        kubeconfig::show(w),
        w.say(Text {
            ja: "次の値を入力します。CREATEは、手順3-aでEnvironmentを登録してから押します。",
            en: "Fill these in. CREATE is for after step 3-a, which registers the Environment.",
        }),
        Part::Enter(vec![
            w.entry("Display Name", "deploymentName"),
            w.hint(
                "Environment",
                Text {
                    ja: "+ Create New Environmentを選び、手順3-aへ",
                    en: "choose + Create New Environment and go to step 3-a",
                },
            ),
            w.hint(
                "kubeconfig (Credentials)",
                Text {
                    ja: "手順1のファイルの内容を、このコンソールに直接貼り付けます",
                    en: "paste the content of step 1's file here, in the console only",
                },
            ),
        ]),
    ];
    let environment = vec![
        w.say(Text { ja: "次の値を入力し、CREATEを押します。", en: "Fill these in and press CREATE." }),
        Part::Enter(vec![
            w.entry("Display Name", "environmentName"),
            w.hint("Description", Text { ja: "空欄のままで構いません", en: "may be left empty" }),
            w.fixed("Provisioning Target: Kind", "kubernetes"),
            w.entry("Provisioning Target: DisplayName", "clusterName"),
            w.hint("Provisioning Target: Alias", Text { ja: "空欄。同じ種類の2つ目以降は区別できる名前", en: "leave empty; for a second one of the same kind, a name to tell them apart" }),
        ]),
        w.say(Text { ja: "手順3の画面に戻ります。NameはEnvironmentを選ぶと自動で入ります。次の値と同じか確認し、右下のCREATEを押してDeploymentを登録します。", en: "Go back to the form of step 3. Name is filled in when the Environment is chosen. Check that it is the value below, then press CREATE at the bottom right to register the Deployment." }),
        Part::Enter(vec![w.entry("Name", "deploymentName")]),
        kubeconfig::remove(w),
    ];
    [
        w.step(
            StepId::RegisterDeployment,
            CONSOLE,
            Text { ja: "Deploymentの登録", en: "Register the Deployment" },
            Text {
                ja: "デプロイ先のクラスタと、その認証情報を登録します。",
                en: "It registers the cluster to deploy to and the credentials for it.",
            },
            &[],
            deployment,
        ),
        w.step(
            StepId::RegisterEnvironment,
            CONSOLE,
            Text { ja: "Environmentの登録", en: "Register the Environment" },
            Text {
                ja: "デプロイ先の環境を登録します。1つのApplicationの中で同じEnvironmentは2度使えません。",
                en: "It registers the environment to deploy to. An Application cannot use the same Environment twice.",
            },
            &[],
            environment,
        ),
    ]
}

/// Step 8: Deployment Config.
pub(super) fn deployment_config(w: &Writer) -> Step {
    let parts = vec![
        w.say(Text { ja: "左メニューのAssemblyLineを開き、一覧から次の名前を選びます。Pipeline Stagesのeso-deployを開き、画面右のEdit Deployment Configを選びます。", en: "Open AssemblyLine in the left menu and choose the name below in the list. Open eso-deploy in Pipeline Stages and choose Edit Deployment Config on the right." }),
        Part::Enter(vec![w.entry("AssemblyLine", "assemblyLineName"), w.fixed("Pipeline Stage", "eso-deploy")]),
        w.say(Text { ja: "YAMLモードのEditorに次の内容を貼り付けます。", en: "Paste this into the editor, which is in YAML mode." }),
        Part::Paste(pasted_config(w)),
        w.say(Text { ja: "Saveを押し、Input Parametersがすべて緑になったことを確認します。", en: "Press Save and check that all Input Parameters are green." }),
    ];
    w.step(
        StepId::RegisterDeploymentConfig,
        CONSOLE,
        Text { ja: "Deployment Configの登録", en: "Register the Deployment Config" },
        Text { ja: "アダプタに渡す値を登録します。", en: "It registers the values for the adapters." },
        &[],
        parts,
    )
}

fn pasted_config(w: &Writer) -> Pasted {
    let bound = operator_params().into_iter().chain(store_params(w.resolved));
    let mut names: Vec<&str> = bound.map(|bound| bound.field.key()).collect();
    if w.resolved.store_delivery == StoreDelivery::OfficialAdapter {
        names.push(ReleaseField::StoreParameter.key());
    }
    let values = names.into_iter().map(|name| w.values.get(name));
    let values = values.filter_map(|value| Some((value.place?, value.good))).collect();
    let text = content(w.resolved, FileKind::DeploymentConfig, w.lang).map(|content| content.text());
    Pasted { label: "YAML", text: text.unwrap_or_default(), values }
}

/// Step 9: the run.
pub(super) fn run(w: &Writer) -> Step {
    let mut parts = vec![
        w.say(Text {
            ja: "AssemblyLineの画面で次のInput Parameterを入力し、RUNを押します。",
            en: "On the AssemblyLine's page, fill in this Input Parameter and press RUN.",
        }),
        Part::Enter(vec![w.entry("AssemblyLine", "assemblyLineName"), w.entry("gitRevision", "gitBranch")]),
    ];
    let why = if w.by_manifest() {
        Text {
            ja: "External Secrets Operatorをクラスタにデプロイします。",
            en: "It deploys External Secrets Operator.",
        }
    } else {
        parts.push(w.say(Text { ja: "1つ目のステージの直後はwebhookの証明書がまだ用意されていないことがあります。2つ目のステージがwebhookの呼び出しで失敗したら、もう一度実行してください。", en: "Right after the first stage, the webhook's certificate may not be ready yet. If the second stage fails on a webhook call, run it again." }));
        Text {
            ja: "External Secrets OperatorとClusterSecretStoreをクラスタにデプロイします。",
            en: "It deploys External Secrets Operator and the ClusterSecretStore.",
        }
    };
    w.step(
        StepId::RunAssemblyLine,
        CONSOLE,
        Text { ja: "AssemblyLineの実行", en: "Run the AssemblyLine" },
        why,
        &[],
        parts,
    )
}

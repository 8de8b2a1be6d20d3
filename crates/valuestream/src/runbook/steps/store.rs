//! Step 10-a: the ClusterSecretStore as a manifest; and how it is looked at, whoever made it.

use text::Text;

use super::writer::{Writer, table};
use crate::plan::release::StoreDelivery;
use crate::release::columns;
use crate::runbook::commands::block;
use crate::runbook::needs::tools::KUBECTL;
use crate::runbook::step::{Part, Runs, Step, StepKind};
use crate::runbook::step_id::StepId;
use crate::runbook::values::Value;

pub(super) fn manifest(w: &Writer) -> Step {
    let other = w.t(Text {
        ja: "同じ名前で内容の違うClusterSecretStoreがあります。上書きせずに中止します。今の内容:",
        en: "There is another ClusterSecretStore of this name. Nothing was changed. It says:",
    });
    let unread = w.t(Text {
        ja: "クラスタの内容を確認できません。何も変更せずに中止します。",
        en: "What is in the cluster cannot be read. Nothing was changed.",
    });
    let mut parts = vec![
        w.say(Text {
            ja: "ESOのwebhookはClusterSecretStoreを検査するので、動くまで待ってから適用します。",
            en: "ESO's webhook checks the ClusterSecretStore, so it is applied once that runs.",
        }),
        w.run(w.t(Text { ja: "ESOが動くまで待つ", en: "Wait until ESO runs" }), block!("wait-for-operator")),
    ];
    w.with(vec![("other", Value::ours(other)), ("unread", Value::ours(unread))], |w| {
        parts.push(w.say(Text { ja: "内容の違うClusterSecretStoreがあると、何も変更せずに止まります。ほかに使うものがなければ (kubectl get externalsecrets --all-namespacesのSTORE列)、kubectl applyに --force-conflictsを付けて上書きできます。使われているなら、フォームでClusterSecretStore名を変えてください。公式アダプタで作成したものについてkubectlが競合を報告したときも、--force-conflictsで引き継ぎます。", en: "Where a ClusterSecretStore of this name says something else, nothing is changed. If nothing else uses it (column STORE of kubectl get externalsecrets --all-namespaces), kubectl apply with --force-conflicts overwrites it; if something does, give yours another name on the form. Where kubectl reports a conflict because the official adapter made it, --force-conflicts takes it over." }));
        // What cannot be read is not nothing; a store that someone else made stays as it is.
        parts.push(w.run( w.t(Text { ja: "ClusterSecretStoreを確認して適用する", en: "Check, then apply the ClusterSecretStore" }), block!("apply-store")));
    });
    parts.push(w.expect("clustersecretstore.external-secrets.io/«appName» serverside-applied"));
    parts.extend(ready(w));
    w.step(
        StepId::ApplyStore,
        StepKind::Terminal,
        Text { ja: "ClusterSecretStoreの適用", en: "Apply the ClusterSecretStore" },
        Text {
            ja: "どのキーコンテナを、どのServiceAccountで読むかをESOに伝えます。",
            en: "It tells ESO which vault to read, and as which ServiceAccount.",
        },
        &[&KUBECTL],
        parts,
    )
    .running(Runs::InClone)
}

/// Waits for the store, and shows what it says.
pub(super) fn ready(w: &Writer) -> Vec<Part> {
    let (_, columns) = columns(&w.plan.release.version);
    let cell = |column: &str| {
        let text = match column {
            "Status" => "Valid",
            "Capabilities" => "ReadOnly",
            "Ready" => "True",
            _ => "...",
        };
        text.to_owned()
    };
    let proves_little = w.resolved.uses_azure_sdk && w.resolved.store_delivery != StoreDelivery::OfficialAdapter;
    vec![
        w.run( w.t(Text { ja: "ClusterSecretStoreを確認する", en: "Check the ClusterSecretStore" }), block!("check-store")),
        w.expect(&table(columns, &w.values.read("appName"), cell)),
        if proves_little {
            w.warn(Text { ja: "useAzureSDKのとき、ReadyはServiceAccountとアノテーションがあることだけを示します。トークン、キーコンテナ名、権限の誤りは手順11で分かります。", en: "With useAzureSDK, Ready only says that the ServiceAccount and its annotations are there. A token that is refused, a wrong vault name or missing access shows in step 11." })
        } else {
            w.warn(Text { ja: "Readyはトークンを取得できたことだけを示します。キーコンテナ名や権限の誤りは手順11で分かります。", en: "Ready only says that a token was obtained. A wrong vault name or missing access shows in step 11." })
        },
        w.run( w.t(Text { ja: "状態を詳しく確認する", en: "Check its status in detail" }), block!("show-status")),
        w.expect(
            "[...]\nEvents:\n  Type     Reason  Age  From                  Message\n  ----     ------  ---  ----                  \
             -------\n  Normal   Valid   ...  cluster-secret-store  store validated",
        ),
    ]
}

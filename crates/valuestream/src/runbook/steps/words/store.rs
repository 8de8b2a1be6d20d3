//! Step 10-a, and the check of the store in step 10.

use text::Text;

pub const WEBHOOK_CHECKS: Text = Text {
    ja: "ESOのwebhookはClusterSecretStoreを検査するので、動くまで待ってから適用します。",
    en: "ESO's webhook checks the ClusterSecretStore, so it is applied once that runs.",
};
pub const WAIT_FOR_OPERATOR: Text = Text { ja: "ESOが動くまで待つ", en: "Wait until ESO runs" };
pub const WHERE_ANOTHER_IS: Text = Text {
    ja: "内容の違うClusterSecretStoreがあると、何も変更せずに止まります。ほかに使うものがなければ (kubectl get \
         externalsecrets --all-namespacesのSTORE列)、kubectl applyに --force-conflictsを付けて上書きできます。\
         使われているなら、フォームでClusterSecretStore名を変えてください。公式アダプタで作成したものについてkubectlが\
         競合を報告したときも、--force-conflictsで引き継ぎます。",
    en: "Where a ClusterSecretStore of this name says something else, nothing is changed. If nothing else uses it \
         (column STORE of kubectl get externalsecrets --all-namespaces), kubectl apply with --force-conflicts \
         overwrites it; if something does, give yours another name on the form. Where kubectl reports a conflict \
         because the official adapter made it, --force-conflicts takes it over.",
};
pub const APPLY: Text =
    Text { ja: "ClusterSecretStoreを確認して適用する", en: "Check, then apply the ClusterSecretStore" };
pub const ANOTHER_IS_THERE: Text = Text {
    ja: "同じ名前で内容の違うClusterSecretStoreがあります。上書きせずに中止します。今の内容:",
    en: "There is another ClusterSecretStore of this name. Nothing was changed. It says:",
};

// The check.
pub const CHECK: Text = Text { ja: "ClusterSecretStoreを確認する", en: "Check the ClusterSecretStore" };
pub const READY_IS_A_TOKEN: Text = Text {
    ja: "Readyはトークンを取得できたことだけを示します。キーコンテナ名や権限の誤りは手順11で分かります。",
    en: "Ready only says that a token was obtained. A wrong vault name or missing access shows in step 11.",
};
pub const READY_IS_AN_ACCOUNT: Text = Text {
    ja: "useAzureSDKのとき、ReadyはServiceAccountとアノテーションがあることだけを示します。トークン、キーコンテナ名、\
         権限の誤りは手順11で分かります。",
    en: "With useAzureSDK, Ready only says that the ServiceAccount and its annotations are there. A token that is \
         refused, a wrong vault name or missing access shows in step 11.",
};
pub const SHOW_STATUS: Text = Text { ja: "状態を詳しく確認する", en: "Check its status in detail" };

//! Steps 0-0 and 0-1.

use text::Text;

// Step 0-0; other steps share parts of it.
pub const SIGN_IN: Text = Text { ja: "Azureにサインインする", en: "Sign in to Azure" };
pub const SELECT_SUBSCRIPTION: Text =
    Text { ja: "サブスクリプションを選ぶ", en: "Select the subscription" };
pub const FETCH_CREDENTIALS: Text =
    Text { ja: "クラスタの認証情報を取得する", en: "Fetch the cluster's credentials" };
pub const WITHOUT_LOCAL_ACCOUNTS: Text = Text {
    ja: "ローカルアカウントが無効なクラスタでは --adminが拒否されるので、kubeloginで続けます。",
    en: "Where local accounts are disabled, --admin is refused; kubelogin then takes over.",
};
pub const CHECK_CONTEXT: Text =
    Text { ja: "kubectlのコンテキストを確認する", en: "Check kubectl's context" };

pub const OTHER_CONTEXT: Text = Text {
    ja: "kubectlは別のクラスタを指しています。サインインの手順からやり直してください:",
    en: "kubectl acts on another cluster. Go back to the step that signs in:",
};

// Step 0-1.
pub const CLONE_OPERATOR: Text = Text { ja: "ESOのリポジトリを取得する", en: "Clone ESO's repository" };
pub const NEEDS_KUBERNETES: Text = Text {
    ja: "このリリースのCRDには、次のバージョン以降のKubernetesが必要です。",
    en: "The CRDs of this release need Kubernetes of this version or newer.",
};
pub const CHECK_KUBERNETES: Text =
    Text { ja: "クラスタのバージョンを確認する", en: "Check the cluster's version" };
pub const CHECKED_FIRST: Text = Text {
    ja: "先に、クラスタにあるESOとCRDを確認します。別のリリースが見つかった場合は、何も変更せずに止まります。",
    en: "The commands first check the ESO and the CRDs in the cluster. If another release is there, they stop and \
         change nothing.",
};
pub const APPLY_CRDS: Text = Text { ja: "CRDを確認して適用する", en: "Check, then apply the CRDs" };
pub const OTHER_OPERATOR: Text = Text {
    ja: "別のリリースのExternal Secrets Operatorが動いています。上書きせずに中止します:",
    en: "Another release of External Secrets Operator is running. Nothing was changed:",
};
pub const OTHER_CRDS: Text = Text {
    ja: "別のリリースのCRDがあります。上書きせずに中止します。提供されているAPIバージョン:",
    en: "The CRDs of another release are installed. Nothing was changed. API versions served:",
};
pub const TO_UPGRADE: Text = Text {
    ja: "別のリリースが見つかったら、そのバージョンを、qvsconfigのフォームの次の値に入力し、手順書の目的をアップグレードにします:",
    en: "If it found another release, enter that version in qvsconfig's form and have the runbook upgrade. It goes into:",
};
pub const CHECK_SECOND_OPERATOR: Text = Text {
    ja: "別のExternal Secrets Operatorがないことを確認する",
    en: "Check that there is no other External Secrets Operator",
};
pub const SECOND_OPERATOR: Text = Text {
    ja: "別のExternal Secrets Operatorのwebhookがあります。1つのクラスタに2つは入りません。呼び出し先:",
    en: "There are webhooks of another External Secrets Operator, and a cluster takes only one. They call:",
};
pub const NO_SECOND_OPERATOR: Text = Text { ja: "ほかにはありません。", en: "There is no other." };

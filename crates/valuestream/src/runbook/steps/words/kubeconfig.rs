//! Step 1, and the parts of steps 3 and 3-a about its file.

use text::Text;

pub const CONNECT: Text = Text { ja: "クラスタに接続する", en: "Connect to the cluster" };
pub const CREATE: Text = Text { ja: "kubeconfigを生成する", en: "Create the kubeconfig" };
pub const POWERFUL: Text = Text {
    ja: "このファイルはクラスタ全体の強い権限を持ちます。手順3-aの最後に削除し、Gitには絶対に入れないでください。",
    en: "This file grants powerful access to the whole cluster. Delete it at the end of step 3-a, and never commit it \
         to Git.",
};

// Step 3.
pub const SHOW: Text = Text { ja: "貼り付ける内容を表示する", en: "Show what to paste" };

// Step 3-a.
pub const DELETE: Text = Text {
    ja: "Deploymentを登録したらkubeconfigを削除する",
    en: "Delete the kubeconfig once the Deployment is registered",
};
pub const ASK_TO_DELETE: Text = Text { ja: "kubeconfigを削除しますか?", en: "Delete the kubeconfig?" };

//! The texts in files for their readers. The description of each file is in [`FileKind`](super::FileKind).

use text::Text;

// Comments of the QVS Config.
pub const PARAMS: Text = Text { ja: "Deployment Configが渡す値", en: "What the Deployment Config supplies" };
pub const MODULES: Text = Text { ja: "アダプタの取得元", en: "Where the adapters come from" };
pub const DESIGN_PATTERNS: Text =
    Text { ja: "使うアダプタと値の結び付け", en: "The adapters in use and what is bound to them" };

// README.md.
pub const TITLE: Text =
    Text { ja: "External Secrets Operatorの設定", en: "External Secrets Operator configuration" };
pub const INTRO: Text = Text {
    ja: "Qmonus Value StreamでExternal Secrets OperatorをAKSに導入し、Azure Key Vaultの秘密情報をKubernetes Secretに同\
         期するためのファイルです。リポジトリのルートに展開します。",
    en: "Files that install External Secrets Operator on AKS through Qmonus Value Stream and sync Azure Key Vault \
         secrets into Kubernetes Secrets. Unpack them at the root of your repository.",
};
pub const COLUMNS: Text =
    Text { ja: "| ファイル | 内容 | 使い方 |", en: "| File | What it is | How to use it |" };
pub const SECRETS: Text = Text {
    ja: "秘密情報の値、Gitのトークン、kubeconfigは入っていません。リポジトリにもcommitしないでください。",
    en: "No secret values, Git tokens or kubeconfig are in here. Do not commit them to the repository either.",
};
pub const LINK: Text = Text {
    ja: "この設定を開くリンク (クラスタ名やリポジトリなどの内部情報を含みます):",
    en: "The link that opens this configuration (it holds internal names such as the cluster's and the repository's):",
};

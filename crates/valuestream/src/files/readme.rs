//! README.md of the bundle: what is in it and in which order it is used.

use std::fmt::Write;

use text::Text;

use super::content::Setting;
use super::kind::FileKind;
use super::list::list;
use crate::markdown::code_cell;
use crate::plan::Resolved;
use crate::share::fragment;

const TITLE: Text = Text { ja: "External Secrets Operatorの設定", en: "External Secrets Operator configuration" };
const INTRO: Text = Text {
    ja: "Qmonus Value StreamでExternal Secrets OperatorをAKSに導入し、Azure Key Vaultの秘密情報をKubernetes Secretに同期するためのファイルです。リポジトリのルートに展開します。",
    en: "Files that install External Secrets Operator on AKS through Qmonus Value Stream and sync Azure Key Vault secrets into Kubernetes Secrets. Unpack them at the root of your repository.",
};
const COLUMNS: Text = Text { ja: "| ファイル | 内容 | 使い方 |", en: "| File | What it is | How to use it |" };
const SECRETS: Text = Text {
    ja: "秘密情報の値、Gitのトークン、kubeconfigは入っていません。リポジトリにもcommitしないでください。",
    en: "No secret values, Git tokens or kubeconfig are in here. Do not commit them to the repository either.",
};

const LINK: Text = Text {
    ja: "この設定を開くリンク (クラスタ名やリポジトリなどの内部情報を含みます):",
    en: "The link that opens this configuration (it holds internal names such as the cluster's and the repository's):",
};

pub(super) fn text(resolved: &Resolved, setting: Setting) -> String {
    let lang = setting.lang;
    let mut out =
        format!("# {}\n\n{}\n\n{}\n| --- | --- | --- |\n", TITLE.get(lang), INTRO.get(lang), COLUMNS.get(lang));
    for file in list(resolved).iter().filter(|file| file.kind != FileKind::Readme) {
        let (title, purpose) = (file.kind.title().get(lang), file.kind.purpose().get(lang));
        // Writing into a String cannot fail.
        let _ = writeln!(out, "| {} | {title} | {purpose} |", code_cell(&file.path));
    }
    let _ = write!(out, "\n{}\n", SECRETS.get(lang));
    if !setting.address.is_empty() {
        let _ = write!(out, "\n{}\n\n<{}#{}>\n", LINK.get(lang), setting.address, fragment(resolved.plan));
    }
    if !setting.made_by.is_empty() {
        let _ = write!(out, "\n<!-- {} -->\n", setting.made_by);
    }
    out
}

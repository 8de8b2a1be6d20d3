//! The sections of the form: what each is called, and its values.

use text::Text;

use super::cluster::ClusterField;
use super::field_id::PlanField;
use super::identity::IdentityField;
use super::project::ProjectField;
use super::release::ReleaseField;
use super::repository::RepositoryField;

/// A section of the form and its values.
#[derive(Debug)]
pub struct Group {
    /// Stable id, for anchors.
    pub id: &'static str,
    /// Heading.
    pub title: Text,
    /// One line under it.
    pub intro: Text,
    /// Its values in order.
    pub fields: &'static [PlanField],
}

/// The values of a section as values of the Plan.
macro_rules! in_plan {
    ($section:ident, $id:ident) => {{
        let mut fields = [PlanField::$section($id::ALL[0]); $id::ALL.len()];
        let mut n = 0;
        while n < fields.len() {
            fields[n] = PlanField::$section($id::ALL[n]);
            n += 1;
        }
        fields
    }};
}

/// The sections of single values in the form's order, which is that of links (docs/contract.md#links); the list of secrets
/// follows them.
pub static GROUPS: [Group; 5] = [
    Group {
        id: "cluster",
        title: Text { ja: "クラスタとキーコンテナ", en: "Your cluster and vault" },
        intro: Text { ja: "Azureの既存のリソース。", en: "What you have in Azure." },
        fields: &in_plan!(Cluster, ClusterField),
    },
    Group {
        id: "identity",
        title: Text { ja: "認証", en: "Identity" },
        intro: Text {
            ja: "キーコンテナを読み取るアカウント。", en: "The accounts that read the vault."
        },
        fields: &in_plan!(Identity, IdentityField),
    },
    Group {
        id: "release",
        title: Text { ja: "ESOのリリースと名前", en: "ESO release and names" },
        intro: Text { ja: "クラスタにデプロイするもの。", en: "What is deployed to the cluster." },
        fields: &in_plan!(Release, ReleaseField),
    },
    Group {
        id: "repository",
        title: Text { ja: "リポジトリ", en: "Repository" },
        intro: Text { ja: "QVSが読むファイルの置き場所。", en: "Where QVS reads the files from." },
        fields: &in_plan!(Repository, RepositoryField),
    },
    Group {
        id: "project",
        title: Text { ja: "QVSプロジェクト", en: "QVS project" },
        intro: Text { ja: "QVSコンソールでの名前。", en: "Names in the QVS console." },
        fields: &in_plan!(Project, ProjectField),
    },
];

/// Heading of the list of secrets.
pub const SECRETS_TITLE: Text = Text { ja: "同期するシークレット", en: "Secrets to sync" };
/// The line under it.
pub const SECRETS_INTRO: Text = Text {
    ja: "どのシークレットを、どのSecretに同期するか。値そのものは入力しません。",
    en: "Which secrets go into which Kubernetes Secret. Never their values.",
};

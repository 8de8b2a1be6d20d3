//! The sections of the form: their headings and values.

use text::Text;

use super::cluster::ClusterField;
use super::field_id::PlanField;
use super::field_path::FieldPath;
use super::identity::IdentityField;
use super::project::ProjectField;
use super::release::ReleaseField;
use super::repository::RepositoryField;

/// A section of the form. The order is also that of links (docs/contract.md#links).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Section {
    /// The cluster and the vault.
    Cluster,
    /// Who reads the vault.
    Identity,
    /// The release of External Secrets Operator, and the names of what it deploys.
    Release,
    /// Where QVS reads the files from.
    Repository,
    /// Names in the QVS console.
    Project,
    /// The list of ExternalSecrets.
    Secrets,
}

/// The values of a section, as values of the Plan.
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

impl Section {
    /// All of them, in the form's order.
    pub const ALL: [Section; 6] = [
        Section::Cluster,
        Section::Identity,
        Section::Release,
        Section::Repository,
        Section::Project,
        Section::Secrets,
    ];

    /// The section that a value is in.
    pub const fn of(path: FieldPath) -> Section {
        match path {
            FieldPath::Plan(field) | FieldPath::Environment(_, field) => match field {
                PlanField::Cluster(_) => Section::Cluster,
                PlanField::Identity(_) => Section::Identity,
                PlanField::Release(_) => Section::Release,
                PlanField::Repository(_) => Section::Repository,
                PlanField::Project(_) => Section::Project,
            },
            FieldPath::Secret(..) | FieldPath::Row(..) => Section::Secrets,
        }
    }

    /// Its heading.
    pub const fn title(self) -> Text {
        match self {
            Section::Cluster => Text { ja: "クラスタとキーコンテナ", en: "Your cluster and vault" },
            Section::Identity => Text { ja: "認証", en: "Identity" },
            Section::Release => Text { ja: "ESOのリリースと名前", en: "ESO release and names" },
            Section::Repository => Text { ja: "リポジトリ", en: "Repository" },
            Section::Project => Text { ja: "QVSプロジェクト", en: "QVS project" },
            Section::Secrets => Text { ja: "同期するシークレット", en: "Secrets to sync" },
        }
    }

    /// One line below the heading.
    pub const fn intro(self) -> Text {
        match self {
            Section::Cluster => Text { ja: "Azureの既存のリソース。", en: "What you have in Azure." },
            Section::Identity => Text {
                ja: "キーコンテナを読み取るアカウント。",
                en: "The accounts that read the vault.",
            },
            Section::Release => {
                Text { ja: "クラスタにデプロイするもの。", en: "What is deployed to the cluster." }
            }
            Section::Repository => {
                Text { ja: "QVSが読むファイルの置き場所。", en: "Where QVS reads the files from." }
            }
            Section::Project => Text { ja: "QVSコンソールでの名前。", en: "Names in the QVS console." },
            Section::Secrets => Text {
                ja: "どのシークレットを、どのSecretに同期するか。値そのものは入力しません。",
                en: "Which secrets go into which Kubernetes Secret. Never their values.",
            },
        }
    }

    /// Its single values, in order; the list of ExternalSecrets has none.
    pub const fn fields(self) -> &'static [PlanField] {
        match self {
            Section::Cluster => &const { in_plan!(Cluster, ClusterField) },
            Section::Identity => &const { in_plan!(Identity, IdentityField) },
            Section::Release => &const { in_plan!(Release, ReleaseField) },
            Section::Repository => &const { in_plan!(Repository, RepositoryField) },
            Section::Project => &const { in_plan!(Project, ProjectField) },
            Section::Secrets => &[],
        }
    }
}

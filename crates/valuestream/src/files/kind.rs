//! The kinds of files: what each is called and what is done with it.

use std::borrow::Cow;

use text::{Lang, Text};

use crate::plan::RowId;

/// A file, by its kind.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum FileKind {
    /// `qvs.yaml`.
    QvsConfig,
    /// The AssemblyLine.
    AssemblyLine,
    /// The Deployment Config, to paste into the QVS console.
    DeploymentConfig,
    /// The declaration of the repository's own CUE module.
    CueModule,
    /// The user's own adapter that makes the ClusterSecretStore.
    OwnAdapter,
    /// The ClusterSecretStore, to apply with kubectl.
    ClusterSecretStore,
    /// The ExternalSecret of a row.
    ExternalSecret(RowId),
    /// The plan itself, to commit and to open again.
    PlanFile,
    /// The runbook as a document.
    RunbookDocument,
    /// The runbook as a script.
    RunbookScript,
    /// `README.md`: what is in the bundle.
    Readme,
}

impl FileKind {
    /// Whether it is part of the runbook.
    pub fn is_of_runbook(self) -> bool {
        matches!(self, FileKind::RunbookDocument | FileKind::RunbookScript)
    }

    /// Whether each Environment has one for itself.
    pub const fn is_of_environment(self) -> bool {
        matches!(
            self,
            FileKind::AssemblyLine
                | FileKind::DeploymentConfig
                | FileKind::ClusterSecretStore
                | FileKind::RunbookDocument
                | FileKind::RunbookScript
        )
    }

    /// A number by which the page tells files apart.
    pub const fn number(self) -> u32 {
        match self {
            FileKind::QvsConfig => 0,
            FileKind::AssemblyLine => 1,
            FileKind::DeploymentConfig => 2,
            FileKind::Readme => 3,
            FileKind::RunbookDocument => 4,
            FileKind::RunbookScript => 5,
            FileKind::CueModule => 6,
            FileKind::OwnAdapter => 7,
            FileKind::ClusterSecretStore => 8,
            FileKind::PlanFile => 9,
            FileKind::ExternalSecret(id) => 16 + id.number(),
        }
    }

    /// The file's name in QVS and Kubernetes terms.
    pub const fn title(self) -> Text {
        match self {
            FileKind::QvsConfig => Text { ja: "QVS Config", en: "QVS Config" },
            FileKind::AssemblyLine => Text { ja: "AssemblyLine", en: "AssemblyLine" },
            FileKind::DeploymentConfig => Text { ja: "Deployment Config", en: "Deployment Config" },
            FileKind::CueModule => Text { ja: "CUEモジュール", en: "CUE module" },
            FileKind::OwnAdapter => Text { ja: "独自アダプタ", en: "Own adapter" },
            FileKind::ClusterSecretStore => Text { ja: "ClusterSecretStore", en: "ClusterSecretStore" },
            FileKind::ExternalSecret(_) => Text { ja: "ExternalSecret", en: "ExternalSecret" },
            FileKind::PlanFile => Text { ja: "プラン", en: "Plan file" },
            FileKind::RunbookDocument => Text { ja: "手順書", en: "Runbook" },
            FileKind::RunbookScript => Text { ja: "手順書のスクリプト", en: "Runbook script" },
            FileKind::Readme => Text { ja: "このバンドルについて", en: "About this bundle" },
        }
    }

    /// What is done with it.
    pub const fn purpose(self) -> Text {
        match self {
            FileKind::QvsConfig => Text {
                ja: "ApplicationのQVS Config File Pathに指定し、qvsctl pipeline compileで使います。",
                en: "Named as QVS Config File Path of the Application and compiled by qvsctl pipeline compile.",
            },
            FileKind::AssemblyLine => {
                Text { ja: "qvsctl pipeline applyで登録します。", en: "Registered with qvsctl pipeline apply." }
            }
            FileKind::DeploymentConfig => Text {
                ja: "QVSコンソールのDeployment Configに貼り付けます。",
                en: "Pasted into Deployment Config in the QVS console.",
            },
            FileKind::CueModule => Text {
                ja: "リポジトリを独自アダプタのモジュールにします。qvsctlでは未検証です。",
                en: "Makes the repository a module with an adapter of its own. Not tried with qvsctl.",
            },
            FileKind::OwnAdapter => Text {
                ja: "ClusterSecretStoreを作成します。CUEエンジンで評価済みですが、qvsctlでは未検証です。",
                en: "Makes the ClusterSecretStore. Evaluated with a CUE engine, not tried with qvsctl.",
            },
            FileKind::ClusterSecretStore => Text {
                ja: "デプロイが終わってからkubectl apply --server-sideで適用します。",
                en: "Applied with kubectl apply --server-side once the deployment is done.",
            },
            FileKind::ExternalSecret(_) => Text {
                ja: "デプロイが終わってからkubectl applyで適用します。",
                en: "Applied with kubectl apply once the deployment is done.",
            },
            FileKind::PlanFile => Text {
                ja: "フォームの値。コミットしておくと、取り込めば同じフォームに戻ります。",
                en: "The values of the form. Commit it; imported, it brings the same form back.",
            },
            FileKind::RunbookDocument => Text {
                ja: "すべてのコマンドとコンソールの入力を順に並べたもの。",
                en: "Every command and every console entry in order.",
            },
            FileKind::RunbookScript => Text {
                ja: "同じ手順を1つずつ確認しながら実行します。",
                en: "Runs the same steps, asking before each.",
            },
            FileKind::Readme => Text {
                ja: "ファイルの一覧と、この設定を開くリンク。",
                en: "The list of files, and the link that opens this plan.",
            },
        }
    }
}

/// The comment at the top of a generated file: what it is, and what is done with it.
pub(super) fn header(kind: FileKind, lang: Lang) -> Vec<Cow<'static, str>> {
    vec![kind.title().get(lang).into(), kind.purpose().get(lang).into()]
}

//! The files made of a Plan, one module a kind. Each turns the Plan into a [`Content`], a small value that says
//! everything about the file; two equal contents are the same file, byte for byte.

pub(crate) mod assembly_line;
pub(crate) mod cluster_secret_store;
mod deployment_config;
pub mod external_secret;
pub(crate) mod own_adapter;
mod qvs_config;
mod readme;
pub(crate) mod written;

pub(crate) use assembly_line::OPERATOR_STATE;
pub(crate) use qvs_config::{bound_to_store, operator_params, store_params};
pub use written::shown;

use crate::hidden::visible;
use crate::plan::release::StoreDelivery;
use crate::plan::{Plan, ProjectField, RepositoryField, RowId};
use crate::runbook::{self, Step};
use crate::text::{Lang, Text};
use crate::yaml::{Document, emit};

/// Where the QVS Config stands in the config directory.
pub(crate) const QVS_CONFIG_FILE: &str = ".valuestream/qvs.yaml";

/// Which file.
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
    /// The own adapter that makes the ClusterSecretStore.
    OwnAdapter,
    /// The ClusterSecretStore, to apply with kubectl.
    ClusterSecretStore,
    /// The ExternalSecret of a row.
    ExternalSecret(RowId),
    /// The runbook as a document.
    RunbookDocument,
    /// The runbook as a script.
    RunbookScript,
    /// What is in the bundle.
    Readme,
}

/// A file's kind and its path in the bundle, which is its path in the repository.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Named {
    /// Which file.
    pub kind: FileKind,
    /// Its path, `/`-separated. Characters that cannot be seen are shown as codes.
    pub path: String,
}

/// What a file says, before it is text.
#[derive(Clone, PartialEq, Debug)]
pub enum Content {
    /// A YAML file.
    Yaml(Document),
    /// A text that is not YAML: Markdown or a script.
    Plain(String),
}

impl Content {
    /// The file's text.
    pub fn text(&self) -> String {
        match self {
            Content::Yaml(document) => emit(document),
            Content::Plain(text) => text.clone(),
        }
    }
}

impl FileKind {
    /// Whether it is made of the runbook.
    pub fn is_of_runbook(self) -> bool {
        matches!(self, FileKind::RunbookDocument | FileKind::RunbookScript)
    }

    /// A number for the page to tell files apart by.
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
            FileKind::ExternalSecret(id) => 16 + id.number(),
        }
    }

    /// What the file is called in the field's terms.
    pub const fn title(self) -> Text {
        match self {
            FileKind::QvsConfig => Text::new("QVS Config", "QVS Config"),
            FileKind::AssemblyLine => Text::new("AssemblyLine", "AssemblyLine"),
            FileKind::DeploymentConfig => Text::new("Deployment Config", "Deployment Config"),
            FileKind::CueModule => Text::new("CUEモジュール", "CUE module"),
            FileKind::OwnAdapter => Text::new("独自アダプタ", "Own adapter"),
            FileKind::ClusterSecretStore => Text::new("ClusterSecretStore", "ClusterSecretStore"),
            FileKind::ExternalSecret(_) => Text::new("ExternalSecret", "ExternalSecret"),
            FileKind::RunbookDocument => Text::new("手順書", "Runbook"),
            FileKind::RunbookScript => Text::new("手順書のスクリプト", "Runbook script"),
            FileKind::Readme => Text::new("このバンドルについて", "About this bundle"),
        }
    }

    /// What is done with it.
    pub const fn purpose(self) -> Text {
        match self {
            FileKind::QvsConfig => Text::new(
                "ApplicationのQVS Config File Pathに指定し、qvsctl pipeline compileで使います。",
                "Named as QVS Config File Path of the Application and compiled by qvsctl pipeline compile.",
            ),
            FileKind::AssemblyLine => {
                Text::new("qvsctl pipeline applyで登録します。", "Registered with qvsctl pipeline apply.")
            }
            FileKind::DeploymentConfig => Text::new(
                "QVSコンソールのDeployment Configに貼り付けます。",
                "Pasted into Deployment Config in the QVS console.",
            ),
            FileKind::CueModule => Text::new(
                "リポジトリを独自アダプタのモジュールにします。qvsctlでは未検証です。",
                "Makes the repository a module with an adapter of its own. Not tried with qvsctl.",
            ),
            FileKind::OwnAdapter => Text::new(
                "ClusterSecretStoreを作成します。CUEエンジンで評価済みですが、qvsctlでは未検証です。",
                "Makes the ClusterSecretStore. Evaluated with a CUE engine, not tried with qvsctl.",
            ),
            FileKind::ClusterSecretStore => Text::new(
                "デプロイが終わってからkubectl apply --server-sideで適用します。",
                "Applied with kubectl apply --server-side once the deployment is done.",
            ),
            FileKind::ExternalSecret(_) => Text::new(
                "デプロイが終わってからkubectl applyで適用します。",
                "Applied with kubectl apply once the deployment is done.",
            ),
            FileKind::RunbookDocument => Text::new(
                "すべてのコマンドとコンソールの入力を順に並べたもの。",
                "Every command and every console entry in order.",
            ),
            FileKind::RunbookScript => {
                Text::new("同じ手順を1つずつ確認しながら実行します。", "Runs the same steps, asking before each.")
            }
            FileKind::Readme => Text::new(
                "ファイルの一覧と、この設定を開くリンク。",
                "The list of files, and the link that opens this plan.",
            ),
        }
    }
}

/// Every file of `plan` in the order they are used.
pub fn list(plan: &Plan) -> Vec<Named> {
    let directory = written::value(plan, RepositoryField::ConfigDirectory).text;
    let named = |kind, path: &str| Named { kind, path: visible(&format!("{directory}/{path}")) };
    let mut files = vec![
        named(FileKind::QvsConfig, QVS_CONFIG_FILE),
        named(FileKind::AssemblyLine, &format!(".valuestream/pipelines/{}", assembly_line_file(plan))),
        named(FileKind::DeploymentConfig, "deployment-config.yaml"),
    ];
    match plan.release.store_delivery() {
        StoreDelivery::OfficialAdapter => {}
        StoreDelivery::OwnAdapter => {
            files.push(named(FileKind::CueModule, &format!(".valuestream/{}", own_adapter::MODULE_FILE)));
            files.push(named(FileKind::OwnAdapter, &format!(".valuestream/{}", own_adapter::pattern_path())));
        }
        StoreDelivery::Manifest => {
            let file = cluster_secret_store::file_name(plan);
            files.push(named(FileKind::ClusterSecretStore, &format!("manifests/{file}")));
        }
    }
    for (row, file) in plan.secrets.iter().zip(external_secret::file_names(plan)) {
        files.push(named(FileKind::ExternalSecret(row.id), &format!("manifests/{file}")));
    }
    files.push(named(FileKind::RunbookDocument, "RUNBOOK.md"));
    files.push(named(FileKind::RunbookScript, "runbook.sh"));
    files.push(named(FileKind::Readme, "README.md"));
    files
}

fn assembly_line_file(plan: &Plan) -> String {
    format!("{}-assemblyline.yaml", written::value(plan, ProjectField::AssemblyLineName).text)
}

/// Where files are made: the language of their comments, and the page's address, which README.md carries. Without an
/// address it carries none.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Setting<'s> {
    /// The language.
    pub lang: Lang,
    /// The address without anything behind a `#`.
    pub address: &'s str,
    /// The program that makes the file, with its version; README.md says it. Nothing: it does not.
    pub made_by: &'s str,
}

impl From<Lang> for Setting<'_> {
    fn from(lang: Lang) -> Self {
        Setting { lang, address: "", made_by: "" }
    }
}

/// What a file of `plan` says; `None` when its row is gone.
pub fn content<'s>(plan: &Plan, kind: FileKind, setting: impl Into<Setting<'s>>) -> Option<Content> {
    let setting = setting.into();
    match kind {
        FileKind::RunbookDocument | FileKind::RunbookScript => {
            runbook_content(plan, kind, &runbook::steps(plan, setting.lang), setting.lang)
        }
        _ => config(plan, kind, setting),
    }
}

/// What a file of `plan` says that is none of the runbook's; `None` for those, and when its row is gone.
pub fn config(plan: &Plan, kind: FileKind, setting: Setting) -> Option<Content> {
    let lang = setting.lang;
    Some(match kind {
        FileKind::QvsConfig => Content::Yaml(qvs_config::document(plan, lang)),
        FileKind::AssemblyLine => Content::Yaml(assembly_line::document(plan, lang)),
        FileKind::DeploymentConfig => Content::Yaml(deployment_config::document(plan, lang)),
        FileKind::CueModule => Content::Plain(own_adapter::module_file(plan, lang)),
        FileKind::OwnAdapter => Content::Plain(own_adapter::pattern_file(plan, lang)),
        FileKind::ClusterSecretStore => Content::Yaml(cluster_secret_store::document(plan, lang)),
        FileKind::ExternalSecret(id) => Content::Yaml(external_secret::document(plan, plan.secret_index(id)?, lang)),
        FileKind::RunbookDocument | FileKind::RunbookScript => return None,
        FileKind::Readme => Content::Plain(readme::text(plan, setting)),
    })
}

/// What a file of the runbook says, from its steps; `None` for any other file.
pub fn runbook_content(plan: &Plan, kind: FileKind, steps: &[Step], lang: Lang) -> Option<Content> {
    match kind {
        FileKind::RunbookDocument => {
            let needs = runbook::needs::needs(plan, steps, lang);
            Some(Content::Plain(runbook::markdown::document(steps, &needs, lang)))
        }
        FileKind::RunbookScript => Some(Content::Plain(runbook::script::script(plan, steps, lang))),
        _ => None,
    }
}

/// The comment on top of a generated file: what it is, and what is done with it.
fn header(kind: FileKind, lang: Lang) -> Vec<&'static str> {
    vec![kind.title().get(lang), kind.purpose().get(lang)]
}

//! What a finding in a file rests on.

use text::Text;

use super::code::FileCode;
use crate::diagnostic::Catalogue;

/// What a finding rests on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Source {
    /// The CUE of the official adapters, evaluated with a CUE engine.
    Evaluated,
    /// The CUE of the official adapters, as it is written.
    Cue,
    /// The tags of the official adapters.
    Tags,
    /// The documents of the official adapters.
    Documents,
    /// The Tasks of the pipelines.
    Tasks,
    /// The documentation of QVS and its tutorial.
    Qvs,
    /// The definitions of External Secrets Operator.
    Definitions,
    /// What Kubernetes takes as names and ports.
    Kubernetes,
    /// What the files say among each other.
    Files,
}

impl Source {
    /// What it is called.
    pub const fn label(self) -> Text {
        match self {
            Source::Evaluated => Text {
                ja: "公式アダプタのCUEをCUEエンジンで評価した結果",
                en: "the CUE of the official adapters, evaluated with a CUE engine",
            },
            Source::Cue => {
                Text { ja: "公式アダプタのCUEの記述", en: "the CUE of the official adapters, as written" }
            }
            Source::Tags => {
                Text { ja: "公式アダプタのすべてのタグ", en: "all tags of the official adapters" }
            }
            Source::Documents => {
                Text { ja: "公式アダプタの文書", en: "the documents of the official adapters" }
            }
            Source::Tasks => Text {
                ja: "公式アダプタのPipelineとTask",
                en: "the pipelines and Tasks of the official adapters",
            },
            Source::Qvs => {
                Text { ja: "QVSの文書とチュートリアル", en: "the documentation of QVS and its tutorial" }
            }
            Source::Definitions => {
                Text { ja: "External Secrets OperatorのCRD", en: "the definitions of External Secrets Operator" }
            }
            Source::Kubernetes => {
                Text { ja: "Kubernetesの名前とポートの規則", en: "what Kubernetes takes as names and ports" }
            }
            Source::Files => {
                Text { ja: "ファイル同士の食い違い", en: "what the files say among each other" }
            }
        }
    }
}

impl FileCode {
    /// What the code of that name rests on; `None` if it is no code of files.
    pub fn source_of(name: &str) -> Option<Source> {
        if FileCode::ENTRIES.iter().all(|entry| entry.name != name) {
            return None;
        }
        Some(match name {
            "adapter-param-missing"
            | "adapter-param-unknown"
            | "adapter-param-needed"
            | "adapter-param-value"
            | "adapter-param-format"
            | "adapter-param-form"
            | "adapter-param-same"
            | "adapter-params-zero"
            | "adapter-params-exclude"
            | "adapter-param-type"
            | "adapter-field-unknown"
            | "adapter-field-missing"
            | "option-unknown"
            | "option-refused"
            | "option-needs"
            | "option-value"
            | "option-flag"
            | "repository-kind-empty"
            | "pattern-broken"
            | "patterns-conflict"
            | "value-unquoted" => Source::Evaluated,
            "adapter-field-forbidden" | "adapter-param-wanted" | "secret-in-plain-text" => Source::Cue,
            "pattern-unknown"
            | "pattern-not-in-revision"
            | "pattern-removed"
            | "pattern-prefix-doubled"
            | "adapter-param-newer" => Source::Tags,
            "pattern-alone"
            | "infrastructure-missing"
            | "pipeline-missing"
            | "state-name-taken"
            | "provider-unknown"
            | "deployment-value-automatic" => Source::Documents,
            "expression-not-whole"
            | "module-ignored"
            | "param-reserved"
            | "stage-param-unknown"
            | "stage-pipeline-unmade"
            | "stage-pipeline-name"
            | "stage-param-ignored"
            | "stage-param-missing"
            | "result-unknown"
            | "git-revision-missing"
            | "state-name-shape"
            | "value-pasted-into-code"
            | "value-pasted-into-shell"
            | "deployment-value-idle" => Source::Tasks,
            "kubernetes-refuses" => Source::Kubernetes,
            "api-version-not-served" => Source::Definitions,
            "param-taken"
            | "param-undeclared"
            | "param-unused"
            | "stage-name-taken"
            | "run-after-unknown"
            | "run-after-itself"
            | "run-after-cycle"
            | "input-taken"
            | "input-undeclared"
            | "input-unused"
            | "result-not-before"
            | "stage-param-taken"
            | "deployment-value-missing"
            | "deployment-value-unused"
            | "deployment-value-no-text"
            | "deployment-secret"
            | "store-name-differs"
            | "store-kind-differs"
            | "more-findings" => Source::Files,
            _ => Source::Qvs,
        })
    }
}

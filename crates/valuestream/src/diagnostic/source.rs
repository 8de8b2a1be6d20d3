//! What a diagnostic rests on.

use text::Text;

/// What a diagnostic rests on.
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

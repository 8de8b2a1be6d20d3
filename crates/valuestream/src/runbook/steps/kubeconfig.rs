//! Step 1: the kubeconfig that QVS deploys with.

use text::Text;

use super::writer::Writer;
use crate::runbook::commands::block;
use crate::runbook::needs::tools::{AZ, KUBECTL, QVSCTL};
use crate::runbook::step::{Part, Step, StepKind};
use crate::runbook::step_id::StepId;
use crate::runbook::values::Value;

pub(super) fn kubeconfig(w: &Writer) -> Step {
    let mut parts = Vec::new();
    if w.tutorial {
        parts.push(
            w.run(w.t(Text { ja: "クラスタに接続する", en: "Connect to the cluster" }), block!("connect-cluster")),
        );
    }
    parts.push(
        w.run(w.t(Text { ja: "kubeconfigを生成する", en: "Create the kubeconfig" }), block!("create-kubeconfig")),
    );
    parts.push(w.warn(Text { ja: "このファイルはクラスタ全体の強い権限を持ちます。手順3-aの最後に削除し、Gitには絶対に入れないでください。", en: "This file grants powerful access to the whole cluster. Delete it at the end of step 3-a, and never commit it to Git." }));
    w.step(
        StepId::Kubeconfig,
        StepKind::Terminal,
        Text { ja: "kubeconfigの作成", en: "Create the kubeconfig" },
        Text { ja: "QVSがクラスタにデプロイするための、クラスタ・スコープのkubeconfigを生成します。namespaceがなければ作成されます。", en: "QVS deploys with this cluster-scoped kubeconfig. The namespace is created if it does not exist." },
        &[&AZ, &KUBECTL, &QVSCTL],
        parts,
    )
}

/// Shows the file to copy from, in step 3.
pub(super) fn show(w: &Writer) -> Part {
    w.run(w.t(Text { ja: "貼り付ける内容を表示する", en: "Show what to paste" }), block!("show-kubeconfig"))
}

/// Offers to delete the file, once the console has it.
pub(super) fn remove(w: &Writer) -> Part {
    let ask = w.t(Text { ja: "kubeconfigを削除しますか?", en: "Delete the kubeconfig?" });
    w.with(vec![("ask", Value::ours(ask))], |w| {
        w.run(
            w.t(Text {
                ja: "Deploymentを登録したらkubeconfigを削除する",
                en: "Delete the kubeconfig once the Deployment is registered",
            }),
            block!("delete-kubeconfig"),
        )
    })
}

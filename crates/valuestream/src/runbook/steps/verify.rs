//! Step 10: what was deployed.

use text::Text;

use super::azure::context;
use super::store;
use super::writer::Writer;
use crate::runbook::commands::block;
use crate::runbook::needs::tools::KUBECTL;
use crate::runbook::step::{Step, StepKind};
use crate::runbook::step_id::StepId;

pub(super) fn deployed(w: &Writer) -> Step {
    let mut parts = vec![
        context(w),
        w.expect("«clusterName»-admin"),
        w.run(w.t(Text { ja: "Deploymentを確認する", en: "Check the Deployments" }), block!("check-deployments")),
        w.expect(
            "NAME                                        READY   UP-TO-DATE   AVAILABLE   AGE\n\
             external-secrets-operator                   1/1     1            1           ...\n\
             external-secrets-operator-cert-controller   1/1     1            1           ...\n\
             external-secrets-operator-webhook           1/1     1            1           ...",
        ),
    ];
    let why = if w.by_manifest() {
        Text {
            ja: "External Secrets Operatorがクラスタで動いていることを確認します。",
            en: "It checks that External Secrets Operator runs in the cluster.",
        }
    } else {
        parts.extend(store::ready(w));
        Text {
            ja: "External Secrets OperatorとClusterSecretStoreがクラスタにあることを確認します。",
            en: "It checks that External Secrets Operator and the ClusterSecretStore are deployed.",
        }
    };
    w.step(
        StepId::VerifyDeployment,
        StepKind::Terminal,
        Text { ja: "デプロイの確認", en: "Check what was deployed" },
        why,
        &[&KUBECTL],
        parts,
    )
}

//! Step 10: what was deployed.

use super::azure::context;
use super::store;
use super::writer::Writer;
use crate::runbook::needs::tools::KUBECTL;
use crate::runbook::step::{Step, StepKind};
use crate::runbook::step_id::StepId;

pub(super) fn deployed(w: &Writer) -> Step {
    let mut parts = vec![
        context(w),
        w.expect("«clusterName»-admin"),
        w.run(
            w.t("Deploymentを確認する", "Check the Deployments"),
            &["kubectl get deployment --namespace «esoNamespace»"],
        ),
        w.expect(
            "NAME                                        READY   UP-TO-DATE   AVAILABLE   AGE\n\
             external-secrets-operator                   1/1     1            1           ...\n\
             external-secrets-operator-cert-controller   1/1     1            1           ...\n\
             external-secrets-operator-webhook           1/1     1            1           ...",
        ),
    ];
    let why = if w.by_manifest() {
        (
            "External Secrets Operatorがクラスタで動いていることを確認します。",
            "It checks that External Secrets Operator runs in the cluster.",
        )
    } else {
        parts.extend(store::ready(w));
        (
            "External Secrets OperatorとClusterSecretStoreがクラスタにあることを確認します。",
            "It checks that External Secrets Operator and the ClusterSecretStore are deployed.",
        )
    };
    w.step(
        StepId::VerifyDeployment,
        StepKind::Terminal,
        ("デプロイの確認", "Check what was deployed"),
        why,
        &[&KUBECTL],
        parts,
    )
}

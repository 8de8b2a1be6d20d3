//! Step 10: what was deployed.

use super::azure::context;
use super::{KUBECTL, Step, StepKind, Writer, store};
use crate::runbook::StepId;

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

/// A table as kubectl prints it: a heading and one row. The columns are those of a release's definitions, behind the name;
/// `cell` says what stands in each.
pub(super) fn table(columns: &[&str], name: &str, cell: impl Fn(&str) -> String) -> String {
    let cells = columns.iter().map(|column| (column.to_uppercase(), cell(column)));
    let (mut heading, mut row) = (String::new(), String::new());
    for (title, cell) in [("NAME".to_owned(), name.to_owned())].into_iter().chain(cells) {
        let width = title.chars().count().max(cell.chars().count()) + 3;
        heading.push_str(&format!("{title:width$}"));
        row.push_str(&format!("{cell:width$}"));
    }
    format!("{}\n{}", heading.trim_end(), row.trim_end())
}

//! Step 10: what was deployed.

use super::azure::context;
use super::{KUBECTL, Step, StepKind, Writer};
use crate::release::numbers;

pub(super) fn deployed(w: &Writer) -> Step {
    let parts = vec![
        context(w),
        w.expect("«clusterName»-admin"),
        w.run(w.t("Deploymentを確認する", "Check the Deployments"), &["kubectl get deployment --namespace «esoNamespace»"]),
        w.expect(
            "NAME                                        READY   UP-TO-DATE   AVAILABLE   AGE\n\
             external-secrets-operator                   1/1     1            1           ...\n\
             external-secrets-operator-cert-controller   1/1     1            1           ...\n\
             external-secrets-operator-webhook           1/1     1            1           ...",
        ),
        w.run(
            w.t("ClusterSecretStoreを確認する", "Check the ClusterSecretStore"),
            &[
                "kubectl wait --for=condition=Ready --timeout=120s clustersecretstore/«appName»",
                "kubectl get clustersecretstore/«appName»",
            ],
        ),
        w.expect(&table(store_columns(&w.plan.release.version), &w.values.read("appName"))),
        w.warn(
            "Readyはトークンを取得できたことだけを示します。キーコンテナ名や権限の誤りは手順11で分かります。",
            "Ready only says that a token was obtained. A wrong vault name or missing access shows in step 11.",
        ),
        w.run(
            w.t("状態を詳しく確認する", "Check its status in detail"),
            &["kubectl describe clustersecretstore/«appName»"],
        ),
        w.expect(
            "[...]\nEvents:\n  Type     Reason  Age  From                  Message\n  ----     ------  ---  ----                  \
             -------\n  Normal   Valid   ...  cluster-secret-store  store validated",
        ),
    ];
    w.step(
        "10",
        StepKind::Terminal,
        ("デプロイの確認", "Check what was deployed"),
        (
            "External Secrets OperatorとClusterSecretStoreがクラスタにあることを確認します。",
            "It checks that External Secrets Operator and the ClusterSecretStore are deployed.",
        ),
        &[&KUBECTL],
        parts,
    )
}

/// A table as kubectl prints it: a heading and one row, whose first cell is a name.
pub(super) fn table(columns: &[(&str, &str)], name: &str) -> String {
    let cells = columns.iter().map(|(heading, cell)| (*heading, if *cell == "NAME" { name } else { *cell }));
    let (mut heading, mut row) = (String::new(), String::new());
    for (title, cell) in cells {
        let width = title.chars().count().max(cell.chars().count()) + 3;
        heading.push_str(&format!("{title:width$}"));
        row.push_str(&format!("{cell:width$}"));
    }
    format!("{}\n{}", heading.trim_end(), row.trim_end())
}

/// What `kubectl get clustersecretstore` prints (additionalPrinterColumns of the releases' CRDs).
fn store_columns(version: &str) -> &'static [(&'static str, &'static str)] {
    match numbers(version) {
        Some(it) if it < [0, 5, 9] => &[("NAME", "NAME"), ("AGE", "...")],
        Some(it) if it < [0, 7, 0] => &[("NAME", "NAME"), ("AGE", "..."), ("STATUS", "Valid"), ("READY", "True")],
        _ => &[("NAME", "NAME"), ("AGE", "..."), ("STATUS", "Valid"), ("CAPABILITIES", "ReadOnly"), ("READY", "True")],
    }
}

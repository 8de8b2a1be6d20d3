//! Steps 0-0 and 0-1: sign in, custom resource definitions.

use text::Text;

use super::writer::Writer;
use crate::plan::ClusterField;
use crate::release::{needs_kubernetes, numbers, served_versions};
use crate::runbook::commands::block;
use crate::runbook::needs::tools::{AZ, GIT, KUBECTL, KUBELOGIN, Tool};
use crate::runbook::step::{Part, Step, StepKind};
use crate::runbook::step_id::StepId;
use crate::runbook::values::Value;

/// Step 0-0 of the current edition: the tutorial checks the context before it fetches credentials.
pub(super) fn sign_in(w: &Writer) -> Step {
    let mut parts = vec![login(w)];
    if w.resolved.has(ClusterField::SubscriptionId) {
        parts.push(w.run(
            w.t(Text { ja: "サブスクリプションを選ぶ", en: "Select the subscription" }),
            block!("select-subscription"),
        ));
    }
    parts.push(w.run(
        w.t(Text { ja: "クラスタの認証情報を取得する", en: "Fetch the cluster's credentials" }),
        block!("fetch-cluster-credentials"),
    ));
    parts.push(w.say(Text {
        ja: "ローカルアカウントが無効なクラスタでは --adminが拒否されるので、kubeloginで続けます。",
        en: "Where local accounts are disabled, --admin is refused; kubelogin then takes over.",
    }));
    parts.push(context(w));
    parts.push(w.expect("«clusterName»-admin"));
    w.step(
        StepId::SignIn,
        StepKind::Azure,
        Text {
            ja: "準備: サインインとクラスタの選択", en: "Before you start: sign in and select the cluster"
        },
        Text {
            ja: "以降のコマンドが正しいクラスタに対して実行されるようにします。",
            en: "So that every command below acts on the right cluster.",
        },
        &[&AZ, &KUBECTL, &KUBELOGIN],
        parts,
    )
}

pub(super) fn login(w: &Writer) -> Part {
    let block = if w.resolved.has(ClusterField::TenantId) { block!("sign-in-tenant") } else { block!("sign-in") };
    w.run(w.t(Text { ja: "Azureにサインインする", en: "Sign in to Azure" }), block)
}

pub(super) fn context(w: &Writer) -> Part {
    w.run(w.t(Text { ja: "kubectlのコンテキストを確認する", en: "Check kubectl's context" }), block!("check-context"))
}

/// Step 0-1: custom resource definitions, after a look at what is there.
pub(super) fn custom_resources(w: &Writer) -> Step {
    let version = &w.plan.release.version;
    let named = vec![
        ("servedVersions", Value::ours(served_versions(version))),
        (
            "otherRelease",
            Value::ours(w.t(Text {
                ja: "別のリリースのExternal Secrets Operatorが動いています。上書きせずに中止します:",
                en: "Another release of External Secrets Operator is running. Nothing was changed:",
            })),
        ),
        (
            "otherDefinitions",
            Value::ours(w.t(Text {
                ja: "別のリリースのCRDがあります。上書きせずに中止します。提供されているAPIバージョン:",
                en: "The CRDs of another release are installed. Nothing was changed. API versions served:",
            })),
        ),
        (
            "unread",
            Value::ours(w.t(Text {
                ja: "クラスタの内容を確認できません。何も変更せずに中止します。",
                en: "What is in the cluster cannot be read. Nothing was changed.",
            })),
        ),
    ];
    w.with(named, |w| {
        let apply = if w.tutorial {
            block!("apply-crds-of-clone")
        } else if numbers(version).is_some_and(|it| it < [0, 16, 0]) {
            block!("apply-crds-over-operator")
        } else {
            block!("apply-crds")
        };
        let mut parts = Vec::new();
        if w.tutorial {
            parts.push(context(w));
            parts.push(w.expect("«clusterName»"));
            parts.push(w.run( w.t(Text { ja: "ESOのリポジトリを取得する", en: "Clone ESO's repository" }), block!("clone-eso-repository")));
        }
        if let Some(least) = needs_kubernetes(version) {
            parts.push(w.say(Text { ja: "このリリースのCRDには、次のバージョン以降のKubernetesが必要です。", en: "The CRDs of this release need Kubernetes of this version or newer." }));
            parts.push(w.run( w.t(Text { ja: "クラスタのバージョンを確認する", en: "Check the cluster's version" }), block!("check-cluster-version")));
            parts.push(w.expect(&format!("[...]\nServer Version: v{least}")));
        }
        parts.push(w.say(Text { ja: "先に、クラスタにあるESOとCRDを確認します。別のリリースが見つかった場合は、何も変更せずに止まります。", en: "The commands first check the ESO and the CRDs in the cluster. If another release is there, they stop and change nothing." }));
        parts.push(w.run(w.t(Text { ja: "CRDを確認して適用する", en: "Check, then apply the CRDs" }), block!("check-crds").around(apply)));
        parts.push(w.expect(
            "customresourcedefinition.apiextensions.k8s.io/clustersecretstores.external-secrets.io serverside-applied\n\
             customresourcedefinition.apiextensions.k8s.io/externalsecrets.external-secrets.io serverside-applied\n[...]",
        ));
        let tools: &[&'static Tool] = if w.tutorial { &[&KUBECTL, &GIT] } else { &[&KUBECTL] };
        w.step(
            StepId::ApplyCrds,
            StepKind::Terminal,
            Text { ja: "準備: Custom Resource Definitionの適用", en: "Before you start: apply the custom resource definitions" },
            Text { ja: "QVSがデプロイするHelm chartはCRDを含まないため、同じバージョンのCRDを先に適用します。", en: "The Helm chart that QVS installs comes without CRDs, so the CRDs of the same version are applied first." },
            tools,
            parts,
        )
    })
}

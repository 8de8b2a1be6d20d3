//! Step 10: the three Deployments of External Secrets Operator, as the adapter's chart creates them.

use super::assessment::{Assessment, failing, ok, pending, say, unnamed, unread};
use super::input::{Input, release_of};
use super::pods;
use crate::cluster::projection::DEPLOYMENTS;
use crate::cluster::snapshot::{Deployment, Seen, UnknownReason};

pub(super) fn evaluate(input: &Input) -> Assessment {
    let Input { snapshot, expected, .. } = input;
    let namespace = &expected.eso_namespace;
    if namespace.is_empty() {
        return unnamed("esoNamespace");
    }
    let mut there: Vec<(&str, &Deployment)> = Vec::new();
    let mut missing = Vec::new();
    for name in DEPLOYMENTS {
        match snapshot.deployments.look(namespace, name) {
            Seen::There(deployment) => there.push((name, deployment)),
            Seen::Missing => missing.push(name),
            Seen::Unknown(reason) => return unread(reason, "deployments"),
        }
    }
    if there.is_empty() {
        return pending(
            say!(ja: "namespace {namespace}にExternal Secrets OperatorのDeploymentはありません。", en: "Namespace {namespace} has no Deployments of External Secrets Operator."
            ),
        );
    }
    // A pod says what is wrong within seconds, its Deployment after ten minutes or never.
    if let Some(assessment) = there.iter().find_map(|(name, it)| pods::evaluate(name, it.is_waiting(), input)) {
        return assessment;
    }
    if let Some((name, stuck)) = there.iter().find_map(|(name, it)| it.stuck.as_ref().map(|stuck| (name, stuck))) {
        let sentence = say!(ja: "Deployment {name}が起動できずにいます。", en: "Deployment {name} cannot start.");
        // Then there is no pod at all, so what is wrong is before any image.
        let assessment = if stuck.reason == "FailedCreate" {
            failing(
                sentence,
                say!(ja: "Podを作成できません。クォータの上限、admissionの拒否、ServiceAccountの不足のいずれかです。", en: "Its pods cannot be created: a quota is used up, admission refuses them, or their ServiceAccount is missing."
                ),
                say!(ja: "下のコマンドでReplicaSetのEventsを見てください。", en: "See the Events of its ReplicaSet with the command below."
                ),
            )
        } else {
            failing(
                sentence,
                say!(ja: "イメージを取得できない (ghcr.io、oci.external-secrets.ioへの通信)、リソースの不足、またはクォータの上限が考えられます。", en: "Perhaps its image cannot be pulled (ghcr.io and oci.external-secrets.io must be reachable), resources are short, or a quota is used up."
                ),
                say!(ja: "下のコマンドでPodのEventsを見てください。", en: "See the Events of its pods with the command below."),
            )
        };
        return assessment.because(stuck);
    }
    let other = there.iter().find_map(|(name, it)| {
        it.tag.as_deref().filter(|tag| release_of(tag) != expected.version).map(|tag| (name, tag))
    });
    if let Some((name, tag)) = other.filter(|_| !expected.version.is_empty()) {
        let version = &expected.version;
        return failing(
            say!(ja: "Deployment {name}のイメージは{tag}で、プランの{version}と合いません。", en: "Deployment {name} runs image {tag}; the plan says {version}."
            ),
            say!(ja: "別のリリースが入っているか、versionを変えてからまだデプロイしていません。", en: "Another release is installed, or version was changed but not deployed yet."
            ),
            say!(ja: "Deployment Configのversionを確認し、手順9でAssemblyLineを実行してください。", en: "Check version in the Deployment Config and run the AssemblyLine (step 9)."
            ),
        );
    }
    if let Some(name) = missing.first() {
        return pending(say!(ja: "Deployment {name}がありません。", en: "Deployment {name} does not exist."));
    }
    waiting(&there, input).unwrap_or_else(|| {
        let tag = there.iter().find_map(|(_, it)| it.tag.as_deref()).unwrap_or("?");
        let assessment = ok(say!(ja: "3つのDeploymentがすべて動いています。イメージは{tag}です。", en: "All three Deployments are available; their image is {tag}."
        ));
        there.iter().filter_map(|(_, it)| it.condition.as_ref()).take(1).fold(assessment, Assessment::because)
    })
}

fn waiting(there: &[(&str, &Deployment)], input: &Input) -> Option<Assessment> {
    let late: Vec<_> = there.iter().filter(|(_, it)| it.is_waiting()).collect();
    let [(name, first), more @ ..] = &late[..] else { return None };
    let (available, expected) = (first.available, first.expected);
    let assessment = if name.ends_with("-webhook") && more.is_empty() {
        pending(
            say!(ja: "webhookが証明書を待っています。cert-controllerが用意するまで1分ほどかかります。", en: "The webhook is waiting for its certificate; the cert-controller creates it within a minute or so."
            ),
        )
    } else if first.expected == 0 {
        pending(say!(ja: "Deployment {name}のレプリカ数が0です。", en: "Deployment {name} is scaled to 0."))
    } else if available >= expected {
        pending(
            say!(ja: "Deployment {name}を新しいPodに入れ替えているところです。", en: "Deployment {name} is being rolled out; pods of before are still there."
            ),
        )
    } else {
        pending(
            say!(ja: "Deployment {name}のPodは{expected}個中{available}個が動いています。", en: "Deployment {name} has {available} of {expected} pods available."
            ),
        )
    };
    let assessment = match input.snapshot.pods.unknown_in(&input.expected.eso_namespace) {
        Some(UnknownReason::Forbidden) => assessment.why(
            say!(ja: "Podを読む権限がないため、理由は分かりません。", en: "Why is not known, because the kubeconfig may not read pods."
            ),
            say!(ja: "手順1の「アクセス権」に、足りない権限があります。", en: "See \"Access\" in step 1 for the missing rights."),
        ),
        _ => assessment,
    };
    Some(first.condition.iter().fold(assessment, |assessment, condition| assessment.because(condition)))
}

//! What the pods of a Deployment say that is not available: seconds after it happens, where the Deployment itself says so
//! after ten minutes, or never (reasons of the kubelet: pkg/kubelet/images/types.go of Kubernetes).

use std::time::Duration;

use super::assessment::{Assessment, failing, pending, say};
use super::cause::About;
use super::input::Input;
use super::not_ready;
use crate::cluster::snapshot::Pod;

/// Reasons for which a container waits because its image does not come.
const NO_IMAGE: [&str; 5] =
    ["ErrImagePull", "ImagePullBackOff", "ErrImageNeverPull", "RegistryUnavailable", "ImageInspectError"];
/// The same because it cannot be started as it is described.
const NOT_STARTED: [&str; 3] = ["CreateContainerConfigError", "CreateContainerError", "RunContainerError"];

/// The registry that External Secrets Operator left with 1.1.0; its name is to be given up.
const RETIRED_REGISTRY: &str = "oci.external-secrets.io/";

/// What ended so long ago is over.
const RECENT: Duration = Duration::from_secs(10 * 60);

/// What is wrong with the pods of a Deployment; `None` if they say nothing. Of one that `waits` anything counts, of another
/// only that it ended again and again a moment ago.
pub(super) fn evaluate(deployment: &str, waits: bool, input: &Input) -> Option<Assessment> {
    let namespace = &input.expected.eso_namespace;
    let mut pods: Vec<&Pod> =
        input.snapshot.pods.inside(namespace).map(|(_, pod)| pod).filter(|pod| pod.deployment == deployment).collect();
    // The newest first: those of an earlier rollout are about to go.
    pods.sort_by(|a, b| b.created.cmp(&a.created));
    let (pod, assessment) = pods.into_iter().find_map(|pod| {
        let ends = pod.ended.as_ref().filter(|_| pod.restarts > 1).and_then(|(.., time)| input.age(time));
        let counts = waits || ends.is_some_and(|age| age < RECENT);
        Some((pod, of(pod, deployment, namespace).filter(|_| counts)?))
    })?;
    let about = About { expected: input.expected, secret: None };
    let warning = input.warning(&pod.uid, None).map(|warning| not_ready::shown(warning, &about));
    Some(Assessment { warning, ..assessment }.since(&pod.created))
}

fn of(pod: &Pod, deployment: &str, namespace: &str) -> Option<Assessment> {
    let waiting = pod.waiting.as_deref().unwrap_or_default();
    let image = &pod.image;
    if waiting == "InvalidImageName" {
        return Some(failing(
            say!(ja: "Deployment {deployment}のイメージ名{image}は、名前として正しくありません。", en: "The image name {image} of Deployment {deployment} is not one."
            ),
            say!(ja: "チャートの値でイメージを変えたときに起こります。", en: "That happens when the chart's values change the image."),
            say!(ja: "イメージの指定とversionを確認してください。", en: "Check the image in the chart's values, and version."),
        ));
    }
    if NO_IMAGE.contains(&waiting) {
        let sentence = say!(ja: "Deployment {deployment}のイメージ{image}を取得できません ({waiting})。", en: "Image {image} of Deployment {deployment} cannot be pulled ({waiting})."
        );
        return Some(if image.starts_with(RETIRED_REGISTRY) {
            failing(
                sentence,
                say!(ja: "このレジストリは、External Secrets Operatorが1.1.0から使わなくなったものです。名前の返上が予告されています。", en: "External Secrets Operator left this registry with 1.1.0 and has announced to give up its name."
                ),
                say!(ja: "1.1.0以降のリリース (ghcr.io) にするか、ノードからそのレジストリへの通信を確認してください。", en: "Use release 1.1.0 or newer, which comes from ghcr.io, or check that the nodes reach the registry."
                ),
            )
        } else {
            failing(
                sentence,
                say!(ja: "レジストリに届かないか、そのタグのイメージがありません。", en: "The registry cannot be reached, or it has no image with that tag."
                ),
                say!(ja: "ノードからレジストリへの通信と、versionを確認してください。", en: "Check that the nodes reach the registry, and check version."
                ),
            )
        });
    }
    if NOT_STARTED.contains(&waiting) {
        return Some(failing(
            say!(ja: "Deployment {deployment}のコンテナを起動できません ({waiting})。", en: "The container of Deployment {deployment} cannot be started ({waiting})."
            ),
            say!(ja: "コンテナが参照するSecretかConfigMapがないか、設定が正しくありません。", en: "A Secret or ConfigMap that it refers to is missing, or its settings are wrong."
            ),
            say!(ja: "下のコマンドでPodのEventsを見てください。", en: "See the Events of the pods with the command below."),
        ));
    }
    if pod.unschedulable {
        return Some(failing(
            say!(ja: "Deployment {deployment}のPodを置けるノードがありません (Unschedulable)。", en: "No node takes the pod of Deployment {deployment} (Unschedulable)."
            ),
            say!(ja: "CPUやメモリが足りないか、ノードのtaintに合いません。", en: "CPU or memory is short, or it does not tolerate the nodes' taints."
            ),
            say!(ja: "ノードを増やすか、ノードプールのtaintを確認してください。namespace {namespace}のPodのEventsに詳しい理由があります。", en: "Add nodes or check the taints of the node pools; the Events of the pods in namespace {namespace} say more."
            ),
        ));
    }
    let (reason, code) = pod.ended.as_ref().map(|(reason, code, _)| (reason.as_str(), *code))?;
    let times = pod.restarts;
    let sentence = say!(ja: "Deployment {deployment}のコンテナが起動しては終了しています (再起動: {times}、理由: {reason}、終了コード: {code})。", en: "The container of Deployment {deployment} keeps ending (restarts: {times}, reason: {reason}, exit code: {code})."
    );
    match (waiting, reason) {
        (_, "OOMKilled") => Some(failing(
            sentence,
            say!(ja: "メモリの上限を超えました。", en: "It exceeded its memory limit."),
            say!(ja: "メモリの上限を上げてください。", en: "Raise its memory limit."),
        )),
        ("CrashLoopBackOff", _) => Some(failing(
            sentence,
            say!(ja: "理由はログに書かれています。よくあるのは、CRDがまだないか、別のリリースのものである場合です。", en: "Its log says why; often the CRDs are missing or of another release."
            ),
            say!(ja: "手順0-1のCRDを確認し、下のコマンドでログを見てください。", en: "Check the CRDs of step 0-1, and see the log with the command below."
            ),
        )),
        _ if times > 0 => Some(pending(sentence)),
        _ => None,
    }
}

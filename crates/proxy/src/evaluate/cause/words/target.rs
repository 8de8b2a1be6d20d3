//! The Secret that is made, and what Kubernetes says to it.

use live_status::Trouble;

use super::super::told::Told;
use crate::evaluate::assessment::say;

pub(crate) fn owned(told: &Told) -> Trouble {
    let target = told.target();
    Trouble::new(
        say!(ja: "Secret {target}は別のものが所有しています。", en: "Secret {target} is owned by something else."),
        say!(ja: "targetを別の名前にするか、もう一方の所有者 (別のExternalSecretなど) を削除してください。手順11で適用し直します。", en: "Give target another name, or delete the other owner, such as another ExternalSecret. Apply again with step 11."
        ),
    )
}

/// Since 0.11: earlier releases stop without a word.
pub(crate) fn immutable(told: &Told) -> Trouble {
    let target = told.target();
    Trouble::new(
        say!(ja: "Secret {target}はimmutableなので、新しい値を書けません。", en: "Secret {target} is immutable, so the new value cannot be written."
        ),
        say!(ja: "Secretを削除すると、新しい値で作成し直されます。使っているPodへの影響を確認してください。", en: "Delete the Secret: it is made again with the new value. Mind the Pods that use it."
        ),
    )
}

/// Up to 0.10: later ones are Ready with reason SecretMissing.
pub(crate) fn merge(told: &Told) -> Trouble {
    let target = told.target();
    Trouble::new(
        say!(ja: "Secret {target}がありません。creationPolicyがMergeのときは、すでにあるSecretにだけ値が入ります。", en: "Secret {target} does not exist. With creationPolicy Merge, values are written only to a Secret that already exists."
        ),
        say!(ja: "Secretを先に作成するか、creationPolicyをOwnerにして手順11で適用し直してください。", en: "Create the Secret first, or set creationPolicy to Owner and apply again with step 11."
        ),
    )
}

pub(crate) fn deletion(told: &Told) -> Trouble {
    let target = told.target();
    Trouble::new(
        say!(ja: "deletionPolicyがDeleteですが、creationPolicyがOwnerではないので、Secret {target}を削除できません。", en: "deletionPolicy is Delete, but creationPolicy is not Owner, so Secret {target} cannot be deleted."
        ),
        say!(ja: "creationPolicyをOwnerにするか、deletionPolicyをRetainにして手順11で適用し直してください。", en: "Set creationPolicy to Owner or deletionPolicy to Retain, then apply again with step 11."
        ),
    )
}

pub(crate) fn quota(told: &Told) -> Trouble {
    let target = told.target();
    Trouble::new(
        say!(ja: "namespaceのリソース クォータに達しているため、Secret {target}を書けません。", en: "The resource quota of the namespace is used up, so Secret {target} cannot be written."
        ),
        say!(ja: "kubectl describe resourcequotaを見て、不要なものを削除するか、クォータを増やしてください。", en: "See kubectl describe resourcequota, then delete what is not needed or raise the quota."
        ),
    )
}

pub(crate) fn rights(told: &Told) -> Trouble {
    let target = told.target();
    Trouble::new(
        say!(ja: "External Secrets OperatorにSecret {target}を書く権限がありません。", en: "External Secrets Operator lacks the right to write Secret {target}."
        ),
        say!(ja: "手順9でデプロイし直して、オペレーターのClusterRoleを元に戻してください。", en: "Deploy again with step 9, which restores the operator's ClusterRole."
        ),
    )
}

/// kubectl says this, and no Event: deploy/charts/external-secrets/templates/validatingwebhook.yaml, failurePolicy Fail.
pub(crate) fn webhook(told: &Told) -> Trouble {
    let namespace = &told.about.expected.eso_namespace;
    Trouble::new(
        say!(ja: "External Secrets Operatorのwebhookが応答しません。その間は、ストアとExternalSecretの適用も削除もできません。", en: "The webhook of External Secrets Operator does not answer; until it does, stores and ExternalSecrets can be neither applied nor deleted."
        ),
        say!(ja: "手順10で、namespace {namespace}の3つのDeploymentが動いているか確認してください。", en: "Check with step 10 whether the three Deployments in namespace {namespace} are available."
        ),
    )
}

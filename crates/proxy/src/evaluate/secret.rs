//! Step 11: the Secret that an ExternalSecret creates: whether it exists, its keys and its owner. Its values are not
//! known here.

use valuestream::live::ExpectedSecret;
use valuestream::plan::CreationPolicy;

use super::assessment::{Assessment, failing, ok, pending, say, unknown, unnamed, unread};
use crate::cluster::snapshot::{Secret, Seen, Snapshot, Truth};

pub(super) fn evaluate(snapshot: &Snapshot, expected: &ExpectedSecret) -> Assessment {
    let (name, namespace) = (&expected.target, &expected.namespace);
    if name.is_empty() || namespace.is_empty() {
        return unnamed("secrets.target / namespace");
    }
    match snapshot.secrets.look(namespace, name) {
        Seen::Unknown(reason) => unread(reason, "secrets"),
        Seen::Missing => missing(snapshot, expected),
        Seen::There(secret) => there(secret, expected).since(&secret.created),
    }
}

fn missing(snapshot: &Snapshot, expected: &ExpectedSecret) -> Assessment {
    let (name, namespace) = (&expected.target, &expected.namespace);
    if expected.creation_policy == "None" {
        return ok(
            say!(ja: "creationPolicyがNoneなので、Secret {namespace}/{name}は作られません。", en: "creationPolicy is None, so Secret {namespace}/{name} is not created."
            ),
        );
    }
    let ready = match snapshot.external_secrets.look(namespace, &expected.name) {
        Seen::There(it) => it.ready.as_ref().filter(|ready| ready.status == Truth::True),
        Seen::Missing | Seen::Unknown(_) => None,
    };
    match ready {
        None => pending(say!(ja: "Secret {namespace}/{name}はまだありません。ExternalSecretが同期されるとできます。", en: "Secret {namespace}/{name} does not exist yet; the first sync of the ExternalSecret creates it."
        )),
        Some(ready) => failing(
            say!(ja: "ExternalSecretはReadyですが、Secret {namespace}/{name}がありません。", en: "The ExternalSecret is Ready, but Secret {namespace}/{name} does not exist."
            ),
            say!(ja: "あとから削除されたか、creationPolicyやdeletionPolicyのため作られていません。", en: "It was deleted afterwards, or creationPolicy or deletionPolicy prevents it from being created."
            ),
            say!(ja: "creationPolicyをOwnerにして手順11で適用し直すか、kubectl annotate externalsecret/{} --namespace {namespace} force-sync=$(date +%s) --overwriteで同期し直してください。", en: "Set creationPolicy to Owner and apply again with step 11, or sync again with kubectl annotate externalsecret/{} --namespace {namespace} force-sync=$(date +%s) --overwrite.",
                expected.name,
            ),
        )
        .because_eso_says(ready),
    }
}

fn there(secret: &Secret, expected: &ExpectedSecret) -> Assessment {
    let (name, namespace) = (&expected.target, &expected.namespace);
    let Some(keys) = &secret.keys else {
        return unknown(
            say!(ja: "Secret {namespace}/{name}はありますが、クラスタにフィールドの記録 (managedFields) がないため、キーは分かりません。", en: "Secret {namespace}/{name} exists, but its keys are unknown because the cluster keeps no record of fields (managedFields)."
            ),
        );
    };
    let missing: Vec<&str> = expected.keys.iter().filter(|key| !keys.contains(key)).map(String::as_str).collect();
    if !missing.is_empty() {
        let missing = missing.join(", ");
        return failing(
            say!(ja: "Secret {namespace}/{name}にキー{missing}がありません。", en: "Secret {namespace}/{name} lacks the key {missing}."
            ),
            say!(ja: "フォームのキーを変えてからまだ適用していないか、ほかのものがSecretを書き換えています。", en: "The keys were changed in the form but not applied yet, or something else overwrites the Secret."
            ),
            say!(ja: "手順11でもう一度適用してください。", en: "Apply the ExternalSecret again with step 11."),
        );
    }
    let keys = if expected.keys.is_empty() { keys.join(", ") } else { expected.keys.join(", ") };
    match &secret.owner {
        Some((kind, owner)) if kind == "ExternalSecret" && *owner == expected.name => ok(
            say!(ja: "Secret {namespace}/{name}にキー{keys}があり、ExternalSecret {owner}が所有しています。", en: "Secret {namespace}/{name} has the keys {keys} and is owned by ExternalSecret {owner}."
            ),
        ),
        Some((kind, owner)) => failing(
            say!(ja: "Secret {namespace}/{name}は{kind} {owner}が所有しています。", en: "Secret {namespace}/{name} is owned by {kind} {owner}."
            ),
            say!(ja: "同じ名前のSecretがほかで使われています。", en: "Something else uses a Secret with the same name."),
            say!(ja: "targetを別の名前にして、手順11で適用し直してください。", en: "Give target another name and apply again with step 11."
            ),
        ),
        None if CreationPolicy::of(&expected.creation_policy) == Some(CreationPolicy::Owner) => failing(
            say!(ja: "Secret {namespace}/{name}はExternalSecretの所有になっていません。", en: "Secret {namespace}/{name} is not owned by the ExternalSecret."
            ),
            say!(ja: "手動で作成されたSecretか、別のcreationPolicyで作られたSecretです。", en: "It was created by hand, or with another creationPolicy."
            ),
            say!(ja: "内容を確認し、不要なら削除してください。External Secrets Operatorが作成し直します。", en: "Check its content and delete it if nobody needs it; External Secrets Operator then creates it again."
            ),
        ),
        None => ok(
            say!(ja: "Secret {namespace}/{name}にキー{keys}があります。所有者はありません (creationPolicyのとおり)。", en: "Secret {namespace}/{name} has the keys {keys}. It has no owner, as creationPolicy says."
            ),
        ),
    }
}

//! Step 11: the Secret that an ExternalSecret creates: whether it exists, its keys and its owner. Its values are not
//! known here.

use live_status::CheckId;
use valuestream::live::ExpectedSecret;
use valuestream::plan::CreationPolicy;

use super::assessment::{Assessment, failing, ok, pending, say, unknown, unnamed, unread};
use super::input::Input;
use super::schedule::{self, Schedule};
use crate::cluster::snapshot::{ExternalSecret, Secret, Seen, Truth};

pub(super) fn evaluate(input: &Input, n: usize, expected: &ExpectedSecret) -> Assessment {
    let (name, namespace) = (&expected.target, &expected.namespace);
    if name.is_empty() || namespace.is_empty() {
        return unnamed("secrets.target / namespace");
    }
    let source = input.snapshot.external_secrets.look(namespace, &expected.name);
    match input.snapshot.secrets.look(namespace, name) {
        Seen::Unknown(reason) => unread(reason, "secrets"),
        Seen::Missing => missing(source, input, n, expected),
        Seen::There(secret) => there(secret, source, input, expected).since(&secret.created),
    }
}

fn missing(source: Seen<'_, ExternalSecret>, input: &Input, n: usize, expected: &ExpectedSecret) -> Assessment {
    let (name, namespace) = (&expected.target, &expected.namespace);
    if expected.creation_policy == "None" {
        return ok(
            say!(ja: "creationPolicyがNoneなので、Secret {namespace}/{name}は作られません。", en: "creationPolicy is None, so Secret {namespace}/{name} is not created."
            ),
        );
    }
    let sentence = say!(ja: "Secret {namespace}/{name}はありません。", en: "Secret {namespace}/{name} does not exist.");
    let there = match source {
        Seen::There(it) if it.deleted.is_empty() => Some(it),
        Seen::There(_) | Seen::Missing | Seen::Unknown(_) => None,
    };
    let ready = there.and_then(|it| Some((it, it.ready.as_ref().filter(|ready| ready.status == Truth::True)?)));
    let Some((it, ready)) = ready else {
        return pending(sentence).after(input, &[CheckId::ExternalSecret(n)]);
    };
    if ["SecretMissing", "SecretDeleted"].contains(&ready.reason.as_str()) {
        return failing(
            sentence,
            say!(ja: "理由はExternalSecretの状態に示しています。", en: "Why is said of its ExternalSecret."),
            say!(ja: "先にExternalSecretを直してください。", en: "Mend the ExternalSecret first."),
        )
        .after(input, &[CheckId::ExternalSecret(n)]);
    }
    // They say so although nothing was written (externalsecret_controller.go@v0.9.3, mended @v0.9.5).
    if ["0.9.3", "0.9.4"].contains(&input.release()) {
        return failing(
            sentence,
            say!(ja: "リリース0.9.3と0.9.4は、Secretを書けなくてもReadyにします。", en: "Releases 0.9.3 and 0.9.4 are Ready even where the Secret could not be written."
            ),
            say!(ja: "0.9.5以降のリリースにしてください。", en: "Use release 0.9.5 or newer."),
        );
    }
    let fix = if it.is_owner() {
        say!(ja: "External Secrets Operatorがすぐに作り直します。できないときは、ExternalSecretの「今すぐ同期」のコマンドを実行してください。", en: "External Secrets Operator makes it again in a moment. If it does not, sync the ExternalSecret now with its command."
        )
    } else {
        say!(ja: "creationPolicyがMergeなら先にSecretを作成してください。ほかの場合は、creationPolicyをOwnerにして手順11で適用し直してください。", en: "With creationPolicy Merge, create the Secret first; otherwise set creationPolicy to Owner and apply again with step 11."
        )
    };
    failing(
        sentence,
        say!(ja: "ExternalSecretは同期済みです。Secretはそのあとで削除されました。", en: "The ExternalSecret is synced; its Secret was deleted after that."
        ),
        fix,
    )
}

fn there(secret: &Secret, source: Seen<'_, ExternalSecret>, input: &Input, expected: &ExpectedSecret) -> Assessment {
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
        if let Seen::There(it) = source
            && schedule::of(it, input.release()) == Schedule::Never
            && !it.synced.is_empty()
        {
            return failing(
                say!(ja: "Secret {namespace}/{name}にキー{missing}がありません。", en: "Secret {namespace}/{name} lacks the key {missing}."
                ),
                say!(ja: "ExternalSecretは一度同期したので、変えても適用し直しても、もう同期しません (refreshInterval 0またはCreatedOnce)。", en: "The ExternalSecret was synced once, and with refreshInterval 0 or CreatedOnce no change and no further apply syncs it again."
                ),
                say!(ja: "手順11で適用し、ExternalSecretの「Secretを作り直す」コマンドを実行してください。", en: "Apply with step 11, then use the command of the ExternalSecret that makes its Secret again."
                ),
            );
        }
        return failing(
            say!(ja: "Secret {namespace}/{name}にキー{missing}がありません。", en: "Secret {namespace}/{name} lacks the key {missing}."
            ),
            say!(ja: "フォームのキーを変えてからまだ適用していないか、ほかのものがSecretを書き換えています。", en: "The keys were changed in the form but not applied yet, or something else overwrites the Secret."
            ),
            say!(ja: "手順11でもう一度適用してください。", en: "Apply the ExternalSecret again with step 11."),
        );
    }
    // What `dataFrom` brings is known only once it is there.
    let is_open = matches!(source, Seen::There(it) if it.open_keys);
    let keys = if expected.keys.is_empty() || is_open { keys.join(", ") } else { expected.keys.join(", ") };
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

//! Step 11: an ExternalSecret. `Ready=True` alone is not enough: its reason may say that there is no Secret.

use live_status::Words;
use valuestream::live::{Expected, ExpectedSecret};

use super::assessment::{Assessment, failing, ok, pending, say, unknown, unnamed, unread};
use crate::cluster::snapshot::{Condition, ExternalSecret, Seen, Snapshot, Truth};

pub(super) fn evaluate(snapshot: &Snapshot, expected: &Expected, secret: &ExpectedSecret) -> Assessment {
    let (name, namespace) = (&secret.name, &secret.namespace);
    if name.is_empty() || namespace.is_empty() {
        return unnamed("secrets.name / namespace");
    }
    match snapshot.external_secrets.look(namespace, name) {
        Seen::Unknown(reason) => unread(reason, "externalsecrets.external-secrets.io"),
        Seen::Missing if matches!(snapshot.namespaces.look("", namespace), Seen::Missing) => pending(
            say!(ja: "namespace {namespace}がまだないため、ExternalSecret {name}もありません。", en: "ExternalSecret {name} does not exist because its namespace {namespace} does not exist yet."
            ),
        ),
        Seen::Missing => pending(
            say!(ja: "ExternalSecret {namespace}/{name}はまだありません。手順11で適用します。", en: "ExternalSecret {namespace}/{name} does not exist yet; step 11 applies it."
            ),
        ),
        Seen::There(it) if it.terminating => pending(
            say!(ja: "ExternalSecret {namespace}/{name}は削除されているところです。", en: "ExternalSecret {namespace}/{name} is being deleted."
            ),
        ),
        Seen::There(it) => {
            let assessment = differs(it, expected, secret).unwrap_or_else(|| match &it.ready {
                None => pending(say!(ja: "ExternalSecret {namespace}/{name}はありますが、External Secrets Operatorがまだ同期していません。", en: "ExternalSecret {namespace}/{name} exists, but External Secrets Operator has not synced it yet."
                )),
                Some(ready) => by_condition(it, ready, expected, secret),
            });
            it.ready.iter().fold(assessment, |assessment, ready| {
                let assessment = assessment.because_eso_says(ready);
                // The last sync, if there was one after the condition changed.
                if ready.status == Truth::True && !it.synced.is_empty() {
                    assessment.since(&it.synced)
                } else {
                    assessment
                }
            })
        }
    }
}

fn differs(it: &ExternalSecret, expected: &Expected, secret: &ExpectedSecret) -> Option<Assessment> {
    let (name, namespace) = (&secret.name, &secret.namespace);
    let store = &expected.app_name;
    let (kind, refers) = it.store.as_ref().map_or(("", "-"), |(kind, name)| (kind.as_str(), name.as_str()));
    let (what, there, of_plan) = if !store.is_empty() && (kind, refers) != ("ClusterSecretStore", store.as_str()) {
        ("secretStoreRef", format!("{kind} {refers}"), format!("ClusterSecretStore {store}"))
    } else if !secret.target.is_empty() && it.target != secret.target {
        ("target", it.target.clone(), secret.target.clone())
    } else {
        return None;
    };
    Some(failing(
        say!(ja: "ExternalSecret {namespace}/{name}の{what}は{there}で、プランの{of_plan}と違います。", en: "ExternalSecret {namespace}/{name} has {what} {there}; the plan says {of_plan}."
        ),
        say!(ja: "別の内容で適用されたか、値を変えてからまだ適用していません。", en: "It was applied with another value, or the value was changed but not applied yet."
        ),
        say!(ja: "手順11でもう一度適用してください。", en: "Apply it again with step 11."),
    ))
}

fn by_condition(it: &ExternalSecret, ready: &Condition, expected: &Expected, secret: &ExpectedSecret) -> Assessment {
    let (name, namespace, target) = (&secret.name, &secret.namespace, &it.target);
    match (ready.status, ready.reason.as_str()) {
        (Truth::True, "SecretMissing") => failing(
            say!(ja: "Readyですが、Secret {namespace}/{target}がないため値は入っていません。", en: "It is Ready, but Secret {namespace}/{target} does not exist, so nothing was written."
            ),
            say!(ja: "creationPolicyがMergeのときは、すでにあるSecretにだけ値が入ります。", en: "With creationPolicy Merge, values are written only to a Secret that already exists."
            ),
            say!(ja: "Secretを先に作成するか、creationPolicyをOwnerにして手順11で適用し直してください。", en: "Create the Secret first, or set creationPolicy to Owner and apply again with step 11."
            ),
        ),
        (Truth::True, "SecretDeleted") => failing(
            say!(ja: "Readyですが、キーコンテナから値がなくなったためSecret {namespace}/{target}は削除されました。", en: "It is Ready, but Secret {namespace}/{target} was deleted because the vault no longer has the value."
            ),
            gone(),
            restore(),
        ),
        (Truth::True, _) if ready.message.contains("retained") => failing(
            say!(ja: "キーコンテナに値がなくなりました。Secret {namespace}/{target}には前の値が残っています。", en: "The vault no longer has the value; Secret {namespace}/{target} keeps the last one."
            ),
            gone(),
            restore(),
        ),
        (Truth::True, _) => ok(
            say!(ja: "ExternalSecret {namespace}/{name}は同期済みです。", en: "ExternalSecret {namespace}/{name} is synced."
            ),
        ),
        (Truth::Unknown, _) => unknown(
            say!(ja: "ExternalSecret {namespace}/{name}の状態をExternal Secrets Operatorが判断できていません。", en: "External Secrets Operator cannot determine the state of ExternalSecret {namespace}/{name}."
            ),
        ),
        (Truth::False, _) => {
            let (cause, fix) = not_synced(ready, expected, secret);
            failing(
                say!(ja: "ExternalSecret {namespace}/{name}を同期できません。", en: "ExternalSecret {namespace}/{name} cannot be synced."
                ),
                cause,
                fix,
            )
        }
    }
}

fn gone() -> Words {
    say!(ja: "キーコンテナのシークレットが削除または無効化されました。", en: "The secret was deleted or disabled in the vault.")
}

fn restore() -> Words {
    say!(ja: "キーコンテナでシークレットを復元するか、再作成してください。", en: "Restore the secret in the vault, or create it again."
    )
}

fn not_synced(ready: &Condition, expected: &Expected, secret: &ExpectedSecret) -> (Words, Words) {
    let message = ready.message.to_ascii_lowercase();
    let says = |words: &[&str]| words.iter().any(|word| message.contains(word));
    let vault = match expected.azure_key_container_name.as_str() {
        "" => "?",
        vault => vault,
    };
    let (namespace, target) = (&secret.namespace, &secret.target);
    if says(&["owned by another"]) {
        return (
            say!(ja: "Secret {namespace}/{target}は別のExternalSecretが所有しています。", en: "Secret {namespace}/{target} is owned by another ExternalSecret."
            ),
            say!(ja: "targetを別の名前にするか、もう一方のExternalSecretを削除してください。", en: "Give target another name, or delete the other ExternalSecret."
            ),
        );
    }
    if says(&["could not update secret", "could not create secret", "could not apply"]) {
        return (
            say!(ja: "Secret {namespace}/{target}に書き込めませんでした。", en: "Secret {namespace}/{target} could not be written."
            ),
            say!(ja: "そのSecretがimmutableか、ほかのものに管理されていないか確認してください。", en: "Check whether that Secret is immutable or managed by something else."
            ),
        );
    }
    if says(&["403", "forbidden", "permission"]) {
        return (
            say!(ja: "Entraアプリケーションにキーコンテナ{vault}を読む権限がありません (403)。", en: "The Entra application may not read vault {vault} (403)."
            ),
            say!(ja: "手順0-2の権限付与を実行してください。Azure RBACでは反映に数分かかります。", en: "Run the part of step 0-2 that grants access. With Azure RBAC, it takes effect after a few minutes."
            ),
        );
    }
    if says(&["404", "not found", "secretnotfound", "no such host"]) {
        return (
            say!(ja: "キーコンテナ{vault}にその名前またはバージョンのシークレットがないか、キーコンテナ名が違います (404)。", en: "Vault {vault} has no secret with that name or version, or the vault's name is wrong (404)."
            ),
            say!(ja: "remoteKeyとremoteVersionを確認し、なければ手順11で作成してください。", en: "Check remoteKey and remoteVersion; if the secret does not exist, create it with step 11."
            ),
        );
    }
    if says(&["store"]) && says(&["not ready", "could not get", "not found", "unable"]) {
        return (
            say!(ja: "ClusterSecretStoreが使える状態ではありません。", en: "The ClusterSecretStore is not ready."),
            say!(ja: "手順10のClusterSecretStoreを先に修正してください。", en: "Fix the ClusterSecretStore of step 10 first."),
        );
    }
    (
        say!(ja: "キーコンテナ{vault}を読む権限がない (403) か、シークレットの名前やバージョンが違います (404)。", en: "The right to read vault {vault} is missing (403), or the secret's name or version is wrong (404)."
        ),
        say!(ja: "kubectl describe externalsecretのEventsに403か404かが書かれています。403なら手順0-2の権限付与、404ならremoteKeyとremoteVersionを確認してください。", en: "The Events in kubectl describe externalsecret say which. For 403, grant access as in step 0-2; for 404, check remoteKey and remoteVersion."
        ),
    )
}

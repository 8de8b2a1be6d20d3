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
        Seen::Unknown(blind) => unread(blind, "externalsecrets.external-secrets.io"),
        Seen::Missing if matches!(snapshot.namespaces.look("", namespace), Seen::Missing) => pending(say!(
            "namespace {namespace}がまだないため、ExternalSecret {name}もありません。",
            "ExternalSecret {name} is not there, nor is its namespace {namespace}."
        )),
        Seen::Missing => pending(say!(
            "ExternalSecret {namespace}/{name}はまだありません。手順11で適用します。",
            "ExternalSecret {namespace}/{name} is not there yet; step 11 applies it."
        )),
        Seen::There(it) if it.leaving => pending(say!(
            "ExternalSecret {namespace}/{name}は削除されているところです。",
            "ExternalSecret {namespace}/{name} is being deleted."
        )),
        Seen::There(it) => {
            let told = differs(it, expected, secret).unwrap_or_else(|| match &it.ready {
                None => pending(say!(
                    "ExternalSecret {namespace}/{name}はありますが、External Secrets Operatorがまだ同期していません。",
                    "ExternalSecret {namespace}/{name} is there; External Secrets Operator has not synced it yet."
                )),
                Some(ready) => by_condition(it, ready, expected, secret),
            });
            it.ready.iter().fold(told, |told, ready| {
                let told = told.because_eso_says(ready);
                // The last sync, where there was one after the condition changed.
                if ready.status == Truth::True && !it.synced.is_empty() { told.since(&it.synced) } else { told }
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
        say!(
            "ExternalSecret {namespace}/{name}の{what}は{there}で、プランの{of_plan}と違います。",
            "ExternalSecret {namespace}/{name} has {what} {there}; the plan says {of_plan}."
        ),
        say!(
            "別の内容で適用されたか、値を変えてからまだ適用していません。",
            "It was applied with another value, or the value was changed and not applied yet."
        ),
        say!("手順11でもう一度適用してください。", "Apply it again with step 11."),
    ))
}

fn by_condition(it: &ExternalSecret, ready: &Condition, expected: &Expected, secret: &ExpectedSecret) -> Assessment {
    let (name, namespace, target) = (&secret.name, &secret.namespace, &it.target);
    match (ready.status, ready.reason.as_str()) {
        (Truth::True, "SecretMissing") => failing(
            say!(
                "Readyですが、Secret {namespace}/{target}がないため値は入っていません。",
                "It is Ready, yet Secret {namespace}/{target} does not exist, so nothing was written."
            ),
            say!(
                "creationPolicyがMergeのときは、すでにあるSecretにだけ値が入ります。",
                "With creationPolicy Merge, values go only into a Secret that is there already."
            ),
            say!(
                "Secretを先に作成するか、creationPolicyをOwnerにして手順11で適用し直してください。",
                "Make the Secret first, or set creationPolicy to Owner and apply again with step 11."
            ),
        ),
        (Truth::True, "SecretDeleted") => failing(
            say!(
                "Readyですが、キーコンテナから値がなくなったためSecret {namespace}/{target}は削除されました。",
                "It is Ready, yet Secret {namespace}/{target} was deleted, since the vault no longer has the value."
            ),
            gone(),
            restore(),
        ),
        (Truth::True, _) if ready.message.contains("retained") => failing(
            say!(
                "キーコンテナに値がなくなりました。Secret {namespace}/{target}には前の値が残っています。",
                "The vault no longer has the value; Secret {namespace}/{target} keeps the last one."
            ),
            gone(),
            restore(),
        ),
        (Truth::True, _) => ok(say!(
            "ExternalSecret {namespace}/{name}は同期済みです。",
            "ExternalSecret {namespace}/{name} is synced."
        )),
        (Truth::Unknown, _) => unknown(say!(
            "ExternalSecret {namespace}/{name}の状態をExternal Secrets Operatorが判断できていません。",
            "External Secrets Operator cannot tell how ExternalSecret {namespace}/{name} stands."
        )),
        (Truth::False, _) => {
            let (cause, fix) = not_synced(ready, expected, secret);
            failing(
                say!(
                    "ExternalSecret {namespace}/{name}を同期できません。",
                    "ExternalSecret {namespace}/{name} cannot be synced."
                ),
                cause,
                fix,
            )
        }
    }
}

fn gone() -> Words {
    say!("キーコンテナのシークレットが削除または無効化されました。", "The secret was deleted or disabled in the vault.")
}

fn restore() -> Words {
    say!(
        "キーコンテナでシークレットを復元するか、再作成してください。",
        "Restore the secret in the vault, or create it again."
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
            say!(
                "Secret {namespace}/{target}は別のExternalSecretが所有しています。",
                "Secret {namespace}/{target} is owned by another ExternalSecret."
            ),
            say!(
                "targetを別の名前にするか、もう一方のExternalSecretを削除してください。",
                "Give target another name, or remove the other ExternalSecret."
            ),
        );
    }
    if says(&["could not update secret", "could not create secret", "could not apply"]) {
        return (
            say!(
                "Secret {namespace}/{target}に書き込めませんでした。",
                "Secret {namespace}/{target} could not be written."
            ),
            say!(
                "そのSecretがimmutableか、ほかのものに管理されていないか確認してください。",
                "See whether that Secret is immutable or kept by something else."
            ),
        );
    }
    if says(&["403", "forbidden", "permission"]) {
        return (
            say!(
                "Entraアプリケーションにキーコンテナ{vault}を読む権限がありません (403)。",
                "The Entra application may not read vault {vault} (403)."
            ),
            say!(
                "手順0-2の権限付与を実行してください。Azure RBACでは反映に数分かかります。",
                "Run the part of step 0-2 that grants access. With Azure RBAC it takes some minutes to work."
            ),
        );
    }
    if says(&["404", "not found", "secretnotfound", "no such host"]) {
        return (
            say!(
                "キーコンテナ{vault}にその名前またはバージョンのシークレットがないか、キーコンテナ名が違います (404)。",
                "Vault {vault} has no secret of that name or version, or the vault's name is wrong (404)."
            ),
            say!(
                "remoteKeyとremoteVersionを確認し、なければ手順11で作成してください。",
                "Check remoteKey and remoteVersion; make the secret with step 11 if it is not there."
            ),
        );
    }
    if says(&["store"]) && says(&["not ready", "could not get", "not found", "unable"]) {
        return (
            say!("ClusterSecretStoreが使える状態ではありません。", "The ClusterSecretStore is not ready."),
            say!("手順10のClusterSecretStoreを先に修正してください。", "Fix the ClusterSecretStore of step 10 first."),
        );
    }
    (
        say!(
            "キーコンテナ{vault}を読む権限がない (403) か、シークレットの名前やバージョンが違います (404)。",
            "The right to read vault {vault} is missing (403), or the secret's name or version is wrong (404)."
        ),
        say!(
            "kubectl describe externalsecretのEventsに403か404かが書かれています。403なら手順0-2の権限付与、404ならremoteKeyとremoteVersionを確認してください。",
            "The Events of kubectl describe externalsecret say which. For 403, grant access as in step 0-2; for 404, check remoteKey and remoteVersion."
        ),
    )
}

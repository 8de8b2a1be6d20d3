//! Step 11: an ExternalSecret. `Ready=True` alone is not enough: its reason may say that there is no Secret, and its spec
//! may have changed since. Why it is not ready stands in its Events only.

use std::time::Duration;

use live_status::{CheckId, Words};
use valuestream::live::{ExpectedSecret, step_of};
use valuestream::rule::duration::nanoseconds;

use super::assessment::{Assessment, failing, ok, pending, say, unnamed, unread};
use super::cause::{self, About};
use super::input::Input;
use super::not_ready;
use super::schedule::{self, Schedule};
use crate::cluster::snapshot::{Condition, ExternalSecret, Seen, Truth};

/// How long the first look may take: the library asks a vault that does not answer for some 7.5 minutes
/// (Azure/go-autorest autorest/client.go@v14).
const FIRST_LOOK: Duration = Duration::from_secs(8 * 60);

pub(super) fn evaluate(input: &Input, secret: &ExpectedSecret) -> Assessment {
    let (name, namespace) = (&secret.name, &secret.namespace);
    if name.is_empty() || namespace.is_empty() {
        return unnamed("secrets.name / namespace");
    }
    match input.snapshot.external_secrets.look(namespace, name) {
        Seen::Unknown(reason) => unread(reason, "externalsecrets.external-secrets.io").after(input, &[CheckId::Crds]),
        Seen::Missing if matches!(input.snapshot.namespaces.look("", namespace), Seen::Missing) => pending(
            say!(ja: "namespace {namespace}がないため、ExternalSecret {name}もありません。", en: "ExternalSecret {name} does not exist because its namespace {namespace} does not exist."
            ),
        ),
        Seen::Missing => pending(
            say!(ja: "ExternalSecret {namespace}/{name}はありません。", en: "ExternalSecret {namespace}/{name} does not exist."
            ),
        ),
        Seen::There(it) if !it.deleted.is_empty() => deleted(it, input, secret),
        Seen::There(it) => {
            let assessment = differs(it, input, secret).unwrap_or_else(|| match &it.ready {
                None => not_looked_at(it, input, secret),
                Some(ready) => by_condition(it, ready, input, secret),
            });
            let assessment = Assessment { sync: Some(schedule::sync(it, input)), ..assessment };
            let about = About { expected: input.expected, secret: Some(secret) };
            it.ready.iter().fold(assessment, |assessment, ready| {
                let assessment = assessment.because_eso_says(ready, cause::shown(&ready.message.0, &about));
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

fn deleted(it: &ExternalSecret, input: &Input, secret: &ExpectedSecret) -> Assessment {
    let (name, namespace) = (&secret.name, &secret.namespace);
    let Some(finalizer) = it.finalizers.first().filter(|_| input.is_held(it)) else {
        return pending(
            say!(ja: "ExternalSecret {namespace}/{name}は削除されているところです。", en: "ExternalSecret {namespace}/{name} is being deleted."
            ),
        );
    };
    let since = &it.deleted;
    failing(
        say!(ja: "ExternalSecret {namespace}/{name}は{since}から削除中のままです。finalizer {finalizer}が残っています。", en: "ExternalSecret {namespace}/{name} has been being deleted since {since}; finalizer {finalizer} is still there."
        ),
        say!(ja: "finalizerはExternal Secrets Operatorが外します。動いていないか、応答していません。", en: "External Secrets Operator takes the finalizer off; it does not run, or does not get to it."
        ),
        say!(ja: "External Secrets Operatorを動く状態に戻してください。もう使わない場合にだけ、下のコマンドでfinalizerを外します。", en: "Bring External Secrets Operator back. Only if it is gone for good, take the finalizer off with the command below."
        ),
    )
    .at(step_of(CheckId::Deployments, input.expected.store_delivery))
    .after(input, &[CheckId::Deployments])
}

fn not_looked_at(it: &ExternalSecret, input: &Input, secret: &ExpectedSecret) -> Assessment {
    let (name, namespace) = (&secret.name, &secret.namespace);
    let assessment = pending(
        say!(ja: "ExternalSecret {namespace}/{name}はありますが、External Secrets Operatorがまだ同期していません。", en: "ExternalSecret {namespace}/{name} exists, but External Secrets Operator has not synced it yet."
        ),
    )
    .after(input, &[CheckId::Deployments]);
    if input.age(&it.created).is_none_or(|age| age < FIRST_LOOK) {
        return assessment;
    }
    assessment.why(
        say!(ja: "最初の結果が出ないまま8分以上たっています。External Secrets Operatorが動いていないか、ほかのExternalSecretで待たされています。", en: "There has been no result for more than 8 minutes: External Secrets Operator does not run, or another ExternalSecret keeps it waiting."
        ),
        say!(ja: "手順10のDeploymentとログを見てください。", en: "Look at the Deployments and the log in step 10."),
    )
}

fn differs(it: &ExternalSecret, input: &Input, secret: &ExpectedSecret) -> Option<Assessment> {
    let (name, namespace) = (&secret.name, &secret.namespace);
    // An ExternalSecret may belong to another store than the plan's.
    let (of_kind, store) = match &secret.store {
        Some((kind, name)) => (kind.as_str(), name),
        None => ("ClusterSecretStore", &input.expected.app_name),
    };
    let (kind, refers) = it.store.as_ref().map_or(("", "-"), |(kind, name)| (kind.as_str(), name.as_str()));
    let (what, there, of_plan) = if !store.is_empty() && (kind, refers) != (of_kind, store.as_str()) {
        ("secretStoreRef", format!("{kind} {refers}"), format!("{of_kind} {store}"))
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

/// Why changes are not looked at.
fn never_again(it: &ExternalSecret, input: &Input) -> Words {
    let release = input.release();
    if it.refresh_policy == "CreatedOnce" {
        return say!(ja: "refreshPolicyがCreatedOnceのExternalSecretは、一度成功すると変更も無視します。", en: "With refreshPolicy CreatedOnce, an ExternalSecret ignores even changes after its first success."
        );
    }
    say!(ja: "リリース{release}では、refreshIntervalが0のExternalSecretは、一度成功すると変更も無視します。", en: "In release {release}, an ExternalSecret with refreshInterval 0 ignores even changes after its first success."
    )
}

fn other_schedule(it: &ExternalSecret) -> Words {
    if it.refresh_policy == "CreatedOnce" {
        return say!(ja: "creationPolicyがOwnerなら、Secretを削除すると今の内容で作り直されます。またはrefreshPolicyを変えて、手順11で適用し直してください。", en: "With creationPolicy Owner, delete the Secret: it is made again as it is now. Or change refreshPolicy and apply again with step 11."
        );
    }
    say!(ja: "creationPolicyがOwnerなら、Secretを削除すると今の内容で作り直されます。またはrefreshIntervalを0より長くして、手順11で適用し直してください。", en: "With creationPolicy Owner, delete the Secret: it is made again as it is now. Or give refreshInterval more than 0 and apply again with step 11."
    )
}

/// A value that works as it is, but is not the plan's.
fn not_applied_yet(it: &ExternalSecret, secret: &ExpectedSecret) -> Option<Assessment> {
    let (name, namespace) = (&secret.name, &secret.namespace);
    let (interval, policy) = (&it.refresh_interval, &it.creation_policy);
    let (what, there, of_plan) = if is_another_time(interval, &secret.refresh_interval) {
        ("refreshInterval", interval, &secret.refresh_interval)
    } else if !policy.is_empty() && !secret.creation_policy.is_empty() && *policy != secret.creation_policy {
        ("creationPolicy", policy, &secret.creation_policy)
    } else {
        return None;
    };
    let sentence = say!(ja: "ExternalSecret {namespace}/{name}は同期済みですが、{what}は{there}で、プランの{of_plan}がまだ適用されていません。", en: "ExternalSecret {namespace}/{name} is synced, but has {what} {there}: the plan's {of_plan} has not been applied yet."
    );
    Some(pending(sentence).why(
        say!(ja: "別の内容で適用されたか、値を変えてからまだ適用していません。", en: "It was applied with another value, or the value was changed but not applied yet."
        ),
        say!(ja: "手順11でもう一度適用してください。", en: "Apply it again with step 11."),
    ))
}

/// Whether both are durations and differ; the cluster writes `1h` as `1h0m0s`.
fn is_another_time(there: &str, of_plan: &str) -> bool {
    nanoseconds(there).zip(nanoseconds(of_plan)).is_some_and(|(there, of_plan)| there != of_plan)
}

fn by_condition(it: &ExternalSecret, ready: &Condition, input: &Input, secret: &ExpectedSecret) -> Assessment {
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
            say!(ja: "キーコンテナのシークレットが削除されたか、初めからありません。deletionPolicyはDeleteです。", en: "The secret was deleted in the vault, or never was there; deletionPolicy is Delete."
            ),
            restore(),
        ),
        (Truth::True, _) if ready.message.0.contains("retained") => failing(
            say!(ja: "キーコンテナから1つも値が得られませんでした。Secret {namespace}/{target}には前の値が残っています。", en: "The vault gave no value at all; Secret {namespace}/{target} keeps the last ones."
            ),
            say!(ja: "findに当てはまるシークレットがないか、値が空のJSONオブジェクトか、エントリがありません。", en: "No secret matches find, the value is an empty JSON object, or there are no entries."
            ),
            say!(ja: "findの条件とキーコンテナの値を確認してください。", en: "Check the conditions of find, and the value in the vault."
            ),
        ),
        (Truth::True, _) => synced(it, input, secret),
        // No release writes that.
        (Truth::Unknown, _) => not_looked_at(it, input, secret),
        (Truth::False, _) => {
            let about = About { expected: input.expected, secret: Some(secret) };
            let sentence = say!(ja: "ExternalSecret {namespace}/{name}を同期できません。", en: "ExternalSecret {namespace}/{name} cannot be synced."
            );
            let warning = input.warning(&it.uid, Some(ready));
            let unread = input.snapshot.warnings.unknown_in(namespace).map(|reason| (reason, namespace.as_str()));
            let assessment = not_ready::assess(sentence, ready, warning, unread, input, &about);
            if secret.store.is_none() && assessment.first.is_none() && warning.is_none() {
                // Without its Events nothing says more than that the store is not well either.
                assessment.after(input, &[CheckId::Store])
            } else {
                assessment
            }
        }
    }
}

fn restore() -> Words {
    say!(ja: "キーコンテナでシークレットを復元するか、再作成してください。", en: "Restore the secret in the vault, or create it again."
    )
}

/// It was synced; whether that is still so.
fn synced(it: &ExternalSecret, input: &Input, secret: &ExpectedSecret) -> Assessment {
    let (name, namespace) = (&secret.name, &secret.namespace);
    if let Some(assessment) = not_applied_yet(it, secret) {
        return assessment;
    }
    let schedule = schedule::of(it, input.release());
    let is_changed = it.generation.zip(it.synced_generation).is_some_and(|(now, synced)| now != synced);
    if is_changed && schedule == Schedule::Never {
        return failing(
            say!(ja: "ExternalSecret {namespace}/{name}は、最後の同期のあとで変わりました。その変更はSecretに反映されません。", en: "ExternalSecret {namespace}/{name} was changed after its last sync, and the change does not get into its Secret."
            ),
            never_again(it, input),
            other_schedule(it),
        );
    }
    if is_changed {
        return pending(
            say!(ja: "ExternalSecret {namespace}/{name}は変わってから、まだ同期していません。", en: "ExternalSecret {namespace}/{name} was changed and has not been synced since."
            ),
        );
    }
    if schedule::is_overdue(it, input) {
        // What was written is as it should be, so far.
        return ok(
            say!(ja: "ExternalSecret {namespace}/{name}は同期済みですが、次の同期の時刻を過ぎています。", en: "ExternalSecret {namespace}/{name} is synced, but its next sync is overdue."
            ),
        )
        .why(
            say!(ja: "External Secrets Operatorが動いていないか、syncWindowsで待っているか、ほかのExternalSecretで待たされています。", en: "External Secrets Operator does not run, syncWindows hold it back, or another ExternalSecret keeps it waiting."
            ),
            say!(ja: "手順10のDeploymentとログを見てください。", en: "Look at the Deployments and the log in step 10."),
        )
        .after(input, &[CheckId::Deployments]);
    }
    ok(
        say!(ja: "ExternalSecret {namespace}/{name}は同期済みです。", en: "ExternalSecret {namespace}/{name} is synced."),
    )
}

//! When an ExternalSecret is synced again, by release: its interval, its policy, and what External Secrets Operator does
//! of its own accord (pkg/controllers/externalsecret/externalsecret_controller.go@v0.10.7, @v0.11.0, @v0.16.2, @v2.9.0).

use std::time::Duration;

use live_status::{Sync, Words};
use valuestream::release::numbers;
use valuestream::rule::duration::nanoseconds;

use super::assessment::say;
use super::input::{Input, moment};
use crate::cluster::snapshot::{ExternalSecret, Truth};

/// What an ExternalSecret without `refreshInterval` has (its definition, every release).
const DEFAULT_INTERVAL: Duration = Duration::from_secs(60 * 60);
/// How late a sync may be: the operator has one worker, and an answer of the vault can take minutes.
const MAX_DELAY: Duration = Duration::from_secs(15 * 60);

/// Failures that are not tried again by themselves: 0.11.0 and newer write them, and leave it there.
const NOT_RETRIED: [&str; 3] = [
    "could not update secret, target is immutable",
    "failed to take ownership of target secret",
    "target is owned by another ExternalSecret",
];

/// What leads to another sync after one that succeeded.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Schedule {
    /// Time, and changes of the ExternalSecret.
    Every(Duration),
    /// Changes of the ExternalSecret alone.
    OnChange,
    /// Nothing, until its Secret is gone or altered.
    Never,
}

/// The schedule of an ExternalSecret under a release; a release that is not known is like the newest.
pub(super) fn of(it: &ExternalSecret, version: &str) -> Schedule {
    let release = numbers(version).unwrap_or([u32::MAX; 3]);
    let interval = match it.refresh_interval.as_str() {
        "" => DEFAULT_INTERVAL,
        text => nanoseconds(text).map_or(DEFAULT_INTERVAL, Duration::from_nanos),
    };
    match it.refresh_policy.as_str() {
        "CreatedOnce" if release >= [0, 16, 0] => Schedule::Never,
        "OnChange" if release >= [0, 16, 0] => Schedule::OnChange,
        _ if !interval.is_zero() => Schedule::Every(interval),
        _ if release >= [0, 11, 0] => Schedule::Never,
        _ => Schedule::OnChange,
    }
}

/// Whether the next sync is long due although everything is well.
pub(super) fn is_overdue(it: &ExternalSecret, input: &Input) -> bool {
    let Schedule::Every(interval) = of(it, input.release()) else { return false };
    input.age(&it.synced).is_some_and(|age| age > interval.saturating_add(MAX_DELAY))
}

/// When what failed is tried again (the same controller; its rate limiter is BuildRateLimiter from 0.14.0 on).
fn again(version: &str) -> Words {
    match numbers(version).unwrap_or([u32::MAX; 3]) {
        [0, 0..=6, _] | [0, 7, 0..=2] | [0, 8, 0 | 1] => {
            say!(ja: "成功するまで、External Secrets Operatorが30秒ごとに繰り返します。", en: "External Secrets Operator tries again every 30 seconds until it succeeds."
            )
        }
        release => {
            let minutes = if release >= [0, 14, 0] { 7 } else { 16 };
            say!(ja: "成功するまで、External Secrets Operatorが自分で繰り返します。間隔は少しずつ長くなります (長くて{minutes}分)。", en: "External Secrets Operator tries again by itself until it succeeds, with growing pauses of up to {minutes} minutes."
            )
        }
    }
}

/// When it is synced, for people.
pub(super) fn sync(it: &ExternalSecret, input: &Input) -> Sync {
    let schedule = of(it, input.release());
    let (mut next, last) = (String::new(), it.synced.clone());
    let is_synced = it.is_ready() && !last.is_empty();
    let is_final = it
        .ready
        .as_ref()
        .is_some_and(|ready| ready.status == Truth::False && NOT_RETRIED.contains(&ready.message.0.as_str()));
    let rule = match schedule {
        Schedule::Every(_) if is_final => {
            say!(ja: "このままでは繰り返しません。ExternalSecretを変えるか、refreshIntervalが過ぎると、もう一度試します。", en: "It is not tried again as it is, but when the ExternalSecret is changed or refreshInterval is over."
            )
        }
        _ if is_final => {
            say!(ja: "このままでは繰り返しません。ExternalSecretを変えると、もう一度試します。", en: "It is not tried again as it is, but when the ExternalSecret is changed."
            )
        }
        _ if !is_synced => again(input.release()),
        Schedule::Every(interval) => {
            next = moment(&last)
                .and_then(|last| last.checked_add(interval).ok())
                .map(|it| it.to_string())
                .unwrap_or_default();
            let interval = if it.refresh_interval.is_empty() { "1h" } else { &it.refresh_interval };
            say!(ja: "{interval}ごと、およびExternalSecretを変えたときに同期します。", en: "It is synced every {interval}, and when the ExternalSecret is changed.")
        }
        Schedule::OnChange => {
            say!(ja: "ExternalSecretを変えたときにだけ同期します。キーコンテナの値が変わっても分かりません。", en: "It is synced only when the ExternalSecret is changed; a new value in the vault is not noticed."
            )
        }
        Schedule::Never => {
            say!(ja: "一度成功したので、もう同期しません。ExternalSecretを変えても同じです。Secretがなくなったときにだけ作り直されます。", en: "After its first success it is never synced again, even if the ExternalSecret is changed; only a Secret that is gone is made again."
            )
        }
    };
    Sync { last, next, rule }
}

//! How often the vault is asked: each entry is a request at each interval (External Secrets Operator, provider
//! azure/keyvault, which keeps nothing between two syncs).

use super::diagnostic::Diagnostic;
use crate::plan::{RefreshPolicy, Resolved, ResolvedSecret, SecretField, SecretList};
use crate::rule::Code;
use crate::rule::duration::{NANOSECONDS, nanoseconds};

/// Requests for secrets that a vault answers in ten seconds (Key Vault documentation, service limits: 4,000 for each
/// vault and region).
const LIMIT_AN_HOUR: u64 = 4000 * 360;
/// From how many requests an hour on they are worth knowing: they are paid for by the ten thousand.
const WORTH_KNOWING: u64 = 10_000;
/// A shorter interval is hardly meant.
const SHORT: u64 = 60 * NANOSECONDS;
const HOUR: u64 = 3600 * NANOSECONDS;

pub(super) fn check(resolved: &Resolved, found: &mut Vec<Diagnostic>) {
    let mut total = 0_u64;
    let mut most: Option<(u64, ResolvedSecret)> = None;
    for secret in resolved.secrets() {
        let Some(interval) = interval(&secret) else { continue };
        let requests = requests(&secret);
        if interval < SHORT && (requests > 0 || secret.stores().is_ours()) {
            found.push(Diagnostic::new(Code::RefreshOften, secret.path(SecretField::RefreshInterval)));
        }
        let hourly = requests.saturating_mul(HOUR) / interval;
        total = total.saturating_add(hourly);
        if most.is_none_or(|(known, _)| hourly > known) {
            most = Some((hourly, secret));
        }
    }
    let Some((_, secret)) = most.filter(|_| total >= WORTH_KNOWING) else { return };
    let code = match total > LIMIT_AN_HOUR / 2 {
        true => Code::VaultRequestsMany { hourly: total },
        false => Code::VaultRequests { hourly: total },
    };
    found.push(Diagnostic::new(code, secret.path(SecretField::RefreshInterval)));
}

/// The time between two syncs, in nanoseconds; `None` if it is not synced by the clock.
fn interval(secret: &ResolvedSecret) -> Option<u64> {
    let values = &secret.row.values;
    let policy = values.refresh_policy.trim();
    let by_clock = policy.is_empty() || RefreshPolicy::of(policy) == Some(RefreshPolicy::Periodic);
    nanoseconds(values.refresh_interval.trim()).filter(|interval| by_clock && *interval > 0)
}

/// Requests at a sync to this installation's vault: one for each entry and each extraction; a search asks at least once.
fn requests(secret: &ResolvedSecret) -> u64 {
    let of = |list| secret.rows(list).filter(|row| row.is_ours(list)).count();
    let rows = of(SecretList::Data) + of(SecretList::DataFrom);
    u64::try_from(rows).unwrap_or(u64::MAX)
}

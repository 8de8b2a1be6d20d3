//! What a release means for the plan: whether the store can be made with it, what it does not support, and what to know
//! about it.

use text::Lang;

use super::diagnostic::{Diagnostic, about};
use super::words;
use crate::diagnostic::Catalogue;
use crate::field::Value;
use crate::plan::release::StoreDelivery;
use crate::plan::{CreationPolicy, FieldPath, Plan, ReleaseField, Resolved, SecretField};
use crate::release::{
    Known, Verdict, has_azure_sdk, has_finalizer, known, lacks_creation_policy, lacks_refresh_policy,
    lacks_store_interval, like, line_of, listed_until, nearest, needs_kubernetes, needs_server_side, numbers,
    retired_registry, serves, verdict,
};
use crate::rule::Code;

/// Why a release does not allow this way of making the store.
fn refused(version: &str, delivery: StoreDelivery) -> Option<Code> {
    ReleaseField::Version.spec().error_of(version).or(match delivery {
        StoreDelivery::OfficialAdapter if !serves(version, "v1beta1") => Some(Code::ReleaseServesV1Only),
        StoreDelivery::OwnAdapter if !serves(version, "v1") => {
            Some(Code::OwnAdapterNeedsV1 { version: version.to_owned() })
        }
        _ => None,
    })
}

/// The nearest newer release whose images are reliably available. Never an older one: ESO does not support downgrades.
fn free_of_retired_images(version: &str) -> Option<String> {
    nearest(version, |it| retired_registry(it).is_none() && numbers(it) > numbers(version))
}

/// The nearest newer release from `since` on that the plan can use. Never an older one.
pub(super) fn usable_from(plan: &Plan, since: &str) -> Option<String> {
    let (version, least) = (plan.release.version.trim(), numbers(since)?);
    let delivery = plan.release.store_delivery();
    let fits = |it: &str| numbers(it).is_some_and(|it| it >= least) && refused(it, delivery).is_none();
    nearest(version, fits).filter(|it| numbers(it) > numbers(version))
}

/// Suggestions that have something in common.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Suggestions {
    /// What they have in common.
    pub title: String,
    /// The entries, best first.
    pub entries: Vec<Suggestion>,
}

/// One suggestion.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Suggestion {
    /// The value.
    pub value: String,
    /// Whether it passes the value's rules.
    pub usable: bool,
    /// What to know about it.
    pub note: String,
}

/// Every known release for the list of versions, grouped by whether the plan can use it, newest first.
pub(super) fn suggestions(plan: &Plan, lang: Lang) -> Vec<Suggestions> {
    let delivery = plan.release.store_delivery();
    let suggestion = |(release, code): &(Known, Option<Code>)| Suggestion {
        value: release.version.clone(),
        usable: code.is_none(),
        note: code.as_ref().map_or_else(|| note(release, lang), |code| code.words(lang)),
    };
    let judged = |release: Known| {
        let code = refused(&release.version, delivery);
        (release, code)
    };
    let all: Vec<(Known, Option<Code>)> = known().into_iter().map(judged).collect();
    let group = |title: &str, fits: &dyn Fn(&Known, bool) -> bool| {
        let fitting = all.iter().filter(|(release, code)| fits(release, code.is_none()));
        Suggestions { title: title.to_owned(), entries: fitting.map(suggestion).collect() }
    };
    let groups = [
        group(&words::supported(lang, listed_until()), &|it, good| good && it.was_supported),
        group(words::USABLE.get(lang), &|it, good| good && !it.was_supported),
        group(words::NOT_USABLE.get(lang), &|_, good| !good),
    ];
    groups.into_iter().filter(|group| !group.entries.is_empty()).collect()
}

/// What to know about a usable release.
fn note(release: &Known, lang: Lang) -> String {
    let mut parts = vec![format!("Kubernetes {}", release.kubernetes)];
    if !release.end_of_life.is_empty() {
        parts.push(words::support_ended(lang, release.end_of_life));
    }
    if let Some(registry) = retired_registry(&release.version) {
        parts.push(words::retired_images(lang, registry));
    }
    parts.join(words::AND.get(lang))
}

pub(super) fn check(resolved: &Resolved, found: &mut Vec<Diagnostic>) {
    let Value::Valid(version) = resolved.value(ReleaseField::Version) else { return };
    let delivery = resolved.store_delivery;
    let mut tell = |code| found.push(about(code, ReleaseField::Version));
    if let Some(code) = refused(version, delivery) {
        tell(code);
    }
    let unlisted = verdict(version) == Verdict::Unlisted;
    // A release that is not in the list is described like the one that it is treated as.
    let known = if unlisted { like(version) } else { version.to_owned() };
    if unlisted {
        tell(Code::ReleaseUnlisted { listed_until: listed_until(), like: known.clone() });
    }
    if let Some(registry) = retired_registry(version) {
        let instead = free_of_retired_images(version).unwrap_or_default();
        tell(Code::ReleaseImagesRetired { version: version.to_owned(), registry, instead });
    }
    let line = line_of(version);
    if let Some(line) = line.filter(|line| !line.end_of_life.is_empty()) {
        tell(Code::ReleaseOutOfSupport {
            version: version.to_owned(),
            end_of_life: line.end_of_life,
            kubernetes: line.kubernetes,
            listed_until: listed_until(),
        });
    }
    if let Some(least) = needs_kubernetes(version) {
        let tested = line_of(&known).map_or("", |line| line.kubernetes);
        tell(Code::ReleaseKubernetes { version: known.clone(), least, tested });
    }
    if needs_server_side(version) {
        tell(Code::ReleaseServerSide { version: known });
    }
    if has_finalizer(version) {
        tell(Code::ReleaseFinalizer);
    }
    if delivery == StoreDelivery::OfficialAdapter && lacks_store_interval(version).is_some() {
        tell(Code::ReleaseStoreField);
    }
    azure_sdk(resolved, version, found);
}

/// What a release means for ExternalSecrets.
pub(super) fn of_secrets(resolved: &Resolved, found: &mut Vec<Diagnostic>) {
    let Value::Valid(version) = resolved.value(ReleaseField::Version) else { return };
    policies(resolved.plan, version, found);
    names(resolved.plan, version, found);
}

fn azure_sdk(resolved: &Resolved, version: &str, found: &mut Vec<Diagnostic>) {
    if !resolved.uses_azure_sdk {
        return;
    }
    if resolved.store_delivery == StoreDelivery::OfficialAdapter {
        found.push(about(Code::AzureSdkUnused, ReleaseField::UseAzureSdk));
    } else if !has_azure_sdk(version) {
        let version = version.to_owned();
        found.push(about(Code::AzureSdkUnknown { version }, ReleaseField::UseAzureSdk));
    }
}

/// Policies of ExternalSecrets that a later release introduced.
fn policies(plan: &Plan, version: &str, found: &mut Vec<Diagnostic>) {
    for (n, row) in plan.secrets.iter().enumerate() {
        let here = || version.to_owned();
        let policy = row.values.creation_policy.clone();
        if let Some(since) = lacks_creation_policy(version, &policy) {
            let code = Code::CreationPolicyUnknown { policy, since, version: here() };
            found.push(Diagnostic::new(code, FieldPath::Secret(n, SecretField::CreationPolicy)));
        }
        if let Some(since) = lacks_refresh_policy(version, &row.values.refresh_policy) {
            let code = Code::RefreshPolicyUnknown { since, version: here() };
            found.push(Diagnostic::new(code, FieldPath::Secret(n, SecretField::RefreshPolicy)));
        }
    }
}

/// The maximum length of an ExternalSecret's name before 0.18.1. With the 36 characters of
/// `externalsecrets.external-secrets.io/` in front it is the name of a field manager, which may have 128
/// (pkg/controllers/externalsecret, fieldOwnerTemplate). Before 0.8.2 this applied only to `Merge`; with `None` no
/// Secret is written.
const MAX_NAME_CHARS: usize = 128 - 36;

fn names(plan: &Plan, version: &str, found: &mut Vec<Diagnostic>) {
    let Some(here) = numbers(version).filter(|here| *here < [0, 18, 1]) else { return };
    let written = |policy: &str| match CreationPolicy::of(policy) {
        Some(CreationPolicy::None) => false,
        Some(CreationPolicy::Merge) => true,
        _ => here >= [0, 8, 2],
    };
    for (n, row) in plan.secrets.iter().enumerate() {
        let length = row.values.name.chars().count();
        if length > MAX_NAME_CHARS && written(&row.values.creation_policy) {
            let path = FieldPath::Secret(n, SecretField::Name);
            found.push(Diagnostic::new(Code::ExternalSecretNameLong { length }, path));
        }
    }
}

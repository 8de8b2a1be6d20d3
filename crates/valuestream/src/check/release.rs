//! What a release means for the plan: whether the store can be made with it, what it does not know, and what to know about
//! it.

use text::{Lang, Text, fill};

use super::diagnostic::Diagnostic;
use crate::plan::release::StoreDelivery;
use crate::plan::{CreationPolicy, FieldPath, Plan, ReleaseField, SecretField};
use crate::release::{
    Known, Verdict, has_azure_sdk, has_finalizer, known, lacks_creation_policy, lacks_refresh_policy,
    lacks_store_interval, like, line_of, listed_until, nearest, needs_kubernetes, needs_server_side, numbers,
    retired_registry, serves, verdict,
};
use crate::rule::{Code, args_of};

/// Why the store cannot be made this way with a release.
fn refused(version: &str, delivery: StoreDelivery) -> Option<Code> {
    ReleaseField::Version.spec().error_of(version).or(match delivery {
        StoreDelivery::OfficialAdapter if !serves(version, "v1beta1") => Some(Code::ReleaseServesV1Only),
        StoreDelivery::OwnAdapter if !serves(version, "v1") => Some(Code::OwnAdapterNeedsV1),
        _ => None,
    })
}

/// The nearest newer release whose images can be counted on. An older one would be a way back, which ESO has not.
fn free_of_retired_images(version: &str) -> Option<String> {
    nearest(version, |it| retired_registry(it).is_none() && numbers(it) > numbers(version))
}

/// Entries of a list that does not bind which have something in common.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Suggestions {
    /// What they have in common.
    pub title: String,
    /// The entries, the best first.
    pub entries: Vec<Suggestion>,
}

/// One entry of a list that does not bind.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Suggestion {
    /// The value.
    pub value: String,
    /// Whether it passes the value's rules.
    pub usable: bool,
    /// What to know about it.
    pub note: String,
}

/// Every known release for the version's list, by whether the plan can use it, the newest first.
pub(super) fn suggestions(plan: &Plan, lang: Lang) -> Vec<Suggestions> {
    let delivery = plan.release.store_delivery();
    let suggestion = |(release, code): &(Known, Option<Code>)| {
        let (version, code) = (release.version.as_str(), *code);
        let args = code.map(|code| args_of(code, version)).unwrap_or_default();
        let args = if args.is_empty() { vec![version.to_owned()] } else { args };
        let note = match code {
            Some(code) => {
                [code.reason().get(lang), code.fix().get(lang)].map(|text| fill(text, &args)).join(lang.gap())
            }
            None => note(release, lang),
        };
        Suggestion { value: release.version.clone(), usable: code.is_none(), note }
    };
    let judged = |release: Known| {
        let code = refused(&release.version, delivery);
        (release, code)
    };
    let all: Vec<(Known, Option<Code>)> = known().into_iter().map(judged).collect();
    let group = |title: Text, fits: &dyn Fn(&Known, bool) -> bool| {
        let fitting = all.iter().filter(|(release, code)| fits(release, code.is_none()));
        Suggestions {
            title: fill(title.get(lang), &[listed_until().to_owned()]),
            entries: fitting.map(suggestion).collect(),
        }
    };
    let groups = [
        group(Text::new("サポート対象 (一覧の{0}時点)", "Supported (as of the list, {0})"), &|it, good| {
            good && it.was_supported
        }),
        group(Text::new("使える", "Usable"), &|it, good| good && !it.was_supported),
        group(Text::new("使えない", "Not usable"), &|_, good| !good),
    ];
    groups.into_iter().filter(|group| !group.entries.is_empty()).collect()
}

/// What to know about a release that can be used.
fn note(release: &Known, lang: Lang) -> String {
    let version = release.version.as_str();
    let mut parts = vec![fill("Kubernetes {0}", &[release.kubernetes.to_owned()])];
    if !release.end_of_life.is_empty() {
        let words = Text::new("サポート終了{0}", "support ended {0}");
        parts.push(fill(words.get(lang), &[release.end_of_life.to_owned()]));
    }
    if let Some(registry) = retired_registry(version) {
        let words = Text::new("イメージは廃止予告のある{0}から", "images from {0}, which is to be given up");
        parts.push(fill(words.get(lang), &[registry.to_owned()]));
    }
    parts.join(Text::new("、", ", ").get(lang))
}

pub(super) fn check(plan: &Plan, found: &mut Vec<Diagnostic>) {
    let version = plan.release.version.as_str();
    if ReleaseField::Version.spec().error_of(version).is_some() {
        return;
    }
    let delivery = plan.release.store_delivery();
    let about =
        |code, args: &[&str]| Diagnostic::at(code, ReleaseField::Version).with(args.iter().map(|it| (*it).to_owned()));
    found.extend(refused(version, delivery).map(|code| about(code, &[version])));
    let unlisted = verdict(version) == Verdict::Unlisted;
    // Of a release that the list does not know, what is said is said of the one that it is treated like.
    let known = if unlisted { like(version) } else { version.to_owned() };
    if unlisted {
        found.push(about(Code::ReleaseUnlisted, &[listed_until(), &known]));
    }
    if let Some(registry) = retired_registry(version) {
        let instead = free_of_retired_images(version).unwrap_or_default();
        found.push(about(Code::ReleaseImagesRetired, &[version, registry, &instead]));
    }
    let line = line_of(version);
    if let Some(line) = line.filter(|line| !line.end_of_life.is_empty()) {
        found.push(about(Code::ReleaseOutOfSupport, &[version, line.end_of_life, line.kubernetes, listed_until()]));
    }
    if let Some(least) = needs_kubernetes(version) {
        let tested = line_of(&known).map_or("", |line| line.kubernetes);
        found.push(about(Code::ReleaseKubernetes, &[&known, least, tested]));
    }
    if needs_server_side(version) {
        found.push(about(Code::ReleaseServerSide, &[&known]));
    }
    if has_finalizer(version) {
        found.push(about(Code::ReleaseFinalizer, &[]));
    }
    if delivery == StoreDelivery::OfficialAdapter && lacks_store_interval(version).is_some() {
        found.push(about(Code::ReleaseStoreField, &[]));
    }
    azure_sdk(plan, found);
    policies(plan, found);
    names(plan, found);
}

fn azure_sdk(plan: &Plan, found: &mut Vec<Diagnostic>) {
    if !plan.release.uses_azure_sdk() {
        return;
    }
    if plan.release.store_delivery() == StoreDelivery::OfficialAdapter {
        found.push(Diagnostic::at(Code::AzureSdkUnused, ReleaseField::UseAzureSdk));
    } else if !has_azure_sdk(&plan.release.version) {
        let version = plan.release.version.clone();
        found.push(Diagnostic::at(Code::AzureSdkUnknown, ReleaseField::UseAzureSdk).with([version]));
    }
}

/// The release that brought a policy, where a release does not know it.
type Lacks = fn(&str, &str) -> Option<String>;

const LATER_POLICIES: [(Code, SecretField, Lacks); 2] = [
    (Code::CreationPolicyUnknown, SecretField::CreationPolicy, lacks_creation_policy),
    (Code::RefreshPolicyUnknown, SecretField::RefreshPolicy, lacks_refresh_policy),
];

/// Policies of the ExternalSecrets that came with a later release.
fn policies(plan: &Plan, found: &mut Vec<Diagnostic>) {
    let version = plan.release.version.as_str();
    for (n, row) in plan.secrets.iter().enumerate() {
        for (code, field, lacks) in LATER_POLICIES {
            let policy = row.values.get(field);
            if let Some(since) = lacks(version, policy) {
                let args = [policy.to_owned(), since, version.to_owned()];
                found.push(Diagnostic::new(code, FieldPath::Secret(n, field)).with(args));
            }
        }
    }
}

/// Letters of an ExternalSecret's name, at most, before 0.18.1: with the 36 of `externalsecrets.external-secrets.io/` before
/// it, it is the name of a field manager, which holds 128 (pkg/controllers/externalsecret, fieldOwnerTemplate). Before 0.8.2
/// that was so for `Merge` alone; with `None` no Secret is written.
const MAX_NAME_CHARS: usize = 128 - 36;

fn names(plan: &Plan, found: &mut Vec<Diagnostic>) {
    let Some(here) = numbers(&plan.release.version).filter(|here| *here < [0, 18, 1]) else { return };
    let written = |policy: &str| match CreationPolicy::of(policy) {
        Some(CreationPolicy::None) => false,
        Some(CreationPolicy::Merge) => true,
        _ => here >= [0, 8, 2],
    };
    for (n, row) in plan.secrets.iter().enumerate() {
        let length = row.values.name.chars().count();
        if length > MAX_NAME_CHARS && written(&row.values.creation_policy) {
            let place = FieldPath::Secret(n, SecretField::Name);
            found.push(Diagnostic::new(Code::ExternalSecretNameLong, place).with([length.to_string()]));
        }
    }
}

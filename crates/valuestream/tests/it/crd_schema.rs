//! The rules and the files agree with External Secrets Operator itself: the custom resource definitions of the release
//! accept everything that passes the checks, including every field, and what they refuse does not pass. The definitions
//! are not in this repository: `xtask::crds` knows where they are, and without them these tests report that they were
//! skipped.

use std::fmt::Debug;

use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};
use valuestream::Plan;
use valuestream::check::{Code, check, errors};

use crate::crd::store::{STORE_API_VERSION, cluster_secret_store, external_secrets, objects};
use crate::crd::{Crds, plans};

/// A release whose definitions have no patterns yet, the last one that the official adapter works with, and the newest.
const WITHOUT_PATTERNS: &str = "0.9.20";
const WITH_PATTERNS: &str = "0.16.2";
const NEWEST: &str = "2.9.0";

/// The number of plans for each property, and of slips.
const CASES: u32 = 400;
const SLIPS: u32 = 1000;

/// Runs a property.
fn for_all<T: Debug>(cases: u32, strategy: impl Strategy<Value = T>, holds: impl Fn(T) -> Result<(), TestCaseError>) {
    let config =
        ProptestConfig { cases, max_local_rejects: 5000, source_file: Some(file!()), ..ProptestConfig::default() };
    TestRunner::new(config).run(&strategy, holds).unwrap_or_else(|error| panic!("{error}"));
}

/// The definitions of a release; `None`, and the test is skipped, if they are not available.
fn crds(test: &str, release: &str) -> Option<Crds> {
    Crds::of(release).map_err(|why| crate::common::skipped(test, &why)).ok()
}

fn is_good(plan: &Plan) -> bool {
    errors(&check(plan)).count() == 0
}

fn takes_what_passes(test: &str, release: &'static str) {
    let Some(crds) = crds(test, release) else { return };
    for_all(CASES, plans::good(release), |plan| {
        for object in objects(&plan) {
            prop_assert_eq!(crds.refusal(&object), None, "{}", object);
        }
        Ok(())
    });
}

#[test]
fn release_0_9_20_accepts_what_passes() {
    takes_what_passes("release_0_9_20_accepts_what_passes", WITHOUT_PATTERNS);
}

#[test]
fn release_0_16_2_accepts_what_passes() {
    takes_what_passes("release_0_16_2_accepts_what_passes", WITH_PATTERNS);
}

#[test]
fn release_2_9_0_accepts_what_passes() {
    takes_what_passes("release_2_9_0_accepts_what_passes", NEWEST);
}

/// The values that the definitions describe completely: for these, the rules are not stricter either.
const SAID_BY_DEFINITIONS: &[&str] =
    &["name", "namespace", "target", "creationPolicy", "appName", "ksaName", "ksaNamespace", "secretKey"];

/// Whether our rules refuse what the definitions refuse, after a slip in the value `key`. No check knows the shapes of
/// texts among further fields.
fn is_refused_rightly(plan: &Plan, key: &str, refusal: Option<&str>) -> bool {
    refusal.is_none_or(|why| key == "extra" && why.contains("does not match")) || !is_good(plan)
}

#[test]
fn what_release_0_16_2_refuses_does_not_pass() {
    let Some(older) = crds("what_release_0_16_2_refuses_does_not_pass", WITHOUT_PATTERNS) else { return };
    let Some(crds) = crds("what_release_0_16_2_refuses_does_not_pass", WITH_PATTERNS) else { return };
    // It serves the API versions of both stores.
    let release = proptest::sample::select(&[WITHOUT_PATTERNS, WITH_PATTERNS][..]);
    for_all(SLIPS, plans::with_a_slip(release.prop_flat_map(plans::good)), |(plan, field)| {
        let refusal = objects(&plan).iter().find_map(|object| crds.refusal(object));
        let (key, text) = (field.spec().key, field.get(&plan).unwrap());
        // Further fields are held against the plan's own release, which may take what a newer one refuses.
        let its_own = key != "extra"
            || plan.release.version != WITHOUT_PATTERNS
            || objects(&plan).iter().any(|object| older.refusal(object).is_some());
        let refusal_of_own = refusal.as_deref().filter(|_| its_own);
        prop_assert!(is_refused_rightly(&plan, key, refusal_of_own), "{key} {text:?} passes, but {refusal:?}");
        if SAID_BY_DEFINITIONS.contains(&key)
            && let Some(code) = field.spec().error_of(text)
        {
            // Kubernetes itself refuses `.` and `..`, which are paths where a Secret is mounted.
            let is_path = matches!(code, Code::SecretKeyShape) && (text == "." || text.starts_with(".."));
            prop_assert!(
                refusal.is_some() || is_path,
                "{key} {text:?} does not pass ({code:?}), but would be accepted"
            );
        }
        Ok(())
    });
}

#[test]
fn what_release_2_9_0_refuses_does_not_pass() {
    let Some(crds) = crds("what_release_2_9_0_refuses_does_not_pass", NEWEST) else { return };
    for_all(SLIPS, plans::with_a_slip(plans::good(NEWEST)), |(plan, field)| {
        let refusal = objects(&plan).iter().find_map(|object| crds.refusal(object));
        let (key, text) = (field.spec().key, field.get(&plan).unwrap());
        prop_assert!(is_refused_rightly(&plan, key, refusal.as_deref()), "{key} {text:?} passes, but {refusal:?}");
        Ok(())
    });
}

/// Our rules refuse the official adapter with this release, and rightly: it does not serve the adapter's store.
#[test]
fn release_2_9_0_does_not_serve_the_adapters_store() {
    for_all(CASES, plans::filled(NEWEST), |mut plan| {
        crate::common::set(&mut plan, "storeDelivery", "officialAdapter");
        let found = check(&plan);
        prop_assert!(errors(&found).any(|diagnostic| diagnostic.name() == "release-serves-v1-only"));
        Ok(())
    });
    let Some(crds) = crds("release_2_9_0_does_not_serve_the_adapters_store", NEWEST) else { return };
    let plan = crate::common::tutorial_plan(crate::common::REQUIRED);
    assert!(crds.refusal(&cluster_secret_store(&plan)).is_some_and(|why| why.contains("is served")));
    assert!(crds.serves("external-secrets.io/v1", "ClusterSecretStore"), "but it serves v1");
    for release in [WITHOUT_PATTERNS, WITH_PATTERNS] {
        let Ok(crds) = Crds::of(release) else { continue };
        assert!(crds.serves(STORE_API_VERSION, "ClusterSecretStore"), "{release}");
    }
}

/// A value, a text that does not pass, and the releases that refuse it: those without patterns refuse fewer.
const WRONG: &[(&str, &str, &[&str])] = &[
    ("secrets.0.name", "Example", &[WITHOUT_PATTERNS, WITH_PATTERNS]),
    ("secrets.0.namespace", "a.b", &[WITHOUT_PATTERNS, WITH_PATTERNS]),
    ("secrets.0.creationPolicy", "CreateOrMerge", &[WITHOUT_PATTERNS, WITH_PATTERNS]),
    ("secrets.0.target", "a_b", &[WITH_PATTERNS]),
    ("secrets.0.data.0.secretKey", "a b", &[WITH_PATTERNS]),
    ("secrets.0.data.0.secretKey", "a/b", &[WITH_PATTERNS]),
    ("secrets.0.data.0.secretKey", "鍵", &[WITH_PATTERNS]),
    ("appName", "-a", &[WITHOUT_PATTERNS, WITH_PATTERNS]),
    ("ksaName", "a..b", &[WITH_PATTERNS]),
    ("ksaNamespace", "a.b", &[WITH_PATTERNS]),
];

/// The definitions are not blind: they detect each kind of slip that they can.
#[test]
fn definitions_refuse_what_is_wrong() {
    for release in [WITHOUT_PATTERNS, WITH_PATTERNS] {
        let Some(crds) = crds("definitions_refuse_what_is_wrong", release) else { return };
        for (key, text, refused_by) in WRONG {
            let plan =
                crate::common::plan_of(&[crate::common::REQUIRED, &[("version", release), (key, text)]].concat());
            let refusal = objects(&plan).iter().find_map(|object| crds.refusal(object));
            assert_eq!(refusal.is_some(), refused_by.contains(&release), "{release} {key} {text:?}: {refusal:?}");
            assert!(!is_good(&plan), "{key} {text:?} passes");
        }
    }
}

/// Parts of an ExternalSecret, and something that every release refuses there: another type, a choice outside the list,
/// a field that does not exist, or a missing field.
fn wrong_in_an_external_secret() -> Vec<(&'static str, Value)> {
    vec![
        ("/apiVersion", json!("external-secrets.io/v2")),
        ("/kind", json!("ExternalSecrets")),
        ("/metadata/name", Value::Null),
        ("/spec/refreshInterval", json!(0)),
        ("/spec/secretStoreRef/name", json!(123)),
        ("/spec/target/creationPolicy", json!("Everyone")),
        ("/spec/target", json!({"name": "a", "creationPolicies": "Owner"})),
        ("/spec/data", json!({})),
        ("/spec/data/0/remoteRef", json!({"version": "a"})),
        ("/spec/data/0/remoteRef", json!({"key": "a", "verson": "a"})),
        ("/spec/data/0", json!({"remoteRef": {"key": "a"}})),
        ("/spec/data/0", json!({"secretKey": "a"})),
        ("/spec", json!({"storeRef": {}})),
    ]
}

/// The same for a ClusterSecretStore.
fn wrong_in_a_store() -> Vec<(&'static str, Value)> {
    let reference = |name: &str| json!({"vaultUrl": "https://a.vault.azure.net/", "serviceAccountRef": {name: "a"}});
    vec![
        ("/kind", json!("ClusterSecretStores")),
        ("/spec", json!({})),
        ("/spec/provider", json!({"azureKv": {"vaultUrl": "https://a.vault.azure.net/"}})),
        ("/spec/provider", json!({"azurekv": {"vaultUrl": "https://a.vault.azure.net/"}, "retries": 3})),
        ("/spec/provider/azurekv", json!({})),
        ("/spec/provider/azurekv", json!({"vaultURL": "https://a.vault.azure.net/"})),
        ("/spec/provider/azurekv", reference("namespace")),
        ("/spec/provider/azurekv", reference("serviceAccount")),
        ("/spec/provider/azurekv/vaultUrl", json!(["https://a.vault.azure.net/"])),
        ("/spec/provider/azurekv/authType", json!("Password")),
    ]
}

/// Nor are they lenient: they detect a wrong type, a wrong choice, an unknown field and a missing field.
#[test]
fn definitions_refuse_wrong_shapes() {
    for release in [WITHOUT_PATTERNS, WITH_PATTERNS, NEWEST] {
        let Some(crds) = crds("definitions_refuse_wrong_shapes", release) else { return };
        let plan = crate::common::plan_of(&[crate::common::REQUIRED, &[("version", release)]].concat());
        let (secret, store) = (external_secrets(&plan).remove(0), cluster_secret_store(&plan));
        for (good, wrong) in [(secret, wrong_in_an_external_secret()), (store, wrong_in_a_store())] {
            assert_eq!(crds.refusal(&good), None, "{release} {good}");
            for (pointer, value) in wrong {
                let mut bad = good.clone();
                *bad.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer} in {good}")) = value;
                assert!(crds.refusal(&bad).is_some(), "{release} takes {bad}");
            }
        }
    }
}

/// The maximum length of each value whose length the definitions limit.
const LONGEST: &[(&str, usize)] = &[
    ("secrets.0.name", 253),
    ("secrets.0.namespace", 63),
    ("secrets.0.target", 253),
    ("secrets.0.data.0.secretKey", 253),
    ("appName", 253),
    ("ksaName", 253),
    ("ksaNamespace", 63),
];

#[test]
fn rules_and_definitions_have_the_same_maximum_lengths() {
    let Some(crds) = crds("rules_and_definitions_have_the_same_maximum_lengths", NEWEST) else { return };
    for (key, longest) in LONGEST {
        for (length, good) in [(*longest, true), (longest + 1, false)] {
            // Older releases cannot handle names as long as their definitions allow.
            let values = [("version", NEWEST), (key, &"a".repeat(length))];
            let plan = crate::common::plan_of(&[crate::common::REQUIRED, &values].concat());
            assert_eq!(is_good(&plan), good, "rules: {key} of {length}");
            let taken = objects(&plan).iter().all(|object| crds.refusal(object).is_none());
            assert_eq!(taken, good, "definitions: {key} of {length}");
        }
    }
}

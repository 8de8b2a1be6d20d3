use text::Lang;

use super::cases::CASES;
use super::*;
use crate::diagnostic::Entry;
use crate::plan::SecretList;

/// Notices about the release that every plan with the current defaults has.
const STANDING: [&str; 4] =
    ["release-out-of-support", "release-kubernetes", "release-server-side", "release-finalizer"];

/// The paths and codes found, apart from the standing notices.
fn told(plan: &Plan) -> Vec<String> {
    let found = check(plan);
    let found = found.iter().filter(|found| !STANDING.contains(&found.name()));
    found.map(|found| format!("{} {}", found.location, found.name())).collect()
}

/// The codes found for a plan in which `key` (a single value) holds `text` and everything else is as the code requires.
fn codes_for(code: &str, key: &str, text: &str) -> Vec<&'static str> {
    let mut plan = filled_for(code);
    set(&mut plan, key, text);
    check(&plan).iter().map(|found| found.name()).collect()
}

fn filled() -> Plan {
    let mut plan = Plan::default();
    for (key, text) in [
        ("resourceGroup", "rg"),
        ("clusterName", "aks"),
        ("azureKeyContainerName", "contoso-kv"),
        ("gitCloneUrl", "https://github.com/contoso/platform.git"),
        ("projectName", "contoso"),
    ] {
        set(&mut plan, key, text);
    }
    plan
}

/// What a code requires besides the value of its case.
const BESIDE: &[(&str, &str, &str)] = &[
    ("release-serves-v1-only", "storeDelivery", "officialAdapter"),
    ("release-store-field", "storeDelivery", "officialAdapter"),
    ("app-name-collision", "storeDelivery", "officialAdapter"),
    ("azure-sdk-unused", "storeDelivery", "officialAdapter"),
    ("own-adapter-needs-v1", "storeDelivery", "ownAdapter"),
    ("azure-sdk-unknown", "useAzureSdk", "true"),
    ("installed-version-missing", "runbookTask", "upgrade"),
    ("nothing-to-upgrade", "runbookTask", "upgrade"),
    ("downgrade", "runbookTask", "upgrade"),
    ("refresh-policy-unknown", "secrets.0.refreshPolicy", "OnChange"),
    ("creation-policy-unknown", "secrets.0.creationPolicy", "CreateOrMerge"),
    ("external-secret-name-long", "version", "0.18.0"),
    ("deletion-policy-refused", "secrets.0.creationPolicy", "Merge"),
    ("value-too-new", "version", "0.5.7"),
    ("certificate-without-key", "secrets.0.data.0.secretKey", "tls.key"),
    ("refresh-often", "secrets.0.refreshPolicy", "Periodic"),
    ("secret-type-refused", "version", "2.4.1"),
    ("further-too-new", "version", "0.16.2"),
    ("template-function-too-new", "version", "0.16.2"),
    ("cluster-name-shared", "environments.0.resourceGroup", "rg-production"),
    ("kubeconfig-shared", "environments.0.clusterName", "aks-production"),
    ("production-never-refreshes", "environments.0.deploymentName", "second"),
    ("production-never-refreshes", "secrets.0.refreshPolicy", "CreatedOnce"),
    ("version-of-one-vault", "environments.0.azureKeyContainerName", "contoso-production"),
    ("version-of-one-vault", "secrets.0.data.0.remoteVersion", "0123456789abcdef0123456789abcdef"),
];

/// A complete plan for the case of a code.
pub(super) fn filled_for(code: &str) -> Plan {
    let mut plan = filled();
    for (_, key, text) in BESIDE.iter().filter(|(of, ..)| *of == code) {
        set(&mut plan, key, text);
    }
    plan
}

pub(super) fn set(plan: &mut Plan, key: &str, text: &str) {
    if key.starts_with("environments.0.") && plan.environments.is_empty() {
        plan.add_environment("production");
    }
    let first = plan.secrets[0].id;
    for list in SecretList::ALL.iter().filter(|list| key.starts_with(&format!("secrets.0.{}.0", list.key()))) {
        if plan.secrets[0].count(*list) == 0 {
            plan.add_row(first, *list);
        }
    }
    plan.field_named(key).unwrap_or_else(|| panic!("no value {key}")).set(plan, text.to_owned());
}

#[test]
fn the_empty_form_lacks_only_its_five_required_values() {
    assert_eq!(
        told(&Plan::default()),
        [
            "resourceGroup required",
            "clusterName required",
            "azureKeyContainerName required",
            "gitCloneUrl required",
            "projectName required"
        ]
    );
    assert_eq!(told(&filled()), [""; 0]);
    assert_eq!(check(&filled()).iter().map(|found| found.name()).collect::<Vec<_>>(), STANDING);
}

#[test]
fn every_value_but_the_optional_ones_is_required() {
    for field in Plan::default().field_refs() {
        let mut plan = filled();
        for blank in ["", "  \t"] {
            field.set(&mut plan, blank.to_owned());
            let required = check(&plan).iter().any(|d| d.name() == "required" && Some(d.location) == field.path(&plan));
            assert_eq!(required, !field.spec().optional, "{:?}", field.path(&plan));
        }
    }
}

#[test]
fn each_code_is_found_when_it_applies_and_only_then() {
    for (code, key, bad, good) in CASES {
        for text in *bad {
            assert!(codes_for(code, key, text).contains(code), "{key} = {text:?} should be {code}");
        }
        for text in *good {
            assert!(!codes_for(code, key, text).contains(code), "{key} = {text:?} should not be {code}");
        }
    }
}

#[test]
fn bitbucket_over_https_gives_a_warning() {
    let mut plan = filled();
    set(&mut plan, "repositoryKind", "bitbucket");
    set(&mut plan, "gitCloneUrl", "https://git.contoso.com/o/r.git");
    assert_eq!(told(&plan), ["gitCloneUrl ssh-url-needed"]);
    set(&mut plan, "gitCloneUrl", "git@git.contoso.com:o/r.git");
    assert_eq!(told(&plan), [""; 0]);
}

#[test]
fn a_name_taken_in_its_namespace_is_an_error_at_the_later_row() {
    let mut plan = filled();
    plan.add_secret();
    set(&mut plan, "secrets.1.name", "example");
    assert_eq!(told(&plan), ["secrets.1.name external-secret-taken"]);
    set(&mut plan, "secrets.1.namespace", "other");
    assert_eq!(told(&plan), [""; 0]);
}

#[test]
fn a_file_name_taken_is_an_error_at_the_later_row() {
    let mut plan = filled();
    // a-b/c and a/b-c, whose names each occur twice, would both be in a-b-c-externalsecret.yaml.
    for (n, (namespace, name)) in [("a-b", "c"), ("x", "c"), ("a", "b-c"), ("y", "b-c")].into_iter().enumerate() {
        if n > 0 {
            plan.add_secret();
        }
        set(&mut plan, &format!("secrets.{n}.namespace"), namespace);
        set(&mut plan, &format!("secrets.{n}.name"), name);
    }
    assert_eq!(told(&plan), ["secrets.2.name file-name-taken"]);
}

#[test]
fn a_secret_has_only_one_owner() {
    let mut plan = filled();
    plan.add_secret();
    set(&mut plan, "secrets.1.target", "qvs-kubernetes-secret");
    assert_eq!(told(&plan), ["secrets.1.target target-taken"]);
    set(&mut plan, "secrets.1.creationPolicy", "Merge");
    assert_eq!(told(&plan), ["secrets.1.creationPolicy secret-not-made"]);
    set(&mut plan, "secrets.1.creationPolicy", "Owner");
    set(&mut plan, "secrets.1.namespace", "other");
    assert_eq!(told(&plan), [""; 0]);
}

#[test]
fn a_secret_needs_entries_with_different_keys() {
    let mut plan = filled();
    let id = plan.secrets[0].id;
    plan.add_row(id, SecretList::Data);
    set(&mut plan, "secrets.0.data.1.secretKey", "greeting");
    assert_eq!(told(&plan), ["secrets.0.data.1.secretKey secret-key-taken"]);
    for entry in plan.secrets[0].data.iter().map(|entry| entry.id).collect::<Vec<_>>() {
        plan.remove_row(id, SecretList::Data, entry);
    }
    assert_eq!(told(&plan), ["secrets.0.name entries-missing"]);
}

#[test]
fn further_fields_of_an_extraction_join_it_by_its_name() {
    let mut plan = filled();
    set(&mut plan, "secrets.0.dataFrom.0.remoteKey", "a");
    set(&mut plan, "secrets.0.extra", "spec: {dataFrom: [{extract: {key: a, metadataPolicy: Fetch}}]}");
    assert_eq!(told(&plan), [""; 0]);
    set(&mut plan, "secrets.0.dataFrom.0.remoteKey", "b");
    assert_eq!(told(&plan), ["secrets.0.extra further-apart"]);
    set(&mut plan, "secrets.0.dataFrom.0.remoteKey", "a");
    set(&mut plan, "secrets.0.dataFrom.0.property", "c");
    set(&mut plan, "secrets.0.extra", "spec: {dataFrom: [{extract: {key: a, property: d}}]}");
    assert_eq!(told(&plan), ["secrets.0.extra further-clash"]);
}

#[test]
fn a_secret_that_never_refreshes_is_a_warning_unless_intended() {
    let mut plan = filled();
    set(&mut plan, "secrets.0.refreshInterval", "0");
    for (policy, told_of) in [("", true), ("Periodic", true), ("OnChange", false), ("CreatedOnce", false)] {
        set(&mut plan, "secrets.0.refreshPolicy", policy);
        let expected: &[&str] = if told_of { &["secrets.0.refreshInterval never-refreshes"] } else { &[] };
        assert_eq!(told(&plan), expected, "{policy}");
    }
}

#[test]
fn long_names_are_an_error_where_they_never_sync() {
    let is_told = |version: &str, policy: &str| {
        let mut plan = filled();
        for (key, text) in
            [("version", version), ("secrets.0.creationPolicy", policy), ("secrets.0.name", &"a".repeat(93))]
        {
            set(&mut plan, key, text);
        }
        check(&plan).iter().any(|found| found.name() == "external-secret-name-long")
    };
    for (version, policy, told) in [
        ("0.18.0", "Owner", true),
        ("0.8.2", "Orphan", true),
        ("0.8.1", "Owner", false),
        ("0.8.1", "Merge", true),
        ("0.18.0", "None", false),
        ("0.18.1", "Owner", false),
        ("2.10.0", "Owner", false),
    ] {
        assert_eq!(is_told(version, policy), told, "{version} {policy}");
    }
}

#[test]
fn a_warning_names_the_nearest_newer_release() {
    let instead = |delivery: &str| {
        let mut plan = filled();
        set(&mut plan, "version", "0.16.2");
        set(&mut plan, "storeDelivery", delivery);
        let found = check(&plan).into_iter().find(|found| found.name() == "release-images-retired");
        match found.map(|found| found.code) {
            Some(Code::ReleaseImagesRetired { instead, .. }) => instead,
            _ => String::new(),
        }
    };
    // Never an older one, even where only older ones work: that would be a downgrade.
    for delivery in ["officialAdapter", "manifest", "ownAdapter"] {
        assert_eq!(instead(delivery), "1.1.0", "{delivery}");
    }
}

#[test]
fn the_list_of_releases_follows_the_delivery() {
    let groups = |delivery: &str| {
        let mut plan = filled();
        set(&mut plan, "storeDelivery", delivery);
        let groups = release::suggestions(&plan, Lang::En);
        groups.into_iter().map(|it| (it.title, it.entries.len(), it.entries[0].clone())).collect::<Vec<_>>()
    };
    let all = |delivery| groups(delivery).iter().map(|(_, count, _)| count).sum::<usize>();
    for delivery in ["manifest", "officialAdapter", "ownAdapter"] {
        assert_eq!(all(delivery), 110);
    }
    let manifest = groups("manifest");
    assert_eq!(
        (manifest[0].0.as_str(), manifest[0].2.value.as_str()),
        ("Supported (as of the list, 2026-08)", "2.9.0")
    );
    assert_eq!(manifest.iter().map(|(_, count, _)| *count).collect::<Vec<_>>(), [1, 93, 16]);
    let official = groups("officialAdapter");
    assert_eq!((official[0].0.as_str(), official[0].1, official[0].2.value.as_str()), ("Usable", 64, "0.16.2"));
    assert!(official[1].2.note.contains("v1beta1") && !official[1].2.usable, "{:?}", official[1].2);
    let own = groups("ownAdapter");
    assert_eq!(own.iter().map(|(_, count, _)| *count).collect::<Vec<_>>(), [1, 31, 78]);
}

#[test]
fn messages_contain_their_arguments() {
    let words = |key: &str, text: &str| {
        let mut plan = filled();
        set(&mut plan, key, text);
        let found = check(&plan);
        let told = found.iter().filter(|found| found.location.to_string() == key);
        told.flat_map(|found| Lang::ALL.map(|lang| found.reason(lang) + " " + &found.fix(lang))).collect::<String>()
    };
    assert!(words("version", "0.9.15").contains("0.9.15-2"));
    let out_of_support = words("version", "0.16.1");
    assert!(out_of_support.contains("2025-05-14") && out_of_support.contains("1.32"), "{out_of_support}");
    assert!(words("gitBranch", "a$b").contains('$') && words("gitBranch", "a=b").contains('='));
}

#[test]
fn every_code_has_a_case() {
    let elsewhere = [
        "file-name-taken",
        "ssh-url-needed",
        "external-secret-taken",
        "target-taken",
        "secret-key-taken",
        "entries-missing",
        "vault-requests",
        "vault-requests-many",
        "template-field-of-text",
        "further-apart",
        "credentials-many",
    ];
    for Entry { name, .. } in Code::ENTRIES {
        assert!(CASES.iter().any(|case| case.0 == *name) || elsewhere.contains(name), "{name} has no case");
    }
    assert!(CASES.iter().all(|case| Code::ENTRIES.iter().any(|entry| entry.name == case.0)));
}

#[test]
fn a_credential_is_caught_in_every_value() {
    for field in Plan::default().field_refs() {
        let mut plan = filled();
        field.set(&mut plan, "ghp_abcdefghijklmnop".to_owned());
        assert!(check(&plan).iter().any(|d| d.name() == "credential-like" && Some(d.location) == field.path(&plan)));
    }
}

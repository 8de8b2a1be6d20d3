use super::*;

use crate::text::Lang;

/// The codes found for a plan in which `key` (a single value) holds `text` and all else is in order.
fn codes_for(key: &str, text: &str) -> Vec<&'static str> {
    let mut plan = filled();
    set(&mut plan, key, text);
    check(&plan).iter().map(|found| found.code.name()).collect()
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

fn set(plan: &mut Plan, key: &str, text: &str) {
    plan.slot_of(key).unwrap_or_else(|| panic!("no value {key}")).write(plan, text.to_owned());
}

#[test]
fn the_empty_form_lacks_exactly_its_five_required_values() {
    let found = check(&Plan::default());
    let told: Vec<String> = found.iter().map(|d| format!("{} {}", d.place, d.code.name())).collect();
    assert_eq!(
        told,
        [
            "resourceGroup required",
            "clusterName required",
            "azureKeyContainerName required",
            "gitCloneUrl required",
            "projectName required"
        ]
    );
    assert_eq!(check(&filled()), []);
}

#[test]
fn every_value_but_the_optional_ones_is_required() {
    for slot in Plan::default().slots() {
        let mut plan = filled();
        for blank in ["", "  \t"] {
            slot.write(&mut plan, blank.to_owned());
            let required = check(&plan).iter().any(|d| d.code == Code::Required && Some(d.place) == slot.place(&plan));
            assert_eq!(required, !slot.spec().optional, "{:?}", slot.place(&plan));
        }
    }
}

/// For each code, a value and texts that break it, and texts beside it that do not.
const CASES: &[(Code, &str, &[&str], &[&str])] = &[
    (Code::Required, "clusterName", &["", " "], &["aks"]),
    (Code::NulCharacter, "clusterName", &["a\0b", "\0"], &["a b"]),
    (
        Code::CredentialLike,
        "applicationDisplayName",
        &[
            "ghp_0123456789",
            "x github_pat_11AB y",
            "glpat-abcdefgh",
            "-----BEGIN RSA PRIVATE KEY-----",
            "eyJhbGciOiJIUzI1NiJ9.e30",
            "client-key-data: LS0t",
            "client-certificate-data",
        ],
        &["eyJ", "heyJosephine", "External Secrets Operator", "glpat"],
    ),
    (
        Code::UrlCredentials,
        "gitCloneUrl",
        &[
            "https://user:token@github.com/o/r.git",
            "https://token@github.com/o/r.git",
            "ssh://git:pw@github.com/o/r.git",
        ],
        &["https://github.com/o/r@v1.git", "ssh://git@github.com:22/o/r.git", "git@github.com:o/r.git"],
    ),
    (Code::UnknownChoice, "vaultAuthorization", &["RBAC", "rbac "], &["rbac", "accessPolicy"]),
    (
        Code::TenantShape,
        "tenantId",
        &["contoso", "-a.com", "contoso..com", "12345678-1234-1234-1234-12345678901", "a b.com"],
        &["", "contoso.onmicrosoft.com", "Contoso.COM", "12345678-1234-1234-1234-1234567890AB"],
    ),
    (
        Code::VersionShape,
        "version",
        &["v0.16.2", "0.16", "0.16.2.1", "0.16.x", "00.1.1", "0.9.15-", "1.+1.1"],
        &["0.16.2", "0.9.15-2", "10.0.0"],
    ),
    (
        Code::CloneUrlShape,
        "gitCloneUrl",
        &[
            "github.com/o/r",
            "http://github.com/o/r",
            "https://github.com",
            "https:///o/r",
            "https://github.com/o/r?x=1",
            "https://github.com/o/r#main",
            "https://github.com/o/ r",
            "https://github.com:port/o/r",
            "git@github.com",
            "ftp://git@h:x",
        ],
        &["https://github.com:8443/o/r", "https://github.com/o/r.git"],
    ),
    (
        Code::DirectoryShape,
        "configDirectory",
        &["/a", "a/", "a//b", "..", "a/../b", "./a", "a b", "a$(id)", "日本", "a\\b"],
        &["a", "a/b.c/d_e-f", "..."],
    ),
    (
        Code::LabelShape,
        "projectName",
        &["A", "a_b", "-a", "a-", "a.b", "0123456789012345678901234567890123456789012345678901234567890123"],
        &["a", "0", "a-b", "012345678901234567890123456789012345678901234567890123456789012"],
    ),
    (Code::StartsWithAt, "resourceGroup", &["@/etc/hosts", "@"], &["a@b"]),
    (
        Code::FileNameShape,
        "kubeconfigFile",
        &["!x", "#x", "*", "..", "-x", "a/b", "a b"],
        &["cluster.kubeconfig.yaml", "1_a-b", ".kubeconfig"],
    ),
    (Code::SubdomainShape, "secrets.0.name", &["a..b", "a.-b", "A", "a/b", ".."], &["a.b", "a-b.c"]),
    (
        Code::DurationShape,
        "secrets.0.refreshInterval",
        &["1d", "60", "-1h", "h", "1 h", "1h30", ".s", "1.5", "+", "00"],
        &["0", "90s", "1h30m", "1.5h", ".5s", "0s", "100ms", "1µs", "+1h"],
    ),
    (
        Code::KeyVaultVersionShape,
        "secrets.0.data.0.remoteVersion",
        &["1", "0123456789abcdef0123456789abcdeg", "0123456789abcdef0123456789abcdef0"],
        &["", "0123456789abcdef0123456789ABCDEF"],
    ),
    (
        Code::RepositoryKindDiffers,
        "gitCloneUrl",
        &[
            "https://gitlab.com/o/r.git",
            "https://gitlab.contoso.com/o/r.git",
            "git@bitbucket.org:o/r.git",
            "contoso@contoso.git.backlog.com:/P/r.git",
        ],
        &["https://github.com/gitlab/r.git", "https://git.contoso.com/o/r.git"],
    ),
];

#[test]
fn each_code_is_told_when_it_holds_and_only_then() {
    for (code, key, bad, good) in CASES {
        for text in *bad {
            assert!(codes_for(key, text).contains(&code.name()), "{key} = {text:?} should be {}", code.name());
        }
        for text in *good {
            assert!(!codes_for(key, text).contains(&code.name()), "{key} = {text:?} should not be {}", code.name());
        }
    }
}

#[test]
fn bitbucket_over_https_is_warned_about() {
    let mut plan = filled();
    set(&mut plan, "repositoryKind", "bitbucket");
    set(&mut plan, "gitCloneUrl", "https://git.contoso.com/o/r.git");
    assert_eq!(check(&plan).iter().map(|d| d.code).collect::<Vec<_>>(), [Code::SshUrlNeeded]);
    set(&mut plan, "gitCloneUrl", "git@git.contoso.com:o/r.git");
    assert_eq!(check(&plan), []);
}

#[test]
fn rows_that_would_share_a_file_are_an_error_at_the_later_one() {
    let mut plan = filled();
    plan.add_secret();
    set(&mut plan, "secrets.1.name", "example");
    let found = check(&plan);
    assert_eq!(
        found.iter().map(|d| (d.code, d.place)).collect::<Vec<_>>(),
        [(Code::FileNameTaken, Place::Secret(1, "name"))]
    );
    set(&mut plan, "secrets.1.namespace", "other");
    assert_eq!(check(&plan), []);
}

#[test]
fn every_code_has_a_case_words_and_a_name_of_its_own() {
    let elsewhere = [Code::FileNameTaken, Code::SshUrlNeeded];
    let mut names = std::collections::HashSet::new();
    for code in Code::ALL {
        assert!(CASES.iter().any(|case| case.0 == *code) || elsewhere.contains(code), "{} has no case", code.name());
        assert!(names.insert(code.name()));
        assert!(code.name().chars().all(|c| c.is_ascii_lowercase() || c == '-'), "{}", code.name());
        for lang in Lang::ALL {
            assert!(!code.reason().get(lang).is_empty() && !code.fix().get(lang).is_empty());
        }
    }
}

#[test]
fn a_credential_is_caught_in_every_value() {
    for slot in Plan::default().slots() {
        let mut plan = filled();
        slot.write(&mut plan, "ghp_abcdefghijklmnop".to_owned());
        assert!(check(&plan).iter().any(|d| d.code == Code::CredentialLike && Some(d.place) == slot.place(&plan)));
    }
}

use super::*;

use crate::text::Lang;

/// What holds for every plan of today's defaults: the release is out of support, and `appName` is QVS's own.
const STANDING: [&str; 2] = ["release-out-of-support", "app-name-collision"];

/// The places and codes found, but for the standing ones.
fn told(plan: &Plan) -> Vec<String> {
    let found = check(plan);
    let found = found.iter().filter(|found| !STANDING.contains(&found.code.name()));
    found.map(|found| format!("{} {}", found.place, found.code.name())).collect()
}

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
    assert_eq!(check(&filled()).iter().map(|found| found.code.name()).collect::<Vec<_>>(), STANDING);
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
            "abc8Q~0123456789",
            "c2VjcmV0LXZhbHVlLXRoYXQtaXMgbG9uZyBlbm91Z2ggdG8gYmUgYSBrZXkgMTIzNDU2Nzg5",
        ],
        &[
            "eyJ",
            "heyJosephine",
            "External Secrets Operator",
            "glpat",
            "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        ],
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
            "https://-oProxyCommand/o/r",
            "-oProxyCommand=x@h:p",
            "git@h;id:p",
            "https://github.com:port/o/r",
            "git@github.com",
            "ftp://git@h:x",
        ],
        &["https://github.com:8443/o/r", "https://github.com/o/r.git"],
    ),
    (
        Code::DirectoryShape,
        "configDirectory",
        &["/a", "a/", "a//b", "..", "a/../b", "./a", "a b", "a$(id)", "日本", "a\\b", "a/.git/b"],
        &["a", "a/b.c/d_e-f", "...", ".github"],
    ),
    (
        Code::LabelShape,
        "projectName",
        &["A", "a_b", "-a", "a-", "a.b", "0123456789012345678901234567890123456789012345678901234567890123"],
        &["a", "0", "a-b", "012345678901234567890123456789012345678901234567890123456789012"],
    ),
    (
        Code::KeyVaultShape,
        "azureKeyContainerName",
        &["1kv", "kv-", "a--b", "ab", "abcdefghijklmnopqrstuvwxy", "kv_1", "-kv", "キー"],
        &["contoso-kv", "abc", "A1-b2-C3", "abcdefghijklmnopqrstuvwx"],
    ),
    (
        Code::KeyVaultReserved,
        "azureKeyContainerName",
        &["contoso-Microsoft-kv", "login-kv", "Azure"],
        &["my-login", "azure1"],
    ),
    (
        Code::KeyVaultSecretShape,
        "secrets.0.data.0.remoteKey",
        &["a_b", "a.b", "key/a", "cert/a", "secret/a", "a b"],
        &["a-b", "A", "-"],
    ),
    (
        Code::ResourceGroupShape,
        "resourceGroup",
        &[
            "rg.",
            "a b",
            "a/b",
            "a$b",
            "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890",
        ],
        &["rg_(a)-b.c", "グループ1", "-"],
    ),
    (
        Code::ClusterShape,
        "clusterName",
        &["-a", "a-", "_a", "a.b", "0123456789012345678901234567890123456789012345678901234567890123"],
        &["a", "A_b-1"],
    ),
    (Code::RegionShape, "location", &["1a", "japan-east", "a;b"], &["", "japaneast", "Japan East", "eastus2"]),
    (
        Code::EntraNameShape,
        "applicationName",
        &["a'b", "a\"b", "a$b", "a`b", "a;b", "a\\b"],
        &["QVS (prod) 1", "外部シークレット"],
    ),
    (
        Code::RevisionShape,
        "gitBranch",
        &[
            "a b", ".a", "a/.b", "a.lock", "a.lock/b", "a..b", "a~1", "a^", "a:b", "a?", "a*", "a[", "a\\b", "/a",
            "a/", "a//b", "a.", "a@{b", "@", "-a", "HEAD", "a\u{7f}",
        ],
        &["main", "feature/x-1", "a.b_c@d+e", "release/v1.0"],
    ),
    (Code::RevisionShape, "adapterRevision", &["v0.52.3 ", "a..b"], &["v0.52.3", "0123456789abcdef"]),
    (
        Code::PastedIntoShell,
        "gitBranch",
        &["a$(id)", "a;b", "a'b", "a(b", "a|b", "a&b", "a`b", "日本", "a=b", "a#b", "a!b", "a{b"],
        &["a-b_c.d/e@f+g"],
    ),
    (
        Code::PastedIntoShell,
        "gitCloneUrl",
        &[
            "https://github.com/o/$(id).git",
            "https://github.com/o/r;id",
            "git@github.com:o/r'.git",
            "https://github.com/o/ r",
        ],
        &["https://git.contoso.com/~o/r.git", "https://dev.azure.com/o/a%20b/_git/r"],
    ),
    (Code::PastedIntoCode, "appName", &["a\\b", "a'''b", "ab'"], &["a-b"]),
    (Code::HiddenCharacter, "environmentName", &["a\nb", "a\tb", "a\u{202e}b"], &["本番 1"]),
    (
        Code::SecretKeyShape,
        "secrets.0.data.0.secretKey",
        &[".", "..", "..a", "a b", "a/b", "鍵"],
        &["a", "A.b-c_d", ".a", "tls.crt"],
    ),
    (Code::ReleaseUnknown, "version", &["0.4.4", "0.1.0", "0.9.15-3", "0.16.2-rc1"], &["0.5.0", "0.9.15-2"]),
    (Code::ReleaseWithoutChart, "version", &["0.9.15", "0.7.3", "0.8.17", "0.12.0"], &["0.9.15-2", "0.12.1"]),
    (Code::ReleaseServesV1Only, "version", &["0.17.0", "0.20.0", "1.3.0", "2.9.0", "9.9.9"], &["0.16.2"]),
    (Code::ReleaseWithoutConverter, "version", &["0.16.0"], &["0.16.1", "0.15.1"]),
    (Code::ReleaseUnlisted, "version", &["0.16.3", "0.5.10"], &["0.16.2", "0.17.0", "0.4.0"]),
    (Code::ReleaseOutOfSupport, "version", &["0.16.2", "0.5.0", "0.16.9"], &["2.9.0", ""]),
    (Code::ReleaseStoreField, "version", &["0.5.0", "0.5.1"], &["0.5.2"]),
    (Code::CreationPolicyUnknown, "secrets.0.creationPolicy", &["CreateOrMerge"], &["Owner", "Merge"]),
    (Code::SecretNotMade, "secrets.0.creationPolicy", &["Merge", "None"], &["Owner", "Orphan"]),
    (Code::KeyVaultGlobal, "location", &["japaneast"], &["", " "]),
    (Code::NamespaceReserved, "esoNamespace", &["kube-system", "kube-x"], &["kubernetes"]),
    (Code::NamespaceReserved, "secrets.0.namespace", &["kube-public"], &["app"]),
    (Code::EsoNamespaceShared, "esoNamespace", &["default"], &["external-secrets"]),
    (Code::EsoNamespaceShared, "secrets.0.namespace", &["qmonus-system"], &["app"]),
    (Code::AppNameCollision, "storeParameter", &["appName"], &["clusterSecretStoreName"]),
    (Code::PrefixDiffers, "pipelinePrefix", &["eso"], &["external-secrets-operator"]),
    (
        Code::PipelineNameLong,
        "pipelinePrefix",
        &["012345678901234567890123456789012345678901234567890123456"],
        &["01234567890123456789012345678901234567890123456789012345"],
    ),
    (
        Code::StackNameLong,
        "applicationId",
        &["012345678901234567890123456789012345678901234567890123456789012"],
        &["01234567890123456789012345678901234567890123456789"],
    ),
    (
        Code::KubeconfigHidesFiles,
        "kubeconfigFile",
        &[
            "qvs.yaml",
            "README.md",
            ".valuestream",
            "eso-clustersecretstore",
            ".gitignore",
            "pipelines",
            "example-externalsecret.yaml",
        ],
        &["kubeconfig", "cluster.kubeconfig.yaml"],
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
    assert_eq!(told(&plan), ["gitCloneUrl ssh-url-needed"]);
    set(&mut plan, "gitCloneUrl", "git@git.contoso.com:o/r.git");
    assert_eq!(told(&plan), [""; 0]);
}

#[test]
fn rows_of_one_name_in_a_namespace_are_an_error_at_the_later_one() {
    let mut plan = filled();
    plan.add_secret();
    set(&mut plan, "secrets.1.name", "example");
    assert_eq!(told(&plan), ["secrets.1.name external-secret-taken"]);
    set(&mut plan, "secrets.1.namespace", "other");
    assert_eq!(told(&plan), [""; 0]);
}

#[test]
fn rows_that_would_share_a_file_are_an_error_at_the_later_one() {
    let mut plan = filled();
    // a-b/c and a/b-c, each of whose names occurs twice, would both be in a-b-c-externalsecret.yaml.
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
fn one_secret_has_one_owner() {
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
fn entries_have_keys_of_their_own_and_there_is_one_at_least() {
    let mut plan = filled();
    let id = plan.secrets[0].id;
    plan.add_entry(id);
    set(&mut plan, "secrets.0.data.1.secretKey", "greeting");
    assert_eq!(told(&plan), ["secrets.0.data.1.secretKey secret-key-taken"]);
    for entry in plan.secrets[0].data.iter().map(|entry| entry.id).collect::<Vec<_>>() {
        plan.remove_entry(id, entry);
    }
    assert_eq!(told(&plan), ["secrets.0.name entries-missing"]);
}

#[test]
fn a_pinned_secret_that_is_never_read_again_is_noted() {
    let mut plan = filled();
    set(&mut plan, "secrets.0.data.0.remoteVersion", "0123456789abcdef0123456789abcdef");
    for zero in ["0", "0s", "0h0m"] {
        set(&mut plan, "secrets.0.refreshInterval", zero);
        assert_eq!(told(&plan), ["secrets.0.refreshInterval never-refreshes"]);
    }
    set(&mut plan, "secrets.0.refreshInterval", "10m");
    assert_eq!(told(&plan), [""; 0]);
}

#[test]
fn facts_stand_in_the_words() {
    let words = |key: &str, text: &str| {
        let mut plan = filled();
        set(&mut plan, key, text);
        let found = check(&plan);
        let told = found.iter().filter(|found| found.place.to_string() == key);
        told.flat_map(|found| Lang::ALL.map(|lang| found.reason(lang) + " " + &found.fix(lang))).collect::<String>()
    };
    assert!(words("version", "0.9.15").contains("0.9.15-2"));
    let out_of_support = words("version", "0.16.1");
    assert!(out_of_support.contains("2025-05-14") && out_of_support.contains("1.32"), "{out_of_support}");
    assert!(words("gitBranch", "a$b").contains('$') && words("gitBranch", "a=b").contains('='));
    for code in Code::ALL {
        let mut plan = filled();
        let Some((_, key, bad, _)) = CASES.iter().find(|case| case.0 == *code) else { continue };
        set(&mut plan, key, bad[0]);
        for found in check(&plan).iter().filter(|found| found.code == *code) {
            for lang in Lang::ALL {
                let words = found.reason(lang) + &found.fix(lang);
                assert!(!words.contains("{0}") && !words.contains("{1}") && !words.contains("{2}"), "{words}");
            }
        }
    }
}

#[test]
fn every_code_has_a_case_words_and_a_name_of_its_own() {
    let elsewhere = [
        Code::FileNameTaken,
        Code::SshUrlNeeded,
        Code::ExternalSecretTaken,
        Code::TargetTaken,
        Code::SecretKeyTaken,
        Code::EntriesMissing,
        Code::NeverRefreshes,
    ];
    let mut names = std::collections::HashSet::new();
    for code in Code::ALL {
        assert!(CASES.iter().any(|case| case.0 == *code) || elsewhere.contains(code), "{} has no case", code.name());
        assert!(names.insert(code.name()));
        assert!(
            code.name().chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'),
            "{}",
            code.name()
        );
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

//! Values that are read from another store than this installation's: their names mean what they mean there, so they stay as
//! they are, no rule of Key Vault holds for them, and the runbook does nothing for them.

use valuestream::check::{check, errors};
use valuestream::files::{FileKind, content};
use valuestream::import::{Import, InputFile, read};
use valuestream::runbook::steps;
use valuestream::{Lang, Plan};

use crate::common::{REQUIRED, plan_of, set};

const OURS: &str = "{kind: ClusterSecretStore, name: azure-key-vault}";

/// An ExternalSecret with this reference to a store, and the rest of its `spec`.
fn external_secret(store: &str, rest: &str) -> String {
    format!(
        "apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata: {{name: a, namespace: b}}\nspec:\n  \
         refreshInterval: 1h\n  secretStoreRef: {store}\n  target: {{name: a, creationPolicy: Owner}}\n  {rest}\n"
    )
}

fn imported(texts: &[String]) -> (Plan, Import) {
    let form = plan_of(REQUIRED);
    let given: Vec<InputFile> =
        texts.iter().map(|text| InputFile { name: None, bytes: text.as_bytes().to_vec() }).collect();
    let import = read(&given, &form);
    (import.plan(&form, &[]), import)
}

/// The file of the ExternalSecret at `n`.
fn file(plan: &Plan, n: usize) -> String {
    content(&plan.resolve(), FileKind::ExternalSecret(plan.secrets[n].id), Lang::En).unwrap().text()
}

fn codes(plan: &Plan) -> Vec<String> {
    check(plan).iter().map(|found| format!("{} {}", found.location, found.name())).collect()
}

/// All commands of the runbook.
fn commands(plan: &Plan) -> String {
    format!("{:?}", steps(&plan.resolve(), Lang::En))
}

#[test]
fn names_in_other_stores_stay_as_they_are() {
    let other = "{kind: SecretStore, name: vault}";
    for (store, rest, kept, ours) in [
        (other, "data: [{secretKey: a, remoteRef: {key: secret/foo, property: pw}}]", "key: secret/foo", "key: foo"),
        (other, "data: [{secretKey: a, remoteRef: {key: secret/data/app}}]", "key: secret/data/app", "key: data/app"),
        (other, "data: [{secretKey: a, remoteRef: {key: key/app}}]", "key: key/app", "key: key/app"),
        (other, "dataFrom: [{extract: {key: secret/foo}}]", "key: secret/foo", "key: foo"),
    ] {
        for (store, expected, is_told) in [(store, kept, false), (OURS, ours, true)] {
            let (plan, import) = imported(&[external_secret(store, rest)]);
            let text = file(&plan, 0);
            assert!(text.lines().any(|line| line.replace('"', "").ends_with(expected)), "{store} {rest}\n{text}");
            let notes = import.notes(&plan_of(REQUIRED), &[]);
            let told = notes.iter().any(|note| note.name() == "import-secret-prefix");
            assert_eq!(told, is_told && rest.contains("key: secret/"), "{store} {rest}");
        }
    }
}

#[test]
fn a_store_beside_ours_and_a_store_of_an_entry_are_others_too() {
    let rest = "data: [{secretKey: a, remoteRef: {key: secret/foo}}]";
    let aws = external_secret("{kind: ClusterSecretStore, name: aws}", rest).replace("name: a,", "name: c,");
    let (plan, _) = imported(&[external_secret(OURS, rest), aws]);
    assert_eq!(plan.release.app_name, "azure-key-vault");
    assert!(file(&plan, 0).contains("key: foo") && file(&plan, 1).contains("key: secret/foo"));
    let rest = "data:\n  - {secretKey: a, remoteRef: {key: secret/foo}, sourceRef: {storeRef: {name: other}}}\n  \
                - {secretKey: b, remoteRef: {key: secret/bar}}";
    let (plan, _) = imported(&[external_secret(OURS, rest)]);
    let text = file(&plan, 0);
    assert!(text.contains("key: secret/foo") && text.contains("key: bar"), "{text}");
    assert!(errors(&check(&plan)).next().is_none(), "{:?}", codes(&plan));
    // Only one of the two is a secret of this vault.
    let commands = commands(&plan);
    assert!(commands.contains("'bar'") && !commands.contains("foo"));
}

#[test]
fn no_rule_of_key_vault_holds_for_them() {
    let wrong = "data:\n  - {secretKey: a, remoteRef: {key: /prod/app/db_pass, version: v3}}\n  \
                 - {secretKey: b, remoteRef: {key: cert/x}}\n  - {secretKey: c, remoteRef: {key: '@x'}}\n  \
                 dataFrom: [{find: {name: {regexp: a}}}]";
    let of_vault = [
        "key-vault-secret-shape",
        "key-vault-version-shape",
        "starts-with-at",
        "remote-kind-needs-right",
        "find-needs-list",
        "refresh-often",
    ];
    for store in ["{kind: SecretStore, name: t}", "{kind: ClusterSecretStore, name: aws}", OURS] {
        // The first one says which store is ours.
        let ours =
            external_secret(OURS, "data: [{secretKey: a, remoteRef: {key: a}}]").replace("{name: a,", "{name: o,");
        let (mut plan, _) = imported(&[ours, external_secret(store, wrong)]);
        set(&mut plan, "secrets.1.refreshInterval", "1s");
        let codes = codes(&plan);
        for code in of_vault {
            let is_told = codes.iter().any(|told| told.starts_with("secrets.1.") && told.ends_with(code));
            assert_eq!(is_told, store == OURS, "{store} {code} {codes:?}");
        }
        assert_eq!(errors(&check(&plan)).next().is_none(), store != OURS, "{codes:?}");
    }
}

#[test]
fn an_extraction_may_name_its_own_store() {
    let mut plan = plan_of(REQUIRED);
    set(&mut plan, "secrets.0.dataFrom.0.remoteKey", "app-settings");
    assert!(commands(&plan).contains("'app-settings'"));
    set(
        &mut plan,
        "secrets.0.extra",
        "spec: {dataFrom: [{extract: {key: app-settings}, sourceRef: {storeRef: {name: t}}}]}",
    );
    assert!(!commands(&plan).contains("'app-settings'"));
}

#[test]
fn requests_to_other_stores_are_no_requests_to_the_vault() {
    let rows: Vec<String> = (0..60).map(|n| format!("{{secretKey: k{n}, remoteRef: {{key: n{n}}}}}")).collect();
    let rest = format!("data: [{}]", rows.join(", "));
    for (store, is_told) in [(OURS, true), ("{name: t}", false)] {
        let (mut plan, _) = imported(&[external_secret(store, &rest)]);
        set(&mut plan, "secrets.0.refreshInterval", "15s");
        assert_eq!(codes(&plan).iter().any(|told| told.contains("vault-requests")), is_told, "{store}");
    }
}

#[test]
fn names_in_other_stores_are_not_tidied() {
    let mut plan = plan_of(REQUIRED);
    for (extra, tidied) in [("", "foo"), ("spec: {secretStoreRef: {name: t}}", "secret/foo")] {
        set(&mut plan, "secrets.0.extra", extra);
        for key in ["secrets.0.data.0.remoteKey", "secrets.0.dataFrom.0.remoteKey"] {
            set(&mut plan, key, " secret/foo");
            assert_eq!(plan.field_named(key).unwrap().tidied(&plan), Some(tidied), "{key} {extra}");
        }
    }
}

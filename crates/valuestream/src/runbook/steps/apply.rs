//! Step 11: the secrets in the vault, and the ExternalSecrets that read them.

use super::words::{CLUSTER_UNREAD, apply as words};
use super::writer::{Writer, table};
use crate::files::vault::{self, Made};
use crate::files::{external_secret, secret_keys, written};
use crate::plan::{CreationPolicy, EntryField, FieldPath, ResolvedRow, ResolvedSecret, SecretList};
use crate::release::columns;
use crate::runbook::commands::block;
use crate::runbook::needs::tools::{AZ, KUBECTL, Tool};
use crate::runbook::step::{Part, Runs, Step, StepKind};
use crate::runbook::step_id::StepId;
use crate::runbook::values::{Bound, Value};

/// The only secret to which the tutorial's greeting may be written.
const DEMO_SECRET: &str = "qvs-secret-manager";
const DEMO_TEXT: &str = "Hello, Qmonus Value Stream!";

pub(super) fn external_secrets(w: &Writer) -> Step {
    let mut parts = Vec::new();
    if vault::is_written(w.resolved) {
        parts.push(w.say(words::RIGHT_TO_WRITE));
    }
    if w.plan.secrets.is_empty() {
        parts.push(w.say(words::NOTHING_TO_DO));
    }
    let of_vault = in_the_vault(w);
    let tools: &[&'static Tool] = if of_vault.is_empty() { &[&KUBECTL] } else { &[&AZ, &KUBECTL] };
    parts.extend(of_vault);
    for (secret, file) in w.resolved.secrets().zip(external_secret::file_names(w.resolved)) {
        parts.extend(w.with(w.secret_values(&secret, &file), |w| one(w, &secret)));
    }
    w.step(StepId::ApplyExternalSecrets, StepKind::Terminal, tools, parts).running(Runs::InClone)
}

/// A value of an entry, with its path.
pub(super) fn of_entry(entry: &ResolvedRow, field: EntryField) -> Value {
    Value::written(entry.path(field), written::of_row(entry, field))
}

/// Makes sure that each secret exists in the vault, once per secret. Where the vault makes it with a certificate, it is
/// only looked at: a value that someone enters would be none.
fn in_the_vault(w: &Writer) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut seen: Vec<String> = Vec::new();
    for secret in vault::secrets_read(w.resolved) {
        let key = named(w, secret.name);
        if seen.contains(&key.text) {
            continue;
        }
        seen.push(key.text.clone());
        let bound = vec![(Bound::RemoteKey, key.clone())];
        parts.extend(w.with(bound, |w| match secret.made {
            Made::ByHand => vault_secret(w, &key.text, secret.version),
            Made::WithCertificate => of_certificate(w, &key.text, secret.version),
        }));
    }
    parts
}

/// The name of a secret in the vault.
pub(super) fn named(w: &Writer, path: FieldPath) -> Value {
    let value = w.resolved.at(path).unwrap_or(crate::field::Value::Missing);
    Value::written(path, written::written(path, value))
}

fn of_certificate(w: &Writer, key: &str, version: FieldPath) -> Vec<Part> {
    let mut parts = vec![w.say(words::COMES_WITH_CERTIFICATE)];
    parts.extend(version_of(w, key, version));
    parts
}

/// Shows the current version of a secret, which can be pinned.
fn version_of(w: &Writer, key: &str, version: FieldPath) -> Vec<Part> {
    let mut parts = vec![
        w.run_for(key, words::SHOW_VERSION, block!("show-secret-version")),
        w.expect("«vaultUrl»secrets/«remoteKey»/<version>"),
    ];
    // All Environments share the ExternalSecrets, and another vault has other versions.
    if !w.is_further() || w.shares(|it| it.shares_vault) {
        parts.push(Part::Into(w.t(words::PIN_VERSION), version));
    }
    parts
}

fn vault_secret(w: &Writer, key: &str, version: FieldPath) -> Vec<Part> {
    let named = vec![
        (Bound::There, w.word(words::ALREADY_THERE)),
        (Bound::Ask, w.word(words::ENTER_VALUE)),
        (Bound::Left, w.word(words::NOT_CREATED)),
        (Bound::DemoText, Value::ours(DEMO_TEXT)),
        // A list that could not be read must not count as empty.
        (Bound::Unread, w.word(words::VAULT_UNREAD)),
    ];
    w.with(named, |w| {
        let create = if key == DEMO_SECRET { block!("set-demo-secret") } else { block!("ask-for-secret") };
        let mut parts = vec![w.run_for(key, words::CREATE_SECRET, block!("create-vault-secret").around(create))];
        parts.extend(version_of(w, key, version));
        parts
    })
}

/// The name of the ExternalSecret whose values are bound.
fn name(w: &Writer) -> String {
    w.values.get(Bound::SecretName.name()).text
}

/// Applies the ExternalSecret whose values are bound.
pub(super) fn apply(w: &Writer) -> Part {
    w.run_for(&name(w), words::APPLY, block!("apply-external-secret"))
}

/// Waits for it, and shows its status.
pub(super) fn check(w: &Writer) -> [Part; 2] {
    [w.run_for(&name(w), words::CHECK, block!("check-external-secret")), w.expect(&external_secret_table(w))]
}

fn one(w: &Writer, secret: &ResolvedSecret) -> Vec<Part> {
    let name = name(w);
    let mut parts = Vec::new();
    if !w.tutorial && secret.creation_policy() == CreationPolicy::Owner {
        let named = vec![
            (Bound::None, w.word(words::NO_TARGET)),
            (Bound::Already, w.word(words::TARGET_IS_OURS)),
            (Bound::Other, w.word(words::TARGET_OF_OTHERS)),
            (Bound::Unread, w.word(CLUSTER_UNREAD)),
        ];
        parts.push(w.with(named, |w| w.run_for(&name, words::CHECK_TARGET, block!("check-target"))));
    }
    parts.push(apply(w));
    parts.extend(check(w));
    let body = external_secret::body(w.resolved, secret);
    let keys = body.get("spec").map(secret_keys::made).unwrap_or_default();
    // A template may have left its key out, or made something else of it.
    let is_templated = body.get("spec").is_some_and(secret_keys::are_templated);
    let is_demo =
        |entry: &ResolvedRow| entry.text(EntryField::RemoteKey) == DEMO_SECRET && entry.is_ours(SecretList::Data);
    let demo = secret.entries().find(|entry| !is_templated && is_demo(entry));
    if let Some(entry) = demo {
        let key = of_entry(&entry, EntryField::SecretKey);
        let template = key.map(|key| format!("{{{{index .data {} | base64decode}}}}{{{{\"\\n\"}}}}", go_string(key)));
        w.with(vec![(Bound::Template, template)], |w| {
            parts.push(w.run_for(&name, words::CHECK_VALUE, block!("check-secret-value")));
        });
        parts.push(w.expect(DEMO_TEXT));
    } else if !keys.names.is_empty() || keys.has_more {
        parts.push(w.run_for(&name, words::CHECK_KEYS, block!("check-secret-keys")));
    }
    if secret.row.values.refresh_interval.trim() == "0" {
        parts.push(w.say(words::READ_ONCE));
    }
    parts
}

/// A text as a string literal of a Go template.
fn go_string(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            c if c.is_control() => out.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// The output of `kubectl get externalsecret`.
fn external_secret_table(w: &Writer) -> String {
    let cell = |column: &str| match column {
        "StoreType" => "ClusterSecretStore".to_owned(),
        "Store" => w.values.read("appName"),
        "Refresh Interval" => w.values.read(Bound::SecretRefreshInterval.name()),
        "Status" => "SecretSynced".to_owned(),
        "Ready" => "True".to_owned(),
        _ => "...".to_owned(),
    };
    table(columns(&w.plan.release.version).0, &w.values.read(Bound::SecretName.name()), cell)
}

//! The values of a plan that the checks look for, as the query of a request (docs/contract.md#live-status), in the form
//! of a link. It contains nothing that looks secret, and no more than [`MAX_QUERY_CHARS`]. The result of [`parse`]
//! contains only valid names, so in the cluster's addresses each of them can only be a name.

use std::fmt;

use crate::field::{Defaults, Value};
use crate::files::{external_secret, secret_keys};
use crate::plan::release::StoreDelivery;
use crate::plan::{
    ClusterField, EntryField, FieldPath, IdentityField, Plan, PlanField, ReleaseField, Resolved, ResolvedSecret,
    SecretField,
};
use crate::release::numbers;
use crate::rule::shape::subdomain;
use crate::share::form::encode;
use crate::share::open;

/// The maximum size of a query, in bytes. HTTP libraries accept addresses of up to 64 KiB.
pub const MAX_QUERY_CHARS: usize = 60_000;

/// The maximum number of entries of an ExternalSecret whose keys are checked.
const MAX_ENTRIES: usize = 200;

/// The maximum length of a name in a cluster.
const MAX_NAME_CHARS: usize = 253;

const SINGLES: [PlanField; 8] = [
    PlanField::Cluster(ClusterField::AzureKeyContainerName),
    PlanField::Identity(IdentityField::KsaName),
    PlanField::Identity(IdentityField::KsaNamespace),
    PlanField::Release(ReleaseField::Version),
    PlanField::Release(ReleaseField::StoreDelivery),
    PlanField::Release(ReleaseField::UseAzureSdk),
    PlanField::Release(ReleaseField::EsoNamespace),
    PlanField::Release(ReleaseField::AppName),
];

const OF_SECRET: [SecretField; 5] = [
    SecretField::Name,
    SecretField::Namespace,
    SecretField::RefreshInterval,
    SecretField::Target,
    SecretField::CreationPolicy,
];

const KEY: EntryField = EntryField::SecretKey;

/// The further fields of an ExternalSecret, of which a query has its store alone, where that is another one.
const EXTRA: SecretField = SecretField::Extra;

/// What a request asks about a plan.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Query {
    /// The part after the `?`.
    pub text: String,
    /// How many of the plan's ExternalSecrets are in it: the first ones, as many as fit.
    pub secrets: usize,
}

/// The query of a plan. A value that looks secret or is far too long for a name is empty in it.
pub fn query(plan: &Plan) -> Query {
    written(plan, MAX_QUERY_CHARS)
}

/// What the checks look for in a plan, where no address has to carry it: with all of its ExternalSecrets.
pub fn expected(plan: &Plan) -> Result<Expected, Refused> {
    read(&written(plan, usize::MAX).text)
}

fn written(plan: &Plan, most: usize) -> Query {
    let resolved = plan.resolve();
    let mut text = format!("v={}", Defaults::CURRENT.version());
    for field in SINGLES {
        value(&mut text, FieldPath::Plan(field), plan.get(field), resolved.value(field));
    }
    // Room for the number of rows at the end.
    let room = most - "&secrets=999".len();
    let mut secrets = 0;
    for (n, secret) in resolved.secrets().enumerate() {
        let written = text.len();
        for field in OF_SECRET {
            value(&mut text, secret.path(field), secret.row.values.get(field), secret.value(field));
        }
        if let Some((kind, name)) = secret.stores().other().filter(|(kind, name)| is_store(kind, name)) {
            text.push_str(&format!("&{}=", secret.path(EXTRA)));
            encode(&mut text, &reference(kind, name));
        }
        let keys = keys(&resolved, &secret);
        let count = keys.len().min(MAX_ENTRIES);
        if count != 1 {
            text.push_str(&format!("&secrets.{n}.data={count}"));
        }
        for (m, key) in keys.iter().take(count).enumerate() {
            value(&mut text, FieldPath::Row(n, m, KEY.into()), key, KEY.spec().value(key));
        }
        if text.len() > room {
            text.truncate(written);
            break;
        }
        secrets = n + 1;
    }
    if secrets != 1 {
        text.push_str(&format!("&secrets={secrets}"));
    }
    Query { text, secrets }
}

fn is_store(kind: &str, name: &str) -> bool {
    ["SecretStore", "ClusterSecretStore"].contains(&kind) && subdomain(name).is_none() && name.len() <= MAX_NAME_CHARS
}

/// The further fields that name a store and nothing else.
fn reference(kind: &str, name: &str) -> String {
    format!("spec: {{secretStoreRef: {{kind: {kind}, name: \"{name}\"}}}}")
}

/// The keys that the Secret will have, as far as they are known; a template may make others than the entries give.
fn keys(resolved: &Resolved, secret: &ResolvedSecret) -> Vec<String> {
    if secret.row.template.is_empty() && secret.row.values.extra.is_empty() {
        return secret.entries().map(|entry| entry.text(KEY).to_owned()).collect();
    }
    let body = external_secret::body(resolved, secret);
    body.get("spec").map(secret_keys::made).unwrap_or_default().names
}

fn value(out: &mut String, path: FieldPath, text: &str, value: Value) {
    if text == path.spec().default {
        return;
    }
    let hidden = text.len() > MAX_NAME_CHARS || value == Value::Hidden;
    out.push_str(&format!("&{path}="));
    encode(out, if hidden { "" } else { text });
}

/// What the checks look for. A name that is missing or wrong in the plan is empty.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Default)]
pub struct Expected {
    /// Release of External Secrets Operator.
    pub version: String,
    /// Who makes the ClusterSecretStore.
    pub store_delivery: StoreDelivery,
    /// Whether the store requests the provider's newer SDK.
    pub use_azure_sdk: bool,
    /// The operator's namespace.
    pub eso_namespace: String,
    /// The ServiceAccount that reads the vault.
    pub ksa_name: String,
    /// The ServiceAccount's namespace.
    pub ksa_namespace: String,
    /// The ClusterSecretStore.
    pub app_name: String,
    /// The vault.
    pub azure_key_container_name: String,
    /// The ExternalSecrets.
    pub secrets: Vec<ExpectedSecret>,
}

/// An ExternalSecret and the Secret that it makes.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Default)]
pub struct ExpectedSecret {
    /// Its name.
    pub name: String,
    /// Namespace of both.
    pub namespace: String,
    /// Kind and name of its store, if that is another one than the plan's.
    pub store: Option<(String, String)>,
    /// How often it should read the vault.
    pub refresh_interval: String,
    /// The Secret's name.
    pub target: String,
    /// Who owns the Secret.
    pub creation_policy: String,
    /// The expected keys of the Secret; a key that is wrong in the plan is left out.
    pub keys: Vec<String>,
}

/// Why a text is not the query of a plan.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Refused {
    /// Longer than [`MAX_QUERY_CHARS`].
    TooLong,
    /// It contains something that is not a value the checks look for, is repeated, or cannot be read.
    Malformed,
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Refused::TooLong => "the query is too long",
            Refused::Malformed => "the query holds something that the checks do not look for",
        })
    }
}

impl std::error::Error for Refused {}

/// Reads a query. It is stricter than a link: anything unusual is refused.
pub fn parse(text: &str) -> Result<Expected, Refused> {
    if text.len() > MAX_QUERY_CHARS {
        return Err(Refused::TooLong);
    }
    read(text)
}

fn read(text: &str) -> Result<Expected, Refused> {
    let known = |part: &str| part.split_once('=').is_some_and(|(name, _)| is_known(name));
    // A library that adds nothing to a query still adds its `&`.
    if !text.split('&').filter(|part| !part.is_empty()).all(known) {
        return Err(Refused::Malformed);
    }
    let opened = open(text).filter(|opened| opened.notes.is_empty()).ok_or(Refused::Malformed)?;
    let resolved = opened.plan.resolve();
    let has_only_its_store = |secret: ResolvedSecret| {
        let store = secret.stores().other().filter(|(kind, name)| is_store(kind, name));
        secret.row.values.extra == store.map(|(kind, name)| reference(kind, name)).unwrap_or_default()
    };
    if !resolved.secrets().all(has_only_its_store) {
        return Err(Refused::Malformed);
    }
    let of_plan = |field: PlanField| good(resolved.value(field));
    let secrets = resolved.secrets().map(|secret| ExpectedSecret {
        name: good(secret.value(SecretField::Name)),
        namespace: good(secret.value(SecretField::Namespace)),
        store: secret.stores().other().map(|(kind, name)| (kind.to_owned(), name.to_owned())),
        refresh_interval: good(secret.value(SecretField::RefreshInterval)),
        target: good(secret.value(SecretField::Target)),
        creation_policy: good(secret.value(SecretField::CreationPolicy)),
        keys: secret.entries().map(|entry| good(entry.value(KEY))).filter(|key| !key.is_empty()).collect(),
    });
    // Any number can be compared with a cluster, even that of a release that cannot be installed.
    let version = resolved.plan.release.version.clone();
    Ok(Expected {
        version: Some(version).filter(|it| it.len() <= MAX_NAME_CHARS && numbers(it).is_some()).unwrap_or_default(),
        store_delivery: resolved.store_delivery,
        use_azure_sdk: resolved.uses_azure_sdk,
        eso_namespace: of_plan(ReleaseField::EsoNamespace.into()),
        ksa_name: of_plan(IdentityField::KsaName.into()),
        ksa_namespace: of_plan(IdentityField::KsaNamespace.into()),
        app_name: of_plan(ReleaseField::AppName.into()),
        azure_key_container_name: of_plan(ClusterField::AzureKeyContainerName.into()),
        secrets: secrets.collect(),
    })
}

/// A valid name, or an empty text.
fn good(value: Value) -> String {
    match value {
        Value::Valid(text) => text.to_owned(),
        Value::Invalid(_) | Value::Missing | Value::Hidden => String::new(),
    }
}

fn is_known(name: &str) -> bool {
    let mut parts = name.split('.');
    let parts: [Option<&str>; 6] = std::array::from_fn(|_| parts.next());
    match parts {
        [Some("v" | "secrets"), None, ..] | [Some("secrets"), Some(_), Some("data"), None, ..] => true,
        [Some("secrets"), Some(_), Some("data"), Some(_), Some(key), None] => key == KEY.key(),
        [Some("secrets"), Some(_), Some(key), None, ..] => {
            OF_SECRET.into_iter().chain([EXTRA]).any(|field| field.key() == key)
        }
        [Some(key), None, ..] => SINGLES.into_iter().any(|field| field.key() == key),
        _ => false,
    }
}

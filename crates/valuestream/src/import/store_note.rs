//! Says what the fields of a ClusterSecretStore mean here that the generated one does not have. All of them are ESO's
//! own (apis/externalsecrets, SecretStoreSpec and AzureKVProvider).

use yaml::read::{Entry, SpannedNode};

use super::code::ImportCode;
use super::external_secret::LAST_APPLIED;
use super::gather::Gathering;
use crate::files::further::OF_CLUSTER;

/// Where the vault is.
const VAULT: &str = "spec.provider.azurekv";
/// Where a key is, and those there of which it is told here.
const TOLD: &[(&str, &[&str])] = &[
    ("", &["status"]),
    ("metadata", &["labels", "annotations"]),
    ("spec", &["conditions", "retrySettings", "controller"]),
    (
        VAULT,
        &["tenantId", "environmentType", "authType", "identityId", "authSecretRef", "customCloudConfig", "useAzureSDK"],
    ),
    ("spec.provider.azurekv.serviceAccountRef", &["audiences"]),
];

/// Whether it is told here what is at a key.
pub(super) fn tells(place: &str, key: &str) -> bool {
    TOLD.iter().any(|(at, keys)| *at == place && keys.contains(&key))
        || place == "metadata" && OF_CLUSTER.contains(&key)
}

/// The provider of a store that does not read from Azure Key Vault.
pub(super) fn other_provider<'d>(root: SpannedNode<'d>) -> Option<Entry<'d>> {
    let provider = root.find(&["spec", "provider"])?;
    provider.entries().next().filter(|_| provider.get("azurekv").is_none())
}

pub(super) fn note(gathering: &mut Gathering, root: SpannedNode) {
    of_cluster(gathering, root);
    if let Some(other) = other_provider(root) {
        let provider = other.key.text.as_str().into();
        return gathering.note(ImportCode::StoreProvider { provider }, other.key_at);
    }
    if let Some(conditions) = entry(root, &["spec", "conditions"]) {
        gathering.note(ImportCode::StoreConditions, conditions.key_at);
    }
    identity(gathering, root);
    if let Some(tenant) = entry(root, &["spec", "provider", "azurekv", "tenantId"]) {
        gathering.note(ImportCode::StoreTenant, tenant.key_at);
    }
    cloud(gathering, root);
    fields(gathering, root);
}

/// An entry that is not empty.
fn entry<'d>(root: SpannedNode<'d>, path: &[&str]) -> Option<Entry<'d>> {
    let (key, place) = path.split_last()?;
    root.find(place)?.entries().find(|entry| entry.key.text == *key && !entry.value.is_empty())
}

/// What a cluster writes into an object.
fn of_cluster(gathering: &mut Gathering, root: SpannedNode) {
    let metadata = OF_CLUSTER.iter().filter(|key| entry(root, &["metadata", key]).is_some());
    let mut paths: Vec<String> = metadata.map(|key| format!("metadata.{key}")).collect();
    if entry(root, &["metadata", "annotations", LAST_APPLIED]).is_some() {
        paths.push(format!("metadata.annotations.{LAST_APPLIED}"));
    }
    if entry(root, &["status"]).is_some() {
        paths.push("status".to_owned());
    }
    if !paths.is_empty() {
        gathering.note(ImportCode::OfCluster { paths: paths.join(", ") }, root.at());
    }
}

/// How a store signs in that does not use a ServiceAccount.
fn identity(gathering: &mut Gathering, root: SpannedNode) {
    let Some(vault) = root.find(&["spec", "provider", "azurekv"]) else { return };
    let kind = vault.get("authType");
    let at = kind.unwrap_or(vault).at();
    match kind.and_then(SpannedNode::text) {
        Some("WorkloadIdentity") => {}
        Some("ManagedIdentity") => gathering.note(ImportCode::StoreManagedIdentity, at),
        Some("ServicePrincipal") => gathering.note(ImportCode::StoreServicePrincipal, at),
        None if kind.is_none() => gathering.note(ImportCode::StoreServicePrincipal, at),
        _ => gathering.note(ImportCode::Shape { path: "spec.provider.azurekv.authType".into() }, at),
    }
}

fn cloud(gathering: &mut Gathering, root: SpannedNode) {
    let Some(cloud) = entry(root, &["spec", "provider", "azurekv", "environmentType"]) else { return };
    let written = cloud.value.written().map_or("", |(text, _)| text);
    let code = if written == "PublicCloud" {
        ImportCode::StoreDefault { path: "environmentType".into(), written: written.into() }
    } else {
        ImportCode::StoreCloud { cloud: written.into() }
    };
    gathering.note(code, cloud.key_at);
}

/// Further fields that a file may have, and the generated store has not.
const FIELDS: &[&[&str]] = &[
    &["spec", "controller"],
    &["spec", "retrySettings"],
    &["spec", "provider", "azurekv", "customCloudConfig"],
    &["spec", "provider", "azurekv", "serviceAccountRef", "audiences"],
];
/// Those that belong to another identity, of which it is told beside that one.
const OF_IDENTITY: &[&[&str]] =
    &[&["spec", "provider", "azurekv", "identityId"], &["spec", "provider", "azurekv", "authSecretRef"]];

fn fields(gathering: &mut Gathering, root: SpannedNode) {
    let kind = root.find(&["spec", "provider", "azurekv", "authType"]).and_then(SpannedNode::text);
    let of_identity = if kind == Some("WorkloadIdentity") { OF_IDENTITY } else { &[] };
    let has_content = |entry: &Entry| entry.value.text() != Some("");
    let of_store = FIELDS.iter().chain(of_identity);
    let mut paths: Vec<String> = of_store
        .filter(|path| entry(root, path).as_ref().is_some_and(has_content))
        .map(|path| path.join(".").replace(VAULT, "azurekv"))
        .collect();
    for key in ["labels", "annotations"] {
        let entries = root.find(&["metadata", key]).into_iter().flat_map(SpannedNode::entries);
        let own = entries.filter(|entry| entry.key.text != LAST_APPLIED);
        paths.extend(own.map(|entry| format!("metadata.{key}.{}", entry.key.text)));
    }
    if !paths.is_empty() {
        gathering.note(ImportCode::StoreFields { paths: (&paths.join(", ")).into() }, root.at());
    }
}

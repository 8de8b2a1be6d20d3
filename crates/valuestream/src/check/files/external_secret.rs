//! ExternalSecret, together with the other files: it must refer to the store that they make, and its version must be
//! served by the release.

use yaml::Node;

use super::at::{At, Findings};
use super::code::FileCode;
use super::qvs_config::Config;
use crate::adapters::{OPERATOR, OWN_STORE, OWN_STORE_NAME_PARAM, STORE_NAME_PARAM, VERSION_PARAM};
use crate::files::cluster_secret_store::KIND as STORE_KIND;
use crate::files::external_secret::KIND;
use crate::release::{GROUP, numbers, served_versions};

/// What the other files say about the store; `None` if they say nothing.
pub(super) struct Store {
    name: Option<String>,
    release: Option<String>,
}

impl Store {
    pub(super) fn of(config: Option<&Config>, values: Option<&Node>, manifest: Option<&Node>) -> Store {
        let by_adapter = |config: &Config| {
            let adapter = config.store()?;
            let own = adapter.pattern == OWN_STORE.pattern;
            config.value(adapter, if own { OWN_STORE_NAME_PARAM } else { STORE_NAME_PARAM }, values)
        };
        let by_manifest = || manifest?.get("metadata")?.get("name")?.text().map(str::to_owned);
        Store {
            name: config.and_then(by_adapter).or_else(by_manifest),
            release: config.and_then(|config| config.value(&OPERATOR, VERSION_PARAM, values)),
        }
    }
}

pub(super) fn check(root: &At, store: &Store, found: &mut Findings) {
    if !found.mapping(root) {
        return;
    }
    api_version(root, store, found);
    if found.want_text(root, "kind").is_some_and(|kind| kind != KIND)
        && let Some(at) = root.get("kind")
    {
        found.add(FileCode::KindDiffers { kind: KIND.into() }, &at);
    }
    if let Some(metadata) = found.want(root, "metadata") {
        found.mapping(&metadata);
        found.want_text(&metadata, "name");
        texts(&metadata, &["namespace"], found);
    }
    let Some(spec) = found.want(root, "spec") else { return };
    found.mapping(&spec);
    match spec.get("secretStoreRef") {
        Some(reference) => store_reference(&reference, store, found),
        // Each value may say by itself where it comes from: another store, or a generator.
        None if ["data", "dataFrom"]
            .iter()
            .all(|list| found.list_of(Some(&spec), list).iter().all(|it| it.get("sourceRef").is_some())) => {}
        None => {
            found.want(&spec, "secretStoreRef");
        }
    }
    // ESO keeps the interval as a text: it refuses an unquoted 0.
    texts(&spec, &["refreshInterval", "refreshPolicy"], found);
    if let Some(target) = spec.get("target") {
        texts(&target, &["name", "creationPolicy"], found);
    }
    for entry in found.list_of(Some(&spec), "data") {
        texts(&entry, &["secretKey"], found);
        if let Some(remote) = entry.get("remoteRef") {
            texts(&remote, &["key", "version", "property"], found);
        }
    }
}

/// Values that must be texts if present. YAML reads a version of 32 digits with an `e` among them as a number.
pub(super) fn texts(at: &At, keys: &[&'static str], found: &mut Findings) {
    for value in keys.iter().filter_map(|key| at.get(key)) {
        found.text(&value);
    }
}

pub(super) fn api_version(root: &At, store: &Store, found: &mut Findings) {
    let Some(written) = found.want_text(root, "apiVersion") else { return };
    let Some(at) = root.get("apiVersion") else { return };
    match store.release.as_deref().filter(|release| numbers(release).is_some()) {
        Some(release) => {
            let served: Vec<String> =
                served_versions(release).split(' ').map(|version| format!("{GROUP}{version}")).collect();
            if !served.iter().any(|version| version == written) {
                found.add(
                    FileCode::ApiVersionNotServed { version: release.into(), served: (&served.join(", ")).into() },
                    &at,
                );
            }
        }
        None if !written.starts_with(GROUP) => {
            found.add(FileCode::ApiVersionDiffers { api_version: "external-secrets.io/v1".into() }, &at)
        }
        None => {}
    }
}

fn store_reference(reference: &At, store: &Store, found: &mut Findings) {
    if !found.mapping(reference) {
        return;
    }
    let name = found.want_text(reference, "name");
    if let (Some(name), Some(made)) = (name, store.name.as_deref())
        && name != made
        && let Some(at) = reference.get("name")
    {
        found.add(FileCode::StoreNameDiffers { name: made.into() }, &at);
    }
    let kind = reference.get("kind");
    let kind_text = kind.as_ref().map_or(Some("SecretStore"), |kind| found.text(kind));
    if kind_text.is_some_and(|text| text != STORE_KIND) {
        found.add(FileCode::StoreKindDiffers, kind.as_ref().unwrap_or(reference));
    }
}

//! ClusterSecretStore as a manifest: its version must be served by the release, and it must have what a store for Azure
//! Key Vault needs.

use super::at::{At, Findings};
use super::code::FileCode;
use super::external_secret::{Store, api_version, texts};
use crate::files::cluster_secret_store::KIND;

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
    }
    let spec = found.want(root, "spec").filter(|spec| found.mapping(spec));
    let provider = spec.and_then(|spec| found.want(&spec, "provider")).filter(|provider| found.mapping(provider));
    let Some(vault) = provider.and_then(|provider| found.want(&provider, "azurekv")) else { return };
    if !found.mapping(&vault) {
        return;
    }
    found.want_text(&vault, "vaultUrl");
    texts(&vault, &["authType", "tenantId", "environmentType"], found);
    if let Some(account) = vault.get("serviceAccountRef") {
        found.want_text(&account, "name");
        texts(&account, &["namespace"], found);
    }
}

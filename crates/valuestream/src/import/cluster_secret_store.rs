//! Reads a ClusterSecretStore: ours, or one from a cluster.

use text::Lang;
use yaml::read::SpannedNode;
use yaml::{Document, Node};

use super::code::ImportCode;
use super::gather::{Gathering, is_placeholder};
use super::store_note;
use crate::files::cluster_secret_store::{VAULT_END, VAULT_START};
use crate::files::{Content, FileKind, content};
use crate::plan::release::StoreDelivery;
use crate::plan::{ClusterField, IdentityField, Plan, ReleaseField};
use crate::release::ApiVersion;

pub(super) fn read(gathering: &mut Gathering, root: SpannedNode) {
    store_note::note(gathering, root);
    if store_note::other_provider(root).is_some() {
        return;
    }
    if let Some(name) = root.find(&["metadata", "name"]) {
        gathering.take(ReleaseField::AppName, name, "metadata.name");
    }
    let Some(vault) = root.find(&["spec", "provider", "azurekv"]) else { return };
    if let Some(url) = vault.get("vaultUrl") {
        gathering.use_up(url);
        let text = url.text().unwrap_or_default();
        let bare = text.strip_suffix('/').unwrap_or(text);
        match bare.strip_prefix(VAULT_START).and_then(|rest| rest.strip_suffix(VAULT_END)) {
            Some(name) if is_placeholder(name, ClusterField::AzureKeyContainerName.key()) => {
                gathering.note(ImportCode::Placeholder { written: name.into() }, url.at());
            }
            Some(name) => {
                gathering.take_text(ClusterField::AzureKeyContainerName, name, gathering.at(url.at()));
            }
            None => gathering.note(ImportCode::VaultUrl { url: text.into() }, url.at()),
        }
    }
    // In a manifest, a missing key means the operator's own default, which is no; a plan's default may differ.
    let sdk = vault.get("useAzureSDK").filter(|sdk| matches!(sdk.node, Node::Flag(_)));
    let uses = sdk.is_some_and(|sdk| matches!(sdk.node, Node::Flag(true)));
    if let Some(sdk) = sdk {
        gathering.use_up(sdk);
    }
    gathering.take_text(
        ReleaseField::UseAzureSdk,
        if uses { "true" } else { "false" },
        gathering.at(sdk.unwrap_or(vault).at()),
    );
    if let Some(name) = vault.find(&["serviceAccountRef", "name"]) {
        gathering.take(IdentityField::KsaName, name, "serviceAccountRef.name");
    }
    if let Some(namespace) = vault.find(&["serviceAccountRef", "namespace"]) {
        gathering.take(IdentityField::KsaNamespace, namespace, "serviceAccountRef.namespace");
    }
}

/// What the form makes from the same values: the manifest, or the official adapter's store, which is the same in the
/// older version.
pub(super) fn made(plan: &Plan) -> Option<Node> {
    let Content::Yaml(Document { mut body, .. }) = content(&plan.resolve(), FileKind::ClusterSecretStore, Lang::En)?
    else {
        return None;
    };
    let official = plan.release.store_delivery() == StoreDelivery::OfficialAdapter;
    let Node::Map(entries) = &mut body else { return None };
    for (key, node) in entries {
        match (key.text.as_str(), node) {
            ("apiVersion", api) if official => *api = ApiVersion::V1Beta1.name().into(),
            // The official adapter writes it out; empty means the same as absent.
            ("spec", Node::Map(spec)) => spec.push(("controller".into(), "".into())),
            _ => {}
        }
    }
    Some(body)
}

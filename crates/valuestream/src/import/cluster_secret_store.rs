//! What a ClusterSecretStore, as it is in a cluster, says. No file of ours is one: the adapter makes it.

use super::ImportCode;
use super::gather::Gathering;
use crate::plan::{Plan, cluster, identity, release};
use crate::yaml::read::Spot;
use crate::yaml::{Node, map};

const VAULT_START: &str = "https://";
const VAULT_END: &str = ".vault.azure.net";

pub(super) fn read(gathering: &mut Gathering, root: Spot) {
    if let Some(name) = root.find(&["metadata", "name"]) {
        gathering.take(&release::field::app_name, name, "metadata.name");
    }
    let Some(vault) = root.find(&["spec", "provider", "azurekv"]) else { return };
    if let Some(url) = vault.get("vaultUrl") {
        gathering.use_up(url);
        let text = url.text().unwrap_or_default();
        let bare = text.strip_suffix('/').unwrap_or(text);
        match bare.strip_prefix(VAULT_START).and_then(|rest| rest.strip_suffix(VAULT_END)) {
            Some(name) => {
                gathering.take_text(&cluster::field::azure_key_container_name, name, gathering.at(url.at()));
            }
            None => gathering.note(ImportCode::VaultUrl, url.at(), &[text]),
        }
    }
    if let Some(name) = vault.find(&["serviceAccountRef", "name"]) {
        gathering.take(&identity::field::ksa_name, name, "serviceAccountRef.name");
    }
    if let Some(namespace) = vault.find(&["serviceAccountRef", "namespace"]) {
        gathering.take(&identity::field::ksa_namespace, namespace, "serviceAccountRef.namespace");
    }
}

/// What the adapter makes (official adapters, kubernetes/secrets/aks/clustersecretstore/main.cue).
pub(super) fn made(plan: &Plan) -> Node {
    let text = |text: &String| Node::from(text.as_str());
    let vault = [VAULT_START, &plan.cluster.azure_key_container_name, VAULT_END, "/"].concat();
    let account = map([("name", text(&plan.identity.ksa_name)), ("namespace", text(&plan.identity.ksa_namespace))]);
    let provider =
        map([("authType", "WorkloadIdentity".into()), ("vaultUrl", text(&vault)), ("serviceAccountRef", account)]);
    map([
        ("apiVersion", "external-secrets.io/v1beta1".into()),
        ("kind", "ClusterSecretStore".into()),
        ("metadata", map([("name", text(&plan.release.app_name))])),
        (
            "spec",
            map([
                ("controller", "".into()),
                ("refreshInterval", Node::Other("300".to_owned())),
                ("provider", map([("azurekv", provider)])),
            ]),
        ),
    ])
}

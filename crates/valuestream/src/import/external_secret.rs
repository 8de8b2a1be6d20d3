//! Reads an ExternalSecret. Values that it leaves out are those that the cluster would use.

use yaml::Node;
use yaml::read::SpannedNode;

use super::code::ImportCode;
use super::gather::{Gathering, Written};
use crate::files::cluster_secret_store::KIND as STORE_KIND;
use crate::plan::{ReleaseField, SecretField};

/// The prefix of a key that means a secret, like a key without a prefix (External Secrets Operator, provider
/// azure/keyvault).
const SECRET_PREFIX: &str = "secret/";

pub(super) fn read(gathering: &mut Gathering, root: SpannedNode) {
    let given = |keys: &[&str]| root.find(keys).filter(|spot| !spot.is_empty());
    let name = match given(&["metadata", "name"]) {
        Some(name) => gathering.row_text(name, "metadata.name", "secrets.name"),
        None => missing(gathering, root, "metadata.name"),
    };
    let namespace = match given(&["metadata", "namespace"]) {
        Some(namespace) => gathering.row_text(namespace, "metadata.namespace", "secrets.namespace"),
        None => {
            let default = SecretField::Namespace.spec().default;
            gathering.note(ImportCode::NamespaceMissing { default: default.into() }, root.at());
            Written { text: default.to_owned(), at: gathering.at(root.at()) }
        }
    };
    let spec = root.get("spec").unwrap_or(root);
    read_store(gathering, spec);

    let mut or_default = |keys: &[&str], path: &str, name: &str, default: &str| match given(keys) {
        Some(value) => gathering.row_text(value, path, name),
        None => {
            gathering.note(ImportCode::DefaultApplies { path: path.into(), default: default.into() }, spec.at());
            Written { text: default.to_owned(), at: gathering.at(spec.at()) }
        }
    };
    let refresh = or_default(&["spec", "refreshInterval"], "spec.refreshInterval", "secrets.refreshInterval", "1h");
    let target = or_default(&["spec", "target", "name"], "spec.target.name", "secrets.target", &name.text);
    let policy = or_default(
        &["spec", "target", "creationPolicy"],
        "spec.target.creationPolicy",
        "secrets.creationPolicy",
        SecretField::CreationPolicy.spec().default,
    );

    let refresh_policy = match given(&["spec", "refreshPolicy"]) {
        Some(value) => gathering.row_text(value, "spec.refreshPolicy", "secrets.refreshPolicy"),
        None => Written { text: String::new(), at: gathering.at(spec.at()) },
    };
    let data = read_data(gathering, spec);
    gathering.take_secret(root.at(), vec![name, namespace, refresh, target, policy, refresh_policy], data);
}

fn missing(gathering: &mut Gathering, spot: SpannedNode, path: &str) -> Written {
    gathering.note(ImportCode::EmptyValue { path: path.into() }, spot.at());
    Written { text: String::new(), at: gathering.at(spot.at()) }
}

/// Reads the store's name, if it is a ClusterSecretStore.
fn read_store(gathering: &mut Gathering, spec: SpannedNode) {
    let store = spec.get("secretStoreRef");
    let kind = store.and_then(|store| store.get("kind"));
    let name = store.and_then(|store| store.get("name"));
    match kind.and_then(SpannedNode::text) {
        Some(STORE_KIND) => {
            if let Some(name) = name {
                gathering.take(ReleaseField::AppName, name, "spec.secretStoreRef.name");
            }
        }
        // The default is SecretStore.
        other => {
            let mark = kind.or(store).unwrap_or(spec).at();
            gathering.note(ImportCode::StoreKind { kind: other.unwrap_or("SecretStore").into() }, mark);
            for spot in [kind, name].into_iter().flatten() {
                gathering.use_up(spot);
            }
        }
    }
}

fn read_data(gathering: &mut Gathering, spec: SpannedNode) -> Vec<Vec<Written>> {
    let Some(data) = spec.get("data") else { return Vec::new() };
    if !matches!(data.node, Node::List(_)) && !data.is_empty() {
        gathering.note(ImportCode::Shape { path: "spec.data".into() }, data.at());
        gathering.use_up(data);
    }
    let mut rows = Vec::new();
    for entry in data.items() {
        let mut text = |keys: &[&str], path, name| match entry.find(keys).filter(|spot| !spot.is_empty()) {
            Some(value) => gathering.row_text(value, path, name),
            None => missing(gathering, entry, path),
        };
        let key = text(&["secretKey"], "spec.data[].secretKey", "secrets.data.secretKey");
        let mut remote = text(&["remoteRef", "key"], "spec.data[].remoteRef.key", "secrets.data.remoteKey");
        if let Some(bare) = remote.text.strip_prefix(SECRET_PREFIX) {
            let bare = bare.to_owned();
            gathering.note_at(ImportCode::SecretPrefix { key: (&remote.text).into() }, remote.at);
            remote.text = bare;
        }
        let version = match entry.find(&["remoteRef", "version"]).filter(|spot| !spot.is_empty()) {
            Some(value) => gathering.row_text(value, "spec.data[].remoteRef.version", "secrets.data.remoteVersion"),
            None => Written { text: String::new(), at: gathering.at(entry.at()) },
        };
        rows.push(vec![key, remote, version]);
    }
    rows
}

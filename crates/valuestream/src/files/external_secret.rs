//! ExternalSecret: which values of the vault become which keys of a Kubernetes Secret.

use text::Lang;
use text::TextIndex;
use yaml::{Document, Node, list, map};

use super::cluster_secret_store::KIND as STORE_KIND;
use super::kind::{FileKind, header};
use super::written;
use super::written::{of_entry, of_secret};
use crate::plan::{EntryField, ReleaseField, Resolved, ResolvedEntry, ResolvedSecret, SecretField};

/// Its `kind`.
pub(crate) const KIND: &str = "ExternalSecret";

pub(super) fn document(resolved: &Resolved, secret: &ResolvedSecret, lang: Lang) -> Document {
    let header = header(FileKind::ExternalSecret(secret.row.id), lang);
    Document { header, notes: vec![], body: body(resolved, secret) }
}

fn body(resolved: &Resolved, secret: &ResolvedSecret) -> Node {
    let value = |field| Node::from(of_secret(secret, field));
    let store = written::value(resolved, ReleaseField::AppName);
    let policy = (!secret.value(SecretField::RefreshPolicy).is_left_out())
        .then(|| ("refreshPolicy", value(SecretField::RefreshPolicy)));
    let when = policy.into_iter().chain([("refreshInterval", value(SecretField::RefreshInterval))]);
    map([
        ("apiVersion", resolved.api_version.name().into()),
        ("kind", KIND.into()),
        ("metadata", map([("name", value(SecretField::Name)), ("namespace", value(SecretField::Namespace))])),
        (
            "spec",
            map(when.into_iter().chain([
                ("secretStoreRef", map([("name", store.into()), ("kind", STORE_KIND.into())])),
                (
                    "target",
                    map([("name", value(SecretField::Target)), ("creationPolicy", value(SecretField::CreationPolicy))]),
                ),
                ("data", list(secret.entries().map(|entry| data(&entry)))),
            ])),
        ),
    ])
}

fn data(entry: &ResolvedEntry) -> Node {
    let value = |field| Node::from(of_entry(entry, field));
    let version =
        (!entry.value(EntryField::RemoteVersion).is_left_out()).then(|| ("version", value(EntryField::RemoteVersion)));
    map([
        ("secretKey", value(EntryField::SecretKey)),
        ("remoteRef", map([("key", value(EntryField::RemoteKey))].into_iter().chain(version))),
    ])
}

/// The file name of each ExternalSecret, in order: by name or, if the name occurs twice, by namespace and name. Two can
/// still be equal; a diagnostic reports that.
pub fn file_names(resolved: &Resolved) -> Vec<String> {
    let names: Vec<String> = resolved.secrets().map(|secret| of_secret(&secret, SecretField::Name).text).collect();
    let texts = TextIndex::new(names.iter().map(String::as_str));
    let file_name = |(secret, name): (ResolvedSecret, &String)| {
        if texts.occurs_twice(name) {
            let namespace = of_secret(&secret, SecretField::Namespace).text;
            format!("{namespace}-{name}-externalsecret.yaml")
        } else {
            format!("{name}-externalsecret.yaml")
        }
    };
    resolved.secrets().zip(&names).map(file_name).collect()
}

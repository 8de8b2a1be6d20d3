//! ExternalSecret: which values of the vault become which keys of a Kubernetes Secret.

use text::Lang;
use text::TextIndex;
use yaml::{Document, Node, list, map};

use super::cluster_secret_store::KIND as STORE_KIND;
use super::kind::{FileKind, header};
use super::written;
use super::written::{given, of_entry, of_secret};
use crate::plan::{EntryField, EntryRow, Plan, ReleaseField, SecretField, SecretRow};
use crate::release::ApiVersion;

/// The kind.
pub(crate) const KIND: &str = "ExternalSecret";

pub(super) fn document(plan: &Plan, n: usize, lang: Lang) -> Document {
    let row = &plan.secrets[n];
    Document { header: header(FileKind::ExternalSecret(row.id), lang), notes: vec![], body: body(plan, n, row) }
}

fn body(plan: &Plan, n: usize, row: &SecretRow) -> Node {
    let value = |field| Node::from(of_secret(n, row, field));
    let store = written::value(plan, ReleaseField::AppName);
    let policy = of_secret(n, row, SecretField::RefreshPolicy);
    let policy = given(&row.values.refresh_policy, policy).map(|policy| ("refreshPolicy", policy.into()));
    let when = policy.into_iter().chain([("refreshInterval", value(SecretField::RefreshInterval))]);
    map([
        ("apiVersion", ApiVersion::for_release(&plan.release.version).name().into()),
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
                ("data", list(row.data.iter().enumerate().map(|(m, entry)| data(n, m, entry)))),
            ])),
        ),
    ])
}

fn data(n: usize, m: usize, row: &EntryRow) -> Node {
    let value = |field| of_entry(n, m, row, field);
    let version = given(&row.values.remote_version, value(EntryField::RemoteVersion));
    let remote = [("key", value(EntryField::RemoteKey).into())];
    map([
        ("secretKey", value(EntryField::SecretKey).into()),
        ("remoteRef", map(remote.into_iter().chain(version.map(|version| ("version", version.into()))))),
    ])
}

/// The file name of each ExternalSecret, in order: after its name, and after namespace and name where a name occurs
/// twice. Two can still be equal: that is a diagnostic.
pub fn file_names(plan: &Plan) -> Vec<String> {
    let name = |(n, row)| of_secret(n, row, SecretField::Name).text;
    let names: Vec<String> = plan.secrets.iter().enumerate().map(name).collect();
    let texts = TextIndex::new(names.iter().map(String::as_str));
    let file_name = |(n, row): (usize, &SecretRow)| {
        let name = &names[n];
        if texts.stands_twice(name) {
            let namespace = of_secret(n, row, SecretField::Namespace).text;
            format!("{namespace}-{name}-externalsecret.yaml")
        } else {
            format!("{name}-externalsecret.yaml")
        }
    };
    plan.secrets.iter().enumerate().map(file_name).collect()
}

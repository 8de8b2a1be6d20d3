//! ExternalSecret: which values of the vault become which keys of a Kubernetes Secret.

use std::collections::HashMap;

use serde::Serialize;

use super::written::{given, of_entry, of_secret};
use super::{FileKind, header, written};
use crate::plan::secrets::{self, entry};
use crate::plan::{EntryRow, Plan, SecretRow, release};
use crate::release::ApiVersion;
use crate::text::Lang;
use crate::yaml::{Document, Scalar};

/// An ExternalSecret manifest.
#[derive(Serialize, Debug)]
#[serde(rename_all = "camelCase")]
pub struct ExternalSecret {
    api_version: &'static str,
    kind: &'static str,
    metadata: Metadata,
    spec: Spec,
}

#[derive(Serialize, Debug)]
struct Metadata {
    name: Scalar,
    namespace: Scalar,
}

#[derive(Serialize, Debug)]
#[serde(rename_all = "camelCase")]
struct Spec {
    refresh_interval: Scalar,
    secret_store_ref: StoreRef,
    target: Target,
    data: Vec<Data>,
}

#[derive(Serialize, Debug)]
struct StoreRef {
    name: Scalar,
    kind: &'static str,
}

#[derive(Serialize, Debug)]
#[serde(rename_all = "camelCase")]
struct Target {
    name: Scalar,
    creation_policy: Scalar,
}

#[derive(Serialize, Debug)]
#[serde(rename_all = "camelCase")]
struct Data {
    secret_key: Scalar,
    remote_ref: RemoteRef,
}

#[derive(Serialize, Debug)]
struct RemoteRef {
    key: Scalar,
    #[serde(skip_serializing_if = "Option::is_none")]
    version: Option<Scalar>,
}

pub(super) fn document(plan: &Plan, n: usize, lang: Lang) -> Document {
    let row = &plan.secrets[n];
    Document::new(header(FileKind::ExternalSecret(row.id), lang), vec![], &manifest(plan, n, row))
}

fn manifest(plan: &Plan, n: usize, row: &SecretRow) -> ExternalSecret {
    use secrets::field;
    ExternalSecret {
        api_version: ApiVersion::for_release(&plan.release.version).name(),
        kind: "ExternalSecret",
        metadata: Metadata { name: of_secret(n, row, &field::name), namespace: of_secret(n, row, &field::namespace) },
        spec: Spec {
            refresh_interval: of_secret(n, row, &field::refresh_interval),
            secret_store_ref: StoreRef {
                name: written::value(plan, &release::field::app_name),
                kind: "ClusterSecretStore",
            },
            target: Target {
                name: of_secret(n, row, &field::target),
                creation_policy: of_secret(n, row, &field::creation_policy),
            },
            data: row.data.iter().enumerate().map(|(m, entry)| data(n, m, entry)).collect(),
        },
    }
}

fn data(n: usize, m: usize, row: &EntryRow) -> Data {
    use entry::field;
    Data {
        secret_key: of_entry(n, m, row, &field::secret_key),
        remote_ref: RemoteRef {
            key: of_entry(n, m, row, &field::remote_key),
            version: given(&row.values.remote_version, of_entry(n, m, row, &field::remote_version)),
        },
    }
}

/// The file name of each ExternalSecret, in order: after its name, and after namespace and name where a name occurs
/// twice. Two can still be equal: that is a diagnostic.
pub fn file_names(plan: &Plan) -> Vec<String> {
    let names: Vec<String> =
        plan.secrets.iter().enumerate().map(|(n, row)| of_secret(n, row, &secrets::field::name).text).collect();
    let mut times: HashMap<&str, usize> = HashMap::new();
    for name in &names {
        *times.entry(name).or_default() += 1;
    }
    let file_name = |(n, (row, name)): (usize, (&SecretRow, &String))| {
        if times[name.as_str()] > 1 {
            let namespace = of_secret(n, row, &secrets::field::namespace).text;
            format!("{namespace}-{name}-externalsecret.yaml")
        } else {
            format!("{name}-externalsecret.yaml")
        }
    };
    plan.secrets.iter().zip(&names).enumerate().map(file_name).collect()
}

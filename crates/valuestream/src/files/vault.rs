//! What the ExternalSecrets read from this installation's vault, one object at a time.

use yaml::Node;

use super::external_secret;
use crate::plan::{
    DataFromField, EntryField, FieldPath, RemoteKind, Resolved, ResolvedRow, ResolvedSecret, SecretList, Source,
    TemplateField,
};

/// A secret of the vault that someone reads.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct ReadSecret {
    /// Its name.
    pub(crate) name: FieldPath,
    /// The version that is read.
    pub(crate) version: FieldPath,
    /// Where it comes from.
    pub(crate) made: Made,
}

/// Where a secret of the vault comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Made {
    /// Someone puts its value there.
    ByHand,
    /// The vault makes it with the certificate of the same name (Key Vault documentation, composition of a certificate).
    WithCertificate,
}

/// What only templates for the secret of a certificate use (External Secrets Operator, template functions).
const OF_CERTIFICATE: &str = "pkcs12";

/// The secrets that are read, in the form's order: of entries and of extractions. Keys and certificates are none, and what
/// other stores read is not in this vault.
pub(crate) fn secrets_read<'r>(resolved: &'r Resolved<'r>) -> impl Iterator<Item = ReadSecret> + 'r {
    resolved.secrets().flat_map(|secret| of_one(&secret))
}

/// Whether someone puts values into the vault for the ExternalSecrets.
pub(crate) fn is_written(resolved: &Resolved) -> bool {
    secrets_read(resolved).any(|secret| secret.made == Made::ByHand)
}

/// Whether an ExternalSecret searches this vault, which asks for the right to list its secrets.
pub(crate) fn is_searched(resolved: &Resolved) -> bool {
    let searches = |secret: &ResolvedSecret| {
        let body = external_secret::body(resolved, secret);
        let list = body.get("spec").and_then(|spec| spec.get("dataFrom")).map(Node::items).unwrap_or_default();
        list.iter().any(|item| item.get("find").is_some() && secret.is_item_ours(item))
    };
    let may_search = |secret: &ResolvedSecret| !secret.row.data_from.is_empty() || !secret.row.values.extra.is_empty();
    resolved.secrets().any(|secret| may_search(&secret) && searches(&secret))
}

/// Whether a template takes a certificate with its private key apart, which only the secret of a certificate has.
pub(crate) fn unpacks_certificate(secret: &ResolvedSecret) -> bool {
    secret.rows(SecretList::Template).any(|row| row.text(TemplateField::Text).contains(OF_CERTIFICATE))
}

fn of_one(secret: &ResolvedSecret) -> Vec<ReadSecret> {
    let made = if unpacks_certificate(secret) { Made::WithCertificate } else { Made::ByHand };
    let entries = secret.entries().filter(|entry| is_secret(entry)).map(|entry| ReadSecret {
        name: entry.path(EntryField::RemoteKey),
        version: entry.path(EntryField::RemoteVersion),
        made,
    });
    let extractions = secret.rows(SecretList::DataFrom).filter(is_extraction).map(|row| ReadSecret {
        name: row.path(DataFromField::RemoteKey),
        version: row.path(DataFromField::RemoteVersion),
        made: Made::ByHand,
    });
    entries.chain(extractions).collect()
}

fn is_secret(entry: &ResolvedRow) -> bool {
    let is_secret = RemoteKind::or_default(entry.text(EntryField::RemoteKind)) == RemoteKind::Secret;
    is_secret && entry.is_ours(SecretList::Data)
}

fn is_extraction(row: &ResolvedRow) -> bool {
    let is_named = !row.value(DataFromField::RemoteKey).is_left_out();
    let is_extraction = is_named && Source::or_default(row.text(DataFromField::Source)) == Source::Extract;
    is_extraction && row.is_ours(SecretList::DataFrom)
}

//! ExternalSecret: which values of the vault become which keys of a Kubernetes Secret.

use text::Lang;
use text::TextIndex;
use yaml::{Document, Node, Scalar, list, map};

use super::cluster_secret_store::KIND as STORE_KIND;
use super::further;
use super::kind::{FileKind, header};
use super::written;
use super::written::{WrittenValue, of_row, of_secret};
use crate::plan::{
    DataFromField, EntryField, ReleaseField, RemoteKind, Resolved, ResolvedRow, ResolvedSecret, RowField, SecretField,
    SecretList, Source, TemplateField,
};
use crate::rule::shape::tags_in;

/// Its `kind`.
pub(crate) const KIND: &str = "ExternalSecret";

pub(super) fn document(resolved: &Resolved, secret: &ResolvedSecret, lang: Lang) -> Document {
    let header = header(FileKind::ExternalSecret(secret.row.id), lang);
    Document { header, notes: vec![], body: body(resolved, secret) }
}

/// All of it.
pub(crate) fn body(resolved: &Resolved, secret: &ResolvedSecret) -> Node {
    further::added(form(resolved, secret), secret)
}

/// What the form's own values make of it, without the further fields.
pub(crate) fn form(resolved: &Resolved, secret: &ResolvedSecret) -> Node {
    let store = written::value(resolved, ReleaseField::AppName);
    let row = secret.row;
    map([
        ("apiVersion", resolved.api_version.name().into()),
        ("kind", KIND.into()),
        (
            "metadata",
            map([(SecretField::Name, "name"), (SecretField::Namespace, "namespace")]
                .map(|(field, key)| required(secret, field, key))),
        ),
        (
            "spec",
            map(given(secret, SecretField::RefreshPolicy, "refreshPolicy")
                .into_iter()
                .chain([
                    required(secret, SecretField::RefreshInterval, "refreshInterval"),
                    ("secretStoreRef", map([("name", store.into()), ("kind", STORE_KIND.into())])),
                    ("target", target(secret)),
                ])
                // ESO asks for one of the two lists. An empty one says that an entry is still missing, and is where further
                // fields may have some.
                .chain(
                    (!row.data.is_empty() || row.data_from.is_empty() || !row.values.extra.trim().is_empty())
                        .then(|| ("data", rows(secret, SecretList::Data, data))),
                )
                .chain(
                    (!row.data_from.is_empty()).then(|| ("dataFrom", rows(secret, SecretList::DataFrom, data_from))),
                )),
        ),
    ])
}

fn required(secret: &ResolvedSecret, field: SecretField, key: &'static str) -> (&'static str, Node) {
    (key, of_secret(secret, field).into())
}

/// An optional value; `None` if it was not entered.
fn given(secret: &ResolvedSecret, field: SecretField, key: &'static str) -> Option<(&'static str, Node)> {
    (!secret.value(field).is_left_out()).then(|| required(secret, field, key))
}

fn rows(secret: &ResolvedSecret, of: SecretList, row: fn(&ResolvedRow) -> Node) -> Node {
    list(secret.rows(of).map(|it| row(&it)))
}

fn target(secret: &ResolvedSecret) -> Node {
    let kind = given(secret, SecretField::TemplateType, "type");
    let keys: Vec<(Scalar, Node)> = secret
        .rows(SecretList::Template)
        .map(|row| (of_row(&row, TemplateField::Key).into(), of_row(&row, TemplateField::Text).into()))
        .collect();
    let keys = (!keys.is_empty()).then_some(("data", Node::Map(keys)));
    let template: Vec<_> = kind.into_iter().chain(keys).collect();
    map([
        required(secret, SecretField::Target, "name"),
        required(secret, SecretField::CreationPolicy, "creationPolicy"),
    ]
    .into_iter()
    .chain(given(secret, SecretField::DeletionPolicy, "deletionPolicy"))
    .chain((!template.is_empty()).then(|| ("template", map(template)))))
}

/// An optional value of a row; `None` if it was not entered.
fn of(row: &ResolvedRow, field: impl Into<RowField>, key: &'static str) -> Option<(&'static str, Node)> {
    let field = field.into();
    (!row.value(field).is_left_out()).then(|| (key, of_row(row, field).into()))
}

fn data(entry: &ResolvedRow) -> Node {
    let remote = [("key", remote_key(entry).into())]
        .into_iter()
        .chain(of(entry, EntryField::RemoteVersion, "version"))
        .chain(of(entry, EntryField::Property, "property"))
        .chain(of(entry, EntryField::DecodingStrategy, "decodingStrategy"));
    map([("secretKey", of_row(entry, EntryField::SecretKey).into()), ("remoteRef", map(remote))])
}

fn data_from(row: &ResolvedRow) -> Node {
    match Source::or_default(row.text(DataFromField::Source)) {
        Source::Extract => {
            let key = match row.value(DataFromField::RemoteKey).is_left_out() {
                true => written::placeholder(row.path(DataFromField::RemoteKey)),
                false => of_row(row, DataFromField::RemoteKey),
            };
            let rest = [
                of(row, DataFromField::RemoteVersion, "version"),
                of(row, DataFromField::Property, "property"),
                of(row, DataFromField::DecodingStrategy, "decodingStrategy"),
            ];
            map([("extract", map([("key", Node::from(key))].into_iter().chain(rest.into_iter().flatten())))])
        }
        Source::Find => {
            let name = of(row, DataFromField::NameRegexp, "regexp").map(|regexp| ("name", map([regexp])));
            let tags = (!row.value(DataFromField::Tags).is_left_out()).then(|| ("tags", tags(row)));
            map([("find", map(name.into_iter().chain(tags)))])
        }
    }
}

/// Tags as a mapping; as typed where they are none.
fn tags(row: &ResolvedRow) -> Node {
    let written = of_row(row, DataFromField::Tags);
    if !written.valid {
        return written.into();
    }
    let pairs = tags_in(&written.text).flatten();
    Node::Map(pairs.map(|(key, value)| (Scalar::plain(key), Node::from(value))).collect())
}

impl RemoteKind {
    /// What stands before the name of an object of this kind (External Secrets Operator, provider azure/keyvault).
    pub(crate) const fn prefix(self) -> &'static str {
        match self {
            RemoteKind::Secret => "secret/",
            RemoteKind::Key => "key/",
            RemoteKind::Certificate => "cert/",
        }
    }
}

/// The object's name as ESO reads it, with its kind in front.
pub(crate) fn remote_key(entry: &ResolvedRow) -> WrittenValue {
    let key = of_row(entry, EntryField::RemoteKey);
    match RemoteKind::or_default(entry.text(EntryField::RemoteKind)) {
        RemoteKind::Secret => key,
        kind => key.after(kind.prefix()),
    }
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

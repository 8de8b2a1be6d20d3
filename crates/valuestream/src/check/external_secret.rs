//! Checks of an ExternalSecret as a whole: what its values mean together, and what ESO and Kubernetes refuse of it.

use yaml::Node;
use yaml::read::{Parsed, SpannedNode};

use super::diagnostic::Diagnostic;
use super::{further, templates};
use crate::files::external_secret;
use crate::files::secret_keys::{self, Keys};
use crate::files::vault::unpacks_certificate;
use crate::plan::stores::has_own_store;
use crate::plan::{
    CreationPolicy, DataFromField, DeletionPolicy, EntryField, RemoteKind, Resolved, ResolvedRow, ResolvedSecret,
    SecretField, SecretList, Source,
};
use crate::release::numbers;
use crate::rule::Code;
use crate::rule::yaml::read_extra;

pub(super) fn check(resolved: &Resolved, found: &mut Vec<Diagnostic>) {
    for secret in resolved.secrets() {
        of_one(resolved, &secret, found);
    }
}

fn of_one(resolved: &Resolved, secret: &ResolvedSecret, found: &mut Vec<Diagnostic>) {
    deletion(secret, found);
    for row in secret.rows(SecretList::DataFrom) {
        data_from(&row, found);
    }
    let wants_key = unpacks_certificate(secret);
    for entry in secret.entries().filter(|entry| entry.is_ours(SecretList::Data)) {
        remote_kind(&entry, wants_key, found);
    }
    let values = &secret.row.values;
    let is_plain = values.extra.trim().is_empty() && values.template_type.trim().is_empty();
    if is_plain && secret.row.template.is_empty() {
        if secret.row.data.is_empty() && secret.row.data_from.is_empty() {
            found.push(Diagnostic::new(Code::EntriesMissing, secret.path(SecretField::Name)));
        }
        return;
    }
    let extra = values.extra.as_str();
    let parsed = secret.value(SecretField::Extra).is_valid().then(|| read_extra(extra).ok().flatten()).flatten();
    if let Some(parsed) = &parsed {
        further::check(resolved, secret, &external_secret::form(resolved, secret), parsed, found);
    }
    let body = external_secret::body(resolved, secret);
    let spec = body.get("spec");
    if !spec.is_some_and(|spec| has_item(spec, "data", |_| true) || has_item(spec, "dataFrom", |_| true)) {
        found.push(Diagnostic::new(Code::EntriesMissing, secret.path(SecretField::Name)));
    }
    if let (Some(at), Some(spec)) = (secret.stores().missing(), spec) {
        let needed = has_item(spec, "data", |item| !has_own_store(item))
            || has_item(spec, "dataFrom", |item| !has_own_store(item) && !is_of_generator(item));
        if needed {
            let code = Code::StoreMissing { line: at.line, column: at.column };
            found.push(Diagnostic::new(code, secret.path(SecretField::Extra)));
        }
    }
    templates::check(resolved, secret, &body, parsed.as_ref(), found);
    if let Some(parsed) = &parsed {
        searches(secret, parsed, found);
    }
    if let Some(spec) = spec {
        secret_type(resolved, secret, spec, found);
    }
}

fn has_item(spec: &Node, list: &str, fits: impl Fn(&Node) -> bool) -> bool {
    spec.get(list).is_some_and(|list| list.items().iter().any(fits))
}

/// Whether an item of `dataFrom` asks a generator, which needs no store.
fn is_of_generator(item: &Node) -> bool {
    item.get("extract").is_none() && item.get("find").is_none()
}

/// Says what a search among the further fields needs.
fn searches(secret: &ResolvedSecret, further: &Parsed, found: &mut Vec<Diagnostic>) {
    let list = further.root().find(&["spec", "dataFrom"]);
    let searches = |item: SpannedNode| item.get("find").is_some() && secret.is_item_ours(item.node);
    if list.is_some_and(|list| list.items().any(searches)) {
        found.push(Diagnostic::new(Code::FindNeedsList, secret.path(SecretField::Extra)));
    }
}

/// What ESO's webhook refuses (apis/externalsecrets, externalsecret_validator.go), and its controller with Orphan.
fn deletion(secret: &ResolvedSecret, found: &mut Vec<Diagnostic>) {
    let values = &secret.row.values;
    let (Some(deletion), Some(creation)) =
        (DeletionPolicy::of(&values.deletion_policy), CreationPolicy::of(&values.creation_policy))
    else {
        return;
    };
    let refused = match deletion {
        DeletionPolicy::Delete => creation != CreationPolicy::Owner,
        DeletionPolicy::Merge => creation == CreationPolicy::None,
        DeletionPolicy::Retain => false,
    };
    if refused {
        let code = Code::DeletionPolicyRefused { deletion: deletion.value(), creation: creation.value() };
        found.push(Diagnostic::new(code, secret.path(SecretField::DeletionPolicy)));
    }
}

/// What a row of `dataFrom` lacks, and what it has for nothing.
fn data_from(row: &ResolvedRow, found: &mut Vec<Diagnostic>) {
    use DataFromField::{DecodingStrategy, NameRegexp, Property, RemoteKey, RemoteVersion, Tags};
    let Some(source) = Source::of(row.text(DataFromField::Source)) else { return };
    let is_empty = |field: DataFromField| row.text(field).trim().is_empty();
    let (own, others): (&[DataFromField], &[DataFromField]) = match source {
        Source::Extract => (&[RemoteKey], &[NameRegexp, Tags]),
        Source::Find => (&[NameRegexp, Tags], &[RemoteKey, RemoteVersion, Property, DecodingStrategy]),
    };
    if own.iter().all(|field| is_empty(*field)) {
        found.push(Diagnostic::new(Code::Required, row.path(own[0])));
    }
    for field in others.iter().filter(|field| !is_empty(**field)) {
        let code = Code::DataFromUnused { source: source.value() };
        found.push(Diagnostic::new(code, row.path(*field)));
    }
    if source == Source::Find && row.is_ours(SecretList::DataFrom) {
        found.push(Diagnostic::new(Code::FindNeedsList, row.path(DataFromField::Source)));
    }
}

/// What stands in the Secret for a file with a private key.
const TLS_KEY: &str = "tls.key";

fn remote_kind(entry: &ResolvedRow, wants_key: bool, found: &mut Vec<Diagnostic>) {
    let kind = RemoteKind::of(entry.text(EntryField::RemoteKind)).unwrap_or_default();
    let code = match kind {
        RemoteKind::Secret => return,
        RemoteKind::Certificate if wants_key || entry.text(EntryField::SecretKey) == TLS_KEY => {
            Code::CertificateWithoutKey
        }
        RemoteKind::Key | RemoteKind::Certificate => Code::RemoteKindNeedsRight,
    };
    found.push(Diagnostic::new(code, entry.path(EntryField::RemoteKind)));
}

/// Keys that Kubernetes asks for in a Secret of a type: one of them, or all (pkg/apis/core/validation, ValidateSecret).
const TYPE_KEYS: [(&str, &[&str], Asked); 5] = [
    ("kubernetes.io/dockerconfigjson", &[".dockerconfigjson"], Asked::All),
    ("kubernetes.io/dockercfg", &[".dockercfg"], Asked::All),
    ("kubernetes.io/tls", &["tls.crt", "tls.key"], Asked::All),
    ("kubernetes.io/ssh-auth", &["ssh-privatekey"], Asked::All),
    ("kubernetes.io/basic-auth", &["username", "password"], Asked::One),
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Asked {
    One,
    All,
}

/// The type that a token of a new node has, and the release from which ESO refuses it in a template.
const REFUSED_TYPE: (&str, [u32; 3]) = ("bootstrap.kubernetes.io/token", [2, 4, 1]);

fn secret_type(resolved: &Resolved, secret: &ResolvedSecret, spec: &Node, found: &mut Vec<Diagnostic>) {
    let of_spec = spec.get("target").and_then(|target| target.get("template")?.get("type")?.text());
    let Some(kind) = of_spec else { return };
    let path = secret.path(SecretField::TemplateType);
    let (refused, since) = REFUSED_TYPE;
    if kind == refused && numbers(resolved.plan.release.version.trim()).is_none_or(|version| version >= since) {
        found.push(Diagnostic::new(Code::SecretTypeRefused { since: "2.4.1" }, path));
    }
    // A Secret that is there already may have the other keys.
    let merges = CreationPolicy::of(&secret.row.values.creation_policy) == Some(CreationPolicy::Merge);
    let Keys { names, has_more } = secret_keys::made(spec);
    let Some((_, asked, how)) = TYPE_KEYS.iter().find(|(it, ..)| *it == kind) else { return };
    if has_more || merges {
        return;
    }
    let lacking: Vec<&str> = asked.iter().copied().filter(|key| !names.iter().any(|name| name == key)).collect();
    let is_good = match how {
        Asked::All => lacking.is_empty(),
        Asked::One => lacking.len() < asked.len(),
    };
    if !is_good {
        let code = Code::SecretTypeLacksKey { kind: kind.into(), keys: lacking.join(", ") };
        found.push(Diagnostic::new(code, path));
    }
}

//! Values of the form that the release does not know yet, by the table of its fields. Policies have checks of their own, which
//! know their values.

use super::diagnostic::Diagnostic;
use crate::plan::{
    DataFromField, EntryField, FieldPath, Resolved, ResolvedSecret, RowField, SecretField, SecretList, Source,
};
use crate::release::fields::{ObjectKind, field};
use crate::release::{Found, numbers};
use crate::rule::Code;

/// Where a value of an ExternalSecret is written: the place and the name of the field.
const OF_SECRET: [(SecretField, &str, &str); 2] = [
    (SecretField::DeletionPolicy, "spec.target", "deletionPolicy"),
    (SecretField::TemplateType, "spec.target.template", "type"),
];

/// The same of values in its lists.
const OF_ROWS: [(RowField, &str, &str); 6] = [
    (RowField::Data(EntryField::Property), "spec.data.remoteRef", "property"),
    (RowField::Data(EntryField::DecodingStrategy), "spec.data.remoteRef", "decodingStrategy"),
    (RowField::DataFrom(DataFromField::Property), "spec.dataFrom.extract", "property"),
    (RowField::DataFrom(DataFromField::DecodingStrategy), "spec.dataFrom.extract", "decodingStrategy"),
    (RowField::DataFrom(DataFromField::NameRegexp), "spec.dataFrom.find", "name"),
    (RowField::DataFrom(DataFromField::Tags), "spec.dataFrom.find", "tags"),
];

pub(super) fn check(resolved: &Resolved, found: &mut Vec<Diagnostic>) {
    let version = resolved.plan.release.version.trim();
    let Some(number) = numbers(version) else { return };
    let mut tell = |path: FieldPath, place, name| {
        if let Found::NotYet(since) = field(ObjectKind::ExternalSecret, place, name, Some(number)) {
            let since = since.map(|part| part.to_string()).join(".");
            found.push(Diagnostic::new(Code::ValueTooNew { since, version: version.to_owned() }, path));
        }
    };
    for secret in resolved.secrets() {
        for (field, place, name) in OF_SECRET {
            if !secret.row.values.get(field).trim().is_empty() {
                tell(secret.path(field), place, name);
            }
        }
        of_rows(&secret, &mut tell);
    }
}

fn of_rows(secret: &ResolvedSecret, tell: &mut impl FnMut(FieldPath, &'static str, &'static str)) {
    for (field, place, name) in OF_ROWS {
        for row in secret.rows(field.list()).filter(|row| !row.text(field).trim().is_empty()) {
            tell(row.path(field), place, name);
        }
    }
    for row in secret.rows(SecretList::DataFrom) {
        let source = Source::or_default(row.text(DataFromField::Source));
        tell(row.path(DataFromField::Source), "spec.dataFrom", source.value());
    }
}

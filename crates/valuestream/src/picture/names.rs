//! What things are called in a picture: values as files have them, or their placeholders.

use text::{Lang, say};
use yaml::Document;

use super::canvas::Name;
use crate::field::Value;
use crate::files::{Content, FileKind, content, written};
use crate::plan::{EntryField, FieldRef, Plan, PlanField};

/// A value as a picture names it.
pub(super) fn name(plan: &Plan, field: FieldRef) -> Name {
    let value = field.get(plan).map(|text| field.spec().value(text));
    Name { text: written::shown(plan, &field), missing: matches!(value, Some(Value::Missing | Value::Hidden)) }
}

/// An optional value; nothing when it is empty.
pub(super) fn given(plan: &Plan, field: impl Into<PlanField>) -> Name {
    let field = field.into();
    if plan.get(field).trim().is_empty() { Name::ours("") } else { name(plan, FieldRef::Plan(field)) }
}

/// The names of the secrets that are read from the vault.
pub(super) fn remote_keys(plan: &Plan) -> impl Iterator<Item = FieldRef> {
    let field = EntryField::RemoteKey;
    plan.secrets.iter().flat_map(move |row| row.data.iter().map(move |entry| FieldRef::Entry(row.id, entry.id, field)))
}

/// A clone URL without what every one of them has.
pub(super) fn short_url(url: &str) -> String {
    let url = url.strip_prefix("https://").unwrap_or(url);
    url.strip_suffix(".git").unwrap_or(url).to_owned()
}

/// How many values the Deployment Config gives.
pub(super) fn values(plan: &Plan, lang: Lang) -> String {
    let content = content(plan, FileKind::DeploymentConfig, lang);
    let Some(Content::Yaml(Document { body, .. })) = content else { return String::new() };
    let n = body.entries().len();
    say!(lang, n, ja: "{n}個の値", one: "1 value", other: "{n} values")
}

/// That there are so many more.
pub fn more(n: usize, lang: Lang) -> String {
    say!(lang, ja: "ほか{n}個", en: "and {n} more")
}

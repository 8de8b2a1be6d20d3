//! Names of things in a picture: values as written in files, or their placeholders.

use text::{Lang, say};
use yaml::Document;

use super::canvas::Name;
use crate::field::Value;
use crate::files::vault;
use crate::files::written::written;
use crate::files::{Content, FileKind, content};
use crate::plan::{FieldPath, PlanField, Resolved};

/// A value as named in a picture.
pub(super) fn name(resolved: &Resolved, path: FieldPath) -> Name {
    match resolved.at(path) {
        Some(value) => {
            let missing = matches!(value, Value::Missing | Value::Hidden);
            Name { text: written(path, value).text, missing }
        }
        None => Name::ours(""),
    }
}

/// An optional value; an empty name if it was not entered.
pub(super) fn given(resolved: &Resolved, field: impl Into<PlanField>) -> Name {
    let field = field.into();
    if resolved.has(field) { name(resolved, FieldPath::Plan(field)) } else { Name::ours("") }
}

/// The names of the secrets that are read from the vault.
pub(super) fn remote_keys<'r>(resolved: &'r Resolved<'r>) -> impl Iterator<Item = FieldPath> + 'r {
    vault::secrets_read(resolved).map(|secret| secret.name)
}

/// A clone URL without the parts that all of them share.
pub(super) fn short_url(url: &str) -> String {
    let url = url.strip_prefix("https://").unwrap_or(url);
    url.strip_suffix(".git").unwrap_or(url).to_owned()
}

/// How many values the Deployment Config has.
pub(super) fn values(resolved: &Resolved, lang: Lang) -> String {
    let content = content(resolved, FileKind::DeploymentConfig, lang);
    let Some(Content::Yaml(Document { body, .. })) = content else { return String::new() };
    let n = body.entries().len();
    say!(lang, n, ja: "{n}個の値", one: "1 value", other: "{n} values")
}

/// The text for `n` more things.
pub fn more(n: usize, lang: Lang) -> String {
    say!(lang, ja: "ほか{n}個", en: "and {n} more")
}

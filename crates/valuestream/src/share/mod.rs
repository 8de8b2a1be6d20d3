//! The Plan as a link: the part after the `#` of the page's address (docs/contract.md#links). [`fragment`] writes it,
//! [`open`] reads any text as one. Nothing here knows about addresses, history or storage.

mod code;
pub(crate) mod form;
mod names;
mod open;
pub mod packed;

pub use code::LinkCode;
use names::SECRETS;
pub(crate) use names::{ROWS, ROWS_IN_ALL};
pub use open::{Opened, open};

use crate::field::{Defaults, Value};
use crate::plan::{ENVIRONMENTS, FieldPath, Plan, PlanField, SecretPart};

/// The link of a plan, without the `#`: the values that differ from their defaults, in table order, as
/// `application/x-www-form-urlencoded`. Texts that look like a credential or contain U+0000 are left out.
pub fn fragment(plan: &Plan) -> String {
    let resolved = plan.resolve();
    let mut out = format!("v={}", Defaults::CURRENT.version());
    for field in PlanField::all() {
        value(&mut out, FieldPath::Plan(field), plan.get(field));
    }
    count(&mut out, SECRETS, plan.secrets.len(), 1);
    for (n, secret) in resolved.secrets().enumerate() {
        for part in SecretPart::all() {
            match part {
                SecretPart::Value(field) => {
                    value(&mut out, secret.path(field), secret.row.values.get(field));
                }
                SecretPart::List(list) => {
                    let rows = secret.row.count(list);
                    count(&mut out, &format!("{SECRETS}.{n}.{}", list.key()), rows, list.first_rows());
                    for (row, field) in secret.rows(list).flat_map(|row| list.fields().map(move |field| (row, field))) {
                        value(&mut out, row.path(field), row.text(field));
                    }
                }
            }
        }
    }
    environments(&mut out, plan);
    out
}

/// A text as written after a `=` in a link.
pub fn encoded(text: &str) -> String {
    let mut out = String::new();
    form::encode(&mut out, text);
    out
}

/// The further Environments: what each has of its own. How many there are stands only where the last one has nothing.
fn environments(out: &mut String, plan: &Plan) {
    let mut is_named = true;
    for (n, row) in plan.environments.iter().enumerate() {
        let own = row.written();
        is_named = !own.is_empty();
        for (field, text) in own {
            pair(out, &FieldPath::Environment(n, field).to_string(), text);
        }
    }
    if !is_named {
        pair(out, ENVIRONMENTS, &plan.environments.len().to_string());
    }
}

fn value(out: &mut String, path: FieldPath, text: &str) {
    let spec = path.spec();
    if text != spec.default && spec.value(text) != Value::Hidden {
        pair(out, &path.to_string(), text);
    }
}

/// How many rows a list has, unless there are as many at first.
fn count(out: &mut String, name: &str, rows: usize, first: usize) {
    if rows != first {
        pair(out, name, &rows.to_string());
    }
}

fn pair(out: &mut String, name: &str, text: &str) {
    out.push('&');
    out.push_str(name);
    out.push('=');
    form::encode(out, text);
}

#[cfg(test)]
mod tests;

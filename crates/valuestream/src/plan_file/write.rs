//! Writes a Plan: the values that differ from their defaults, in the table's order.

use yaml::{Document, Node, Scalar, list};

use super::names::{SECRETS, VERSION, VERSION_KEY};
use crate::field::{Further, Spec, Value};
use crate::plan::{
    ENVIRONMENTS, EnvironmentRow, PlanField, Resolved, ResolvedSecret, RowField, SecretList, SecretPart,
};

/// The plan file. A text that must not leave its field is left out.
pub fn document(resolved: &Resolved) -> Document {
    let mut entries = vec![(Scalar::from(VERSION_KEY), Node::Other(VERSION.to_owned()))];
    for field in PlanField::all() {
        put(&mut entries, field.spec(), resolved.plan.get(field));
    }
    let secrets: Vec<Vec<(Scalar, Node)>> = resolved.secrets().map(|secret| of_secret(&secret)).collect();
    // One row as it is at first needs no word.
    if !matches!(&secrets[..], [only] if only.is_empty()) {
        entries.push((SECRETS.into(), list(secrets.into_iter().map(Node::Map))));
    }
    if !resolved.plan.environments.is_empty() {
        entries.push((ENVIRONMENTS.into(), list(resolved.plan.environments.iter().map(of_environment))));
    }
    Document { header: vec![], notes: vec![], body: Node::Map(entries) }
}

fn put(entries: &mut Vec<(Scalar, Node)>, spec: &Spec, text: &str) {
    if text != spec.default && spec.value(text) != Value::Hidden {
        entries.push((spec.key.into(), text.into()));
    }
}

/// What a further Environment has of its own, its names first.
fn of_environment(row: &EnvironmentRow) -> Node {
    let mut own = row.written();
    own.sort_by_key(|(field, _)| field.spec().further != Further::Own);
    Node::Map(own.into_iter().map(|(field, text)| (field.key().into(), text.into())).collect())
}

fn of_secret(secret: &ResolvedSecret) -> Vec<(Scalar, Node)> {
    let mut entries = Vec::new();
    for part in SecretPart::all() {
        match part {
            SecretPart::Value(field) => {
                put(&mut entries, field.spec(), secret.row.values.get(field));
            }
            SecretPart::List(of) => {
                let rows: Vec<Vec<(Scalar, Node)>> = rows(secret, of);
                if rows.len() != of.first_rows() || rows.iter().any(|row| !row.is_empty()) {
                    entries.push((of.key().into(), list(rows.into_iter().map(Node::Map))));
                }
            }
        }
    }
    entries
}

fn rows(secret: &ResolvedSecret, of: SecretList) -> Vec<Vec<(Scalar, Node)>> {
    let fields: Vec<RowField> = of.fields().collect();
    secret
        .rows(of)
        .map(|row| {
            let mut entries = Vec::new();
            for field in &fields {
                put(&mut entries, field.spec(), row.text(*field));
            }
            entries
        })
        .collect()
}

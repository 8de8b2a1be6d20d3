//! Further fields of an ExternalSecret, which the form has no value for: added to what the form makes
//! (docs/contract.md#plan-file). The rules of how the two meet stand here alone; the checks and the import go by them.

use yaml::{Node, Scalar};

use super::written::written;
use crate::field::Value;
use crate::plan::items::identity;
use crate::plan::stores::STORE_REF;
use crate::plan::{ResolvedSecret, SecretField};
use crate::rule::yaml::read_extra;

const SPEC: &str = "spec";

/// What a cluster writes into an object's `metadata`, and nobody into a file.
pub(crate) const OF_CLUSTER: &[&str] = &[
    "creationTimestamp",
    "deletionGracePeriodSeconds",
    "deletionTimestamp",
    "generation",
    "managedFields",
    "ownerReferences",
    "resourceVersion",
    "selfLink",
    "uid",
];

/// How a further field meets what the form makes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Meets {
    /// The form has nothing there, or a mapping or list that it joins.
    Joins,
    /// It stands in place of the form's.
    Replaces,
    /// The form's value stays.
    Clashes,
}

/// `form` with the further fields of its row. A text that is no YAML stands as typed under its placeholder, like every
/// value that is not valid.
pub(super) fn added(mut form: Node, secret: &ResolvedSecret) -> Node {
    let value = secret.value(SecretField::Extra);
    if value.is_left_out() {
        return form;
    }
    match value {
        Value::Valid(text) => {
            if let Ok(Some(parsed)) = read_extra(text) {
                join(&mut form, &parsed.body.plain(), &mut Vec::new());
            }
        }
        Value::Invalid(_) | Value::Missing | Value::Hidden => {
            let path = secret.path(SecretField::Extra);
            let text = written(path, value);
            if let Node::Map(entries) = &mut form {
                entries.push((Scalar { text: format!("<{path}>"), quoted: true }, text.into()));
            }
        }
    }
    without_leavings(&mut form);
    form
}

/// Takes out what only stands for something that is there now: the empty list of entries, and a reference to no store.
fn without_leavings(form: &mut Node) {
    let Node::Map(entries) = form else { return };
    let Some((_, Node::Map(spec))) = entries.iter_mut().find(|(key, _)| key.text == SPEC) else { return };
    let has_many = spec.iter().any(|(key, _)| key.text == "dataFrom");
    spec.retain(|(key, node)| {
        let is_empty = match node {
            Node::List(items) => items.is_empty() && key.text == "data" && has_many,
            Node::Map(entries) => entries.is_empty() && key.text == STORE_REF[1],
            _ => false,
        };
        !is_empty
    });
}

/// How a further field at a path meets the form's node there.
pub(crate) fn meets(path: &[&str], form: Option<&Node>, further: &Node) -> Meets {
    match (form, further) {
        _ if path == STORE_REF => Meets::Replaces,
        (None, _) | (Some(Node::Map(_)), Node::Map(_)) | (Some(Node::List(_)), Node::List(_)) => Meets::Joins,
        _ => Meets::Clashes,
    }
}

/// The form's item that a further item of a list belongs to: the one with the same identity, if there is just one. All
/// others follow the form's.
pub(crate) fn partner(path: &[&str], form: &[Node], further: &Node) -> Option<usize> {
    let [SPEC, list] = path else { return None };
    let id = identity(list, further)?;
    let mut same = form.iter().enumerate().filter(|(_, item)| identity(list, item) == Some(id));
    let first = same.next()?;
    same.next().is_none().then_some(first.0)
}

fn join<'k>(form: &mut Node, further: &'k Node, path: &mut Vec<&'k str>) {
    match (form, further) {
        (Node::Map(form), Node::Map(further)) => {
            for (key, node) in further {
                path.push(&key.text);
                let place = form.iter().position(|(known, _)| known.text == key.text);
                let known = place.and_then(|place| form.get_mut(place)).map(|(_, node)| node);
                match (meets(path, known.as_deref(), node), known) {
                    (Meets::Clashes, _) => {}
                    (Meets::Replaces, Some(known)) => *known = node.clone(),
                    (_, Some(known)) => join(known, node, path),
                    (_, None) => form.push((key.clone(), node.clone())),
                }
                path.pop();
            }
        }
        (Node::List(form), Node::List(further)) => {
            let own = form.len();
            for item in further {
                match partner(path, &form[..own], item) {
                    Some(m) => join(&mut form[m], item, path),
                    None => form.push(item.clone()),
                }
            }
        }
        _ => {}
    }
}

//! Which rows there are, in their order, and which of them hold values that are wanted now and then. What is shown for each
//! row follows this, and not every key press.

use valuestream::Plan;
use valuestream::plan::{RowId, SecretField, SecretList, SecretRow};

use super::more::{first_fields, more_fields};

/// The rows of all lists.
#[derive(Clone, PartialEq)]
pub struct Rows(Vec<Secret>);

#[derive(Clone, PartialEq)]
struct Secret {
    id: RowId,
    is_more_set: bool,
    has_further: bool,
    lists: Vec<(SecretList, Vec<(RowId, bool)>)>,
}

impl Rows {
    /// Those of a plan.
    pub fn of(plan: &Plan) -> Rows {
        Rows(plan.secrets.iter().map(Secret::of).collect())
    }

    /// The ExternalSecrets.
    pub fn secrets(&self) -> Vec<RowId> {
        self.0.iter().map(|secret| secret.id).collect()
    }

    /// The rows in a list of an ExternalSecret.
    pub fn of_list(&self, secret: RowId, list: SecretList) -> Vec<RowId> {
        let rows = self.secret(secret).and_then(|secret| secret.lists.iter().find(|(of, _)| *of == list));
        rows.map(|(_, rows)| rows.iter().map(|(id, _)| *id).collect()).unwrap_or_default()
    }

    /// Whether an ExternalSecret has a value that is wanted now and then.
    pub fn is_more_set(&self, secret: RowId) -> bool {
        self.secret(secret).is_some_and(|secret| secret.is_more_set)
    }

    /// Whether a row of an ExternalSecret has one.
    pub fn is_row_set(&self, secret: RowId, row: RowId) -> bool {
        let mut rows = self.secret(secret).into_iter().flat_map(|secret| &secret.lists).flat_map(|(_, rows)| rows);
        rows.any(|(id, is_set)| *id == row && *is_set)
    }

    /// Whether an ExternalSecret has values of the vault without an entry.
    pub fn needs_no_entries(&self, secret: RowId) -> bool {
        let has_rows =
            |secret: &Secret| secret.lists.iter().any(|(list, rows)| *list == SecretList::DataFrom && !rows.is_empty());
        self.secret(secret).is_some_and(|secret| secret.has_further || has_rows(secret))
    }

    fn secret(&self, id: RowId) -> Option<&Secret> {
        self.0.iter().find(|secret| secret.id == id)
    }
}

impl Secret {
    fn of(row: &SecretRow) -> Secret {
        let rows = |list: SecretList| {
            let more = more_fields(list);
            let is_set = |m| more.iter().any(|field| row.row_text(m, *field) != Some(field.spec().default));
            row.row_ids(list).into_iter().enumerate().map(|(m, id)| (id, is_set(m))).collect()
        };
        let more = &SecretField::ALL[first_fields()..];
        let is_set = more.iter().any(|field| row.values.get(*field) != field.spec().default);
        Secret {
            id: row.id,
            is_more_set: is_set || row.count(SecretList::Template) > 0,
            has_further: !row.values.extra.is_empty(),
            lists: SecretList::ALL.iter().map(|list| (*list, rows(*list))).collect(),
        }
    }
}

//! A further Environment: which of its values are its own. Which may be, the table of fields says.

use super::field_id::PlanField;
use super::row_id::RowId;
use crate::field::{Further, Value};

/// The name of the list in links and in plan files.
pub const ENVIRONMENTS: &str = "environments";

/// A further Environment.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EnvironmentRow {
    /// Stays the same while the row moves.
    pub id: RowId,
    /// Its own texts, in the order of [`PlanField::further`]; an empty one is as in the first Environment.
    own: Vec<String>,
}

/// The further Environment that a plan is made for, and what it has in common with the others.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Standing {
    /// Its own values.
    pub row: EnvironmentRow,
    /// Its position among the further ones.
    pub n: usize,
    /// Whether its Entra application is the first Environment's.
    pub shares_application: bool,
    /// Whether another Environment reads its vault as its Entra application.
    pub shares_right: bool,
    /// Whether its vault is the first Environment's.
    pub shares_vault: bool,
    /// Whether another Environment has its branch.
    pub shares_branch: bool,
    /// The first Environment's branch.
    pub branch_of_first: String,
}

impl PlanField {
    /// Whether a further Environment may have one of its own.
    pub fn may_differ(self) -> bool {
        self.spec().further != Further::Shared
    }

    /// The values that a further Environment may have of its own, in the order of the form.
    pub fn further() -> impl Iterator<Item = PlanField> {
        PlanField::all().filter(|field| field.may_differ())
    }

    /// Its position among them; `None` if all Environments share it.
    fn further_index(self) -> Option<usize> {
        PlanField::further().position(|field| field == self)
    }

    /// The value of that name, if a further Environment may have one of its own.
    pub fn further_of_key(key: &str) -> Option<PlanField> {
        PlanField::further().find(|field| field.key() == key)
    }
}

impl EnvironmentRow {
    pub(super) fn empty(id: RowId) -> EnvironmentRow {
        EnvironmentRow { id, own: PlanField::further().map(|_| String::new()).collect() }
    }

    /// Its own text; empty if it is as in the first Environment.
    pub fn get(&self, field: PlanField) -> &str {
        field.further_index().map_or("", |n| &self.own[n])
    }

    /// Whether the first Environment's value holds.
    pub fn inherits(&self, field: PlanField) -> bool {
        field.spec().further != Further::Own && self.get(field).is_empty()
    }

    /// What its own text is as a value; where it has none, nothing is wrong with it.
    pub fn value(&self, field: PlanField) -> Value<'_> {
        if self.inherits(field) { Value::Valid("") } else { field.spec().value(self.get(field)) }
    }

    /// What it has of its own and may leave the form, in the order of the form: for links and the plan file.
    pub(crate) fn written(&self) -> Vec<(PlanField, &str)> {
        let own = PlanField::further().map(|field| (field, self.get(field)));
        own.filter(|(field, text)| !text.is_empty() && field.spec().value(text) != Value::Hidden).collect()
    }

    /// Its own text, to change it; `None` if all Environments share the value.
    pub fn get_mut(&mut self, field: PlanField) -> Option<&mut String> {
        field.further_index().map(|n| &mut self.own[n])
    }
}

//! Further Environments: each is the first one with some values of its own (docs/contract.md#environments). In QVS that
//! is one Application with a Deployment for every Environment; the QVS Config, its pipeline, the adapters and the
//! ExternalSecrets are shared. Which values may differ, the table of fields says.

use super::field_id::PlanField;
use super::project::ProjectField;
use super::row_id::{Move, RowId};
use super::rows::{free_name, neighbour};
use super::values::Plan;
use crate::field::{Further, Value};

/// The name of the list in links and in the plan file.
pub const ENVIRONMENTS: &str = "environments";

/// A further Environment.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EnvironmentRow {
    /// Stays the same while the row moves.
    pub id: RowId,
    /// Its own texts, in the order of [`PlanField::further`]; an empty one is as in the first Environment.
    own: Vec<String>,
}

impl PlanField {
    /// The values that a further Environment may have of its own, in the order of the form.
    pub fn further() -> impl Iterator<Item = PlanField> {
        PlanField::all().filter(|field| field.spec().further != Further::Shared)
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
    fn empty(id: RowId) -> EnvironmentRow {
        EnvironmentRow { id, own: PlanField::further().map(|_| String::new()).collect() }
    }

    /// Its own text; empty if it is as in the first Environment.
    pub fn get(&self, field: PlanField) -> &str {
        field.further_index().map_or("", |n| &self.own[n])
    }

    /// Whether it may have this value of its own.
    pub fn is_own(&self, field: PlanField) -> bool {
        field.spec().further != Further::Shared
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

impl Plan {
    /// Adds a further Environment at the end, named so that no other has the name.
    pub fn add_environment(&mut self, name: &str) -> RowId {
        let id = self.next_row();
        let mut row = EnvironmentRow::empty(id);
        for field in [ProjectField::EnvironmentName, ProjectField::DeploymentName].map(PlanField::from) {
            let taken = self.environments.iter().map(|row| row.get(field)).chain([self.get(field)]);
            let free = free_name(name, taken);
            if let Some(text) = row.get_mut(field) {
                *text = free;
            }
        }
        self.environments.push(row);
        id
    }

    /// Replaces all further Environments by this many without values of their own.
    pub fn lay_out_environments(&mut self, rows: usize) {
        self.environments.clear();
        for _ in 0..rows {
            let id = self.next_row();
            self.environments.push(EnvironmentRow::empty(id));
        }
    }

    /// Removes a further Environment; does nothing if it is gone.
    pub fn remove_environment(&mut self, id: RowId) {
        self.environments.retain(|row| row.id != id);
    }

    /// Moves a further Environment by one; does nothing at the end of the list.
    pub fn move_environment(&mut self, id: RowId, way: Move) {
        if let Some(from) = self.environment_index(id)
            && let Some(to) = neighbour(from, self.environments.len(), way)
        {
            self.environments.swap(from, to);
        }
    }

    /// The index of a further Environment.
    pub fn environment_index(&self, id: RowId) -> Option<usize> {
        self.environments.iter().position(|row| row.id == id)
    }

    /// The further Environment with an identity.
    pub fn environment(&self, id: RowId) -> Option<&EnvironmentRow> {
        self.environments.iter().find(|row| row.id == id)
    }

    pub(super) fn environment_mut(&mut self, id: RowId) -> Option<&mut EnvironmentRow> {
        self.environments.iter_mut().find(|row| row.id == id)
    }

    /// What a further Environment has where it has no text of its own. The two names that each has of its own have
    /// nothing to inherit.
    pub fn inherited(&self, row: &EnvironmentRow, field: PlanField) -> String {
        match field {
            _ if field.spec().further == Further::Own => String::new(),
            PlanField::Project(ProjectField::AssemblyLineName) => {
                format!("{}-{}", self.get(field), row.get(ProjectField::DeploymentName.into()))
            }
            _ => self.get(field).to_owned(),
        }
    }

    /// The plan of a further Environment: the values that hold in it, and everything that is shared. Whatever is made of
    /// a plan is made of this one for that Environment.
    pub fn in_environment(&self, row: &EnvironmentRow) -> Plan {
        let mut plan = Plan { environments: Vec::new(), stands_for: Some(row.clone()), ..self.clone() };
        for field in PlanField::further() {
            let text = if row.inherits(field) { self.inherited(row, field) } else { row.get(field).to_owned() };
            *plan.get_mut(field) = text;
        }
        plan
    }

    /// The plans of all Environments, the first one first.
    pub fn in_environments(&self) -> impl Iterator<Item = Plan> {
        std::iter::once(self.clone()).chain(self.environments.iter().map(|row| self.in_environment(row)))
    }

    /// The further Environment that this plan is made for; `None` if it is the whole plan, or that of the first one.
    pub const fn stands_for(&self) -> Option<&EnvironmentRow> {
        self.stands_for.as_ref()
    }
}

//! Further Environments: each is the first one with some values of its own (docs/contract.md#environments). In QVS that
//! is one Application with a Deployment for every Environment; the QVS Config, its pipeline, the adapters and the
//! ExternalSecrets are shared.

use super::environment_row::EnvironmentRow;
use super::field_id::PlanField;
use super::field_path::FieldPath;
use super::project::ProjectField;
use super::row_id::{Move, RowId};
use super::rows::{free_name, neighbour};
use super::values::Plan;
use crate::field::{Further, Value};

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

    /// Adds a further Environment with the values of another one, but for its names; `None` if that one is gone.
    pub fn copy_environment(&mut self, id: RowId, name: &str) -> Option<RowId> {
        let from = self.environment(id)?.clone();
        let added = self.add_environment(name);
        let row = self.environment_mut(added)?;
        for field in PlanField::further().filter(|field| field.spec().further == Further::Inherited) {
            if let Some(text) = row.get_mut(field) {
                from.get(field).clone_into(text);
            }
        }
        Some(added)
    }

    /// Has the further Environment at an index have this text, as its own only where the first one's would be another; does
    /// nothing if it is gone.
    pub fn give_environment(&mut self, n: usize, field: PlanField, text: &str) {
        let Some(row) = self.environments.get(n) else { return };
        let inherited = self.inherited(row, field);
        let holds = if row.inherits(field) { &inherited } else { row.get(field) };
        if holds == text {
            return;
        }
        let own = if field.spec().further == Further::Inherited && inherited == text { "" } else { text };
        if let Some(of_row) = self.environments.get_mut(n).and_then(|row| row.get_mut(field)) {
            own.clone_into(of_row);
        }
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

    /// The plan of an Environment, of the first one for `None`; `None` if it is gone.
    pub fn of_environment(&self, id: Option<RowId>) -> Option<Plan> {
        match id {
            None => Some(self.clone()),
            Some(id) => self.environment(id).map(|row| self.in_environment(row)),
        }
    }

    /// What holds at a place where a further Environment has no text of its own; `None` if the place is another's, or if
    /// each has its own there.
    pub fn inherited_at(&self, path: FieldPath) -> Option<String> {
        let FieldPath::Environment(n, field) = path else { return None };
        let row = self.environments.get(n)?;
        let text = (field.spec().further == Further::Inherited).then(|| self.inherited(row, field))?;
        // A text that must not leave its own control does not show in another, either.
        Some(if field.spec().value(&text) == Value::Hidden { String::new() } else { text })
    }

    /// Where people change a value of the plan of a further Environment: its own value, or the shared one.
    pub fn place_in(&self, id: RowId, path: FieldPath) -> FieldPath {
        match (path, self.environment_index(id)) {
            (FieldPath::Plan(field), Some(n)) if field.spec().further != Further::Shared => {
                FieldPath::Environment(n, field)
            }
            _ => path,
        }
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

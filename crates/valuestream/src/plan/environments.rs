//! Further Environments: each is the first one with some values of its own (docs/contract.md#environments). In QVS that
//! is one Application with a Deployment for every Environment; the QVS Config, its pipeline, the adapters and the
//! ExternalSecrets are shared.

use super::cluster::ClusterField;
use super::environment_row::{EnvironmentRow, Standing};
use super::field_id::PlanField;
use super::field_path::FieldPath;
use super::identity::IdentityField;
use super::project::{ProjectField, RunbookTask};
use super::release::{Release, ReleaseField};
use super::repository::RepositoryField;
use super::row_id::{Move, RowId};
use super::rows::{free_name, neighbour};
use super::values::Plan;
use crate::field::{Further, Value};
use crate::release::numbers;

/// Names of Environments, the most wanted first.
const NAMES: [&str; 4] = ["production", "staging", "test", "development"];

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

    /// A name for one more Environment: what most people have, and the plan has not.
    pub fn new_environment_name(&self) -> &'static str {
        let fields = [ProjectField::EnvironmentName, ProjectField::DeploymentName].map(PlanField::from);
        let is_taken = |name: &str| {
            fields.into_iter().any(|field| {
                let mut texts = self.environments.iter().map(|row| row.get(field)).chain([self.get(field)]);
                texts.any(|text| text.trim().eq_ignore_ascii_case(name))
            })
        };
        NAMES.into_iter().find(|name| !is_taken(name)).unwrap_or(NAMES[0])
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

    /// A value that holds in a further Environment, or in the first one.
    pub(super) fn text_in<'p>(&'p self, row: Option<&'p EnvironmentRow>, field: impl Into<PlanField>) -> &'p str {
        let field = field.into();
        row.filter(|row| !row.inherits(field)).map_or_else(|| self.get(field), |row| row.get(field))
    }

    /// Its own values alone.
    pub(crate) fn without_secrets(&self) -> Plan {
        Plan {
            cluster: self.cluster.clone(),
            identity: self.identity.clone(),
            release: self.release.clone(),
            repository: self.repository.clone(),
            project: self.project.clone(),
            secrets: Vec::new(),
            environments: Vec::new(),
            stands_for: None,
            rows_made: self.rows_made,
        }
    }

    /// The values that hold in a further Environment, without the ExternalSecrets, which all share: there may be a
    /// thousand of them.
    pub(crate) fn values_in(&self, row: &EnvironmentRow) -> Plan {
        let mut plan = Plan { stands_for: Some(Box::new(self.standing_of(row))), ..self.without_secrets() };
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

    /// The plan of a further Environment: the values that hold in it, and everything that is shared. Whatever is made of
    /// a plan is made of this one for that Environment.
    pub fn in_environment(&self, row: &EnvironmentRow) -> Plan {
        Plan { secrets: self.secrets.clone(), ..self.values_in(row) }
    }

    fn standing_of(&self, row: &EnvironmentRow) -> Standing {
        let is_same = |other, fields: &[PlanField]| self.is_same([Some(row), other], fields);
        let [tenant, vault] = [ClusterField::TenantId, ClusterField::AzureKeyContainerName].map(PlanField::from);
        let application = IdentityField::ApplicationName.into();
        let others = || self.environments.iter().filter(|other| other.id != row.id).map(Some).chain([None]);
        let branch = |of| self.text_in(of, RepositoryField::GitBranch).trim();
        Standing {
            n: self.environment_index(row.id).unwrap_or_default(),
            shares_application: is_same(None, &[tenant, application]),
            shares_right: others().any(|other| is_same(other, &[tenant, application, vault])),
            shares_branch: others().any(|other| branch(other) == branch(Some(row))),
            shares_vault: is_same(None, &[vault]),
            branch_of_first: self.get(RepositoryField::GitBranch.into()).to_owned(),
            row: row.clone(),
        }
    }

    /// What the runbook is for. Of several Environments, those with nothing to upgrade keep the runbook that installs.
    pub fn runbook_task(&self) -> RunbookTask {
        let task = self.project.runbook_task();
        let stays = |row: Option<&EnvironmentRow>| {
            let text = |field: ReleaseField| self.text_in(row, field).trim();
            let (installed, version) = (text(ReleaseField::InstalledVersion), text(ReleaseField::Version));
            // Whoever upgrades the first one says nothing of an Environment that was left behind.
            let inherits = |row: &EnvironmentRow| row.inherits(ReleaseField::InstalledVersion.into());
            let is_behind = row.or(self.stands_for()).is_some_and(inherits) && numbers(version) < numbers(installed);
            Release::stays(installed, version) || is_behind
        };
        let others_go = || self.environments.iter().any(|row| !stays(Some(row)));
        if task == RunbookTask::Upgrade && stays(None) && (self.stands_for.is_some() || others_go()) {
            RunbookTask::Install
        } else {
            task
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
        place(self.environment_index(id), path)
    }

    /// All of them, the first one first, which has no identity of its own.
    pub fn environment_ids(&self) -> impl Iterator<Item = Option<RowId>> {
        std::iter::once(None).chain(self.environments.iter().map(|row| Some(row.id)))
    }

    /// The text that holds in an Environment, in the first one for `None`; `None` if it is gone. Of the AssemblyLine's name it is
    /// the first one's unless it has one of its own.
    pub fn text_of(&self, id: Option<RowId>, field: PlanField) -> Option<&str> {
        let row = match id {
            Some(id) => Some(self.environment(id)?),
            None => None,
        };
        Some(self.text_in(row, field))
    }

    /// The plans of all Environments, the first one first.
    pub fn in_environments(&self) -> impl Iterator<Item = Plan> {
        std::iter::once(self.clone()).chain(self.environments.iter().map(|row| self.in_environment(row)))
    }

    /// The further Environment that this plan is made for; `None` if it is the whole plan, or that of the first one.
    pub fn stands_for(&self) -> Option<&EnvironmentRow> {
        self.standing().map(|standing| &standing.row)
    }

    /// The same with what it has in common with the others.
    pub fn standing(&self) -> Option<&Standing> {
        self.stands_for.as_deref()
    }

    /// The name of a value as people know it: in the plan of a further Environment, that of the one it may have of its own.
    pub fn name_of(&self, path: FieldPath) -> String {
        place(self.standing().map(|standing| standing.n), path).to_string()
    }

    /// Whether one of the further Environments has what the first one has, whose plan this is.
    pub(crate) fn first_shares(&self, fields: &[PlanField]) -> bool {
        self.environments.iter().any(|row| self.is_same([Some(row), None], fields))
    }

    /// Whether these values hold in both Environments; the first one is `None`. Azure's names do not tell capitals from small
    /// letters.
    fn is_same(&self, both: [Option<&EnvironmentRow>; 2], fields: &[PlanField]) -> bool {
        fields.iter().all(|field| {
            let [here, there] = both.map(|of| self.text_in(of, *field).trim());
            let is_azures = !matches!(field, PlanField::Repository(_));
            here == there || is_azures && here.eq_ignore_ascii_case(there)
        })
    }

    /// Whether there are others besides the Environment that this plan is made for.
    pub fn is_one_of_several(&self) -> bool {
        self.stands_for.is_some() || !self.environments.is_empty()
    }
}

/// Where a value of the Environment at an index among the further ones is; the first one has none.
fn place(n: Option<usize>, path: FieldPath) -> FieldPath {
    match (path, n) {
        (FieldPath::Plan(field), Some(n)) if field.may_differ() => FieldPath::Environment(n, field),
        _ => path,
    }
}

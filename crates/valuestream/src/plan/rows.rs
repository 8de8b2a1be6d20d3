//! The rows of a Plan: lasting identities, and adding, removing and moving rows.

use text::TextIndex;

use super::cluster::Cluster;
use super::identity::Identity;
use super::project::Project;
use super::release::Release;
use super::repository::Repository;
use super::row_id::{Move, RowId};
use super::secrets::{Entry, EntryRow, Secret, SecretRow};
use super::values::Plan;
use crate::field::Defaults;

impl Default for Plan {
    /// The empty form: every value at its default, one ExternalSecret with one entry.
    fn default() -> Plan {
        Plan::with(Defaults::CURRENT)
    }
}

impl Plan {
    /// The empty form with the defaults of a link version.
    pub fn with(defaults: Defaults) -> Plan {
        let mut plan = Plan {
            cluster: Cluster::with(defaults),
            identity: Identity::with(defaults),
            release: Release::with(defaults),
            repository: Repository::with(defaults),
            project: Project::with(defaults),
            secrets: Vec::new(),
            rows_made: 0,
        };
        plan.lay_out(&[1], defaults);
        plan
    }

    fn next_row(&mut self) -> RowId {
        let id = RowId(self.rows_made);
        self.rows_made += 1;
        id
    }

    /// Replaces all ExternalSecrets: one for each number in `rows`, with that many entries, and every value at its
    /// default in a link version. Identities restart, so that two plans with the same layout are equal.
    pub fn lay_out(&mut self, rows: &[usize], defaults: Defaults) {
        self.secrets.clear();
        self.rows_made = 0;
        for entries in rows {
            let id = self.next_row();
            let data = (0..*entries).map(|_| EntryRow { id: self.next_row(), values: Entry::with(defaults) }).collect();
            self.secrets.push(SecretRow { id, values: Secret::with(defaults), data });
        }
    }

    /// Adds an ExternalSecret with one entry at the end, with a name and a target that no other has.
    pub fn add_secret(&mut self) -> RowId {
        let mut values = Secret::default();
        values.name = free_name(&values.name, self.secrets.iter().map(|row| row.values.name.as_str()));
        values.target = free_name(&values.target, self.secrets.iter().map(|row| row.values.target.as_str()));
        let id = self.next_row();
        self.secrets.push(SecretRow { id, values, data: Vec::new() });
        self.add_entry(id);
        id
    }

    /// Removes an ExternalSecret; does nothing if it is gone.
    pub fn remove_secret(&mut self, id: RowId) {
        self.secrets.retain(|row| row.id != id);
    }

    /// Moves an ExternalSecret by one; does nothing at the end of the list.
    pub fn move_secret(&mut self, id: RowId, way: Move) {
        if let Some(n) = self.secret_index(id) {
            shift(&mut self.secrets, n, way);
        }
    }

    /// Adds an entry to an ExternalSecret, with a key that none of its other entries has; `None` if the row is gone.
    pub fn add_entry(&mut self, secret: RowId) -> Option<RowId> {
        let n = self.secret_index(secret)?;
        let id = self.next_row();
        let data = &mut self.secrets[n].data;
        let mut values = Entry::default();
        values.secret_key = free_name(&values.secret_key, data.iter().map(|row| row.values.secret_key.as_str()));
        data.push(EntryRow { id, values });
        Some(id)
    }

    /// Removes an entry; does nothing if it is gone.
    pub fn remove_entry(&mut self, secret: RowId, entry: RowId) {
        if let Some(row) = self.secret_mut(secret) {
            row.data.retain(|row| row.id != entry);
        }
    }

    /// Moves an entry by one within its ExternalSecret; does nothing at the end of the list.
    pub fn move_entry(&mut self, secret: RowId, entry: RowId, way: Move) {
        if let Some(row) = self.secret_mut(secret)
            && let Some(n) = row.entry_index(entry)
        {
            shift(&mut row.data, n, way);
        }
    }

    /// The index of an ExternalSecret.
    pub fn secret_index(&self, id: RowId) -> Option<usize> {
        self.secrets.iter().position(|row| row.id == id)
    }

    /// The ExternalSecret with an identity.
    pub fn secret(&self, id: RowId) -> Option<&SecretRow> {
        self.secrets.iter().find(|row| row.id == id)
    }

    pub(super) fn secret_mut(&mut self, id: RowId) -> Option<&mut SecretRow> {
        self.secrets.iter_mut().find(|row| row.id == id)
    }
}

impl SecretRow {
    /// The index of an entry.
    pub fn entry_index(&self, id: RowId) -> Option<usize> {
        self.data.iter().position(|row| row.id == id)
    }

    /// The entry with an identity.
    pub fn entry(&self, id: RowId) -> Option<&EntryRow> {
        self.data.iter().find(|row| row.id == id)
    }

    pub(super) fn entry_mut(&mut self, id: RowId) -> Option<&mut EntryRow> {
        self.data.iter_mut().find(|row| row.id == id)
    }
}

fn shift<T>(rows: &mut [T], from: usize, way: Move) {
    let to = match way {
        Move::Up => from.checked_sub(1),
        Move::Down => Some(from + 1).filter(|to| *to < rows.len()),
    };
    if let Some(to) = to {
        rows.swap(from, to);
    }
}

/// `base`, or the first of `base-2`, `base-3`… that is not taken.
fn free_name<'t>(base: &str, taken: impl Iterator<Item = &'t str>) -> String {
    let taken = TextIndex::new(taken);
    let mut name = base.to_owned();
    let mut n = 2_usize;
    while taken.find(&name, 0).is_some() {
        name = format!("{base}-{n}");
        n += 1;
    }
    name
}

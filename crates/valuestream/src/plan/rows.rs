//! The rows of a Plan: lasting identities, and adding, removing and moving rows.

use text::TextIndex;

use super::cluster::Cluster;
use super::identity::Identity;
use super::lists::{SecretList, SecretRow};
use super::project::Project;
use super::release::Release;
use super::repository::Repository;
use super::row_id::{Move, RowId};
use super::secrets::Secret;
use super::values::Plan;
use crate::field::Defaults;

/// How many rows each list of an ExternalSecret has.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct RowCounts([usize; SecretList::ALL.len()]);

impl RowCounts {
    /// As many as before anyone adds one.
    pub fn first() -> RowCounts {
        let mut counts = RowCounts([0; SecretList::ALL.len()]);
        SecretList::ALL.iter().for_each(|list| counts.set(*list, list.first_rows()));
        counts
    }

    /// Those of an ExternalSecret.
    pub fn of(secret: &SecretRow) -> RowCounts {
        let mut counts = RowCounts::first();
        SecretList::ALL.iter().for_each(|list| counts.set(*list, secret.count(*list)));
        counts
    }

    /// How many rows a list has.
    pub fn get(&self, list: SecretList) -> usize {
        self.0[list as usize]
    }

    /// Says how many rows a list has.
    pub fn set(&mut self, list: SecretList, rows: usize) {
        self.0[list as usize] = rows;
    }
}

impl From<usize> for RowCounts {
    /// That many entries, and no other rows.
    fn from(entries: usize) -> RowCounts {
        let mut counts = RowCounts::first();
        counts.set(SecretList::Data, entries);
        counts
    }
}

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
            environments: Vec::new(),
            stands_for: None,
            rows_made: 0,
        };
        plan.lay_out(&[RowCounts::first()], defaults);
        plan
    }

    pub(super) fn next_row(&mut self) -> RowId {
        let id = RowId(self.rows_made);
        self.rows_made += 1;
        id
    }

    /// Replaces all ExternalSecrets: one for each of `rows`, with as many rows as it says (a number: that many entries),
    /// and every value at its default in a link version. Identities restart, so that two plans with the same layout are
    /// equal.
    pub fn lay_out<R: Into<RowCounts> + Copy>(&mut self, rows: &[R], defaults: Defaults) {
        self.secrets.clear();
        self.rows_made = 0;
        for counts in rows {
            let counts: RowCounts = (*counts).into();
            let mut secret = SecretRow::empty(self.next_row(), defaults);
            for list in SecretList::ALL {
                for _ in 0..counts.get(*list) {
                    secret.push_row(*list, self.next_row(), defaults);
                }
            }
            self.secrets.push(secret);
        }
        for n in 0..self.environments.len() {
            self.environments[n].id = self.next_row();
        }
    }

    /// Adds an ExternalSecret with one entry at the end, with a name and a target that no other has.
    pub fn add_secret(&mut self) -> RowId {
        let Secret { name, target, .. } = Secret::default();
        let id = self.push_secret(&name, &target);
        self.add_row(id, SecretList::Data);
        id
    }

    /// Adds an ExternalSecret without rows at the end; it and its Secret have this name, or one like it that no other
    /// has.
    pub fn add_secret_named(&mut self, name: &str) -> RowId {
        self.push_secret(name, name)
    }

    fn push_secret(&mut self, name: &str, target: &str) -> RowId {
        let id = self.next_row();
        let mut secret = SecretRow::empty(id, Defaults::CURRENT);
        secret.values.name = free_name(name, self.secrets.iter().map(|row| row.values.name.as_str()));
        secret.values.target = free_name(target, self.secrets.iter().map(|row| row.values.target.as_str()));
        self.secrets.push(secret);
        id
    }

    /// Removes an ExternalSecret; does nothing if it is gone.
    pub fn remove_secret(&mut self, id: RowId) {
        self.secrets.retain(|row| row.id != id);
    }

    /// Moves an ExternalSecret by one; does nothing at the end of the list.
    pub fn move_secret(&mut self, id: RowId, way: Move) {
        if let Some(from) = self.secret_index(id)
            && let Some(to) = neighbour(from, self.secrets.len(), way)
        {
            self.secrets.swap(from, to);
        }
    }

    /// Adds a row to a list of an ExternalSecret, an entry with a key that no other has; `None` if the ExternalSecret is
    /// gone.
    pub fn add_row(&mut self, secret: RowId, list: SecretList) -> Option<RowId> {
        let n = self.secret_index(secret)?;
        let id = self.next_row();
        let secret = &mut self.secrets[n];
        secret.push_row(list, id, Defaults::CURRENT);
        if let (SecretList::Data, Some((added, others))) = (list, secret.data.split_last_mut()) {
            let key = &mut added.values.secret_key;
            *key = free_name(key, others.iter().map(|row| row.values.secret_key.as_str()));
        }
        Some(id)
    }

    /// Removes a row of a list; does nothing if it is gone.
    pub fn remove_row(&mut self, secret: RowId, list: SecretList, row: RowId) {
        if let Some(secret) = self.secret_mut(secret) {
            secret.drop_row(list, row);
        }
    }

    /// Moves a row by one within its list; does nothing at the end of the list.
    pub fn move_row(&mut self, secret: RowId, list: SecretList, row: RowId, way: Move) {
        if let Some(secret) = self.secret_mut(secret)
            && let Some(from) = secret.row_index(list, row)
            && let Some(to) = neighbour(from, secret.count(list), way)
        {
            secret.swap_rows(list, from, to);
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

/// The index next to `from` in a list of `rows`; `None` at its end.
pub(super) fn neighbour(from: usize, rows: usize, way: Move) -> Option<usize> {
    match way {
        Move::Up => from.checked_sub(1),
        Move::Down => Some(from + 1).filter(|to| *to < rows),
    }
}

/// `base`, or the first of `base-2`, `base-3`… that is not taken.
pub(super) fn free_name<'t>(base: &str, taken: impl Iterator<Item = &'t str>) -> String {
    let taken = TextIndex::new(taken);
    let mut name = base.to_owned();
    let mut n = 2_usize;
    while taken.find(&name, 0).is_some() {
        name = format!("{base}-{n}");
        n += 1;
    }
    name
}

//! The texts of a Plan and its rows.

use super::cluster::Cluster;
use super::environment_row::{EnvironmentRow, Standing};
use super::field_id::PlanField;
use super::identity::Identity;
use super::lists::SecretRow;
use super::project::Project;
use super::release::Release;
use super::repository::Repository;

/// Everything a user has filled in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Plan {
    /// Your cluster and vault.
    pub cluster: Cluster,
    /// Identity.
    pub identity: Identity,
    /// ESO release and names.
    pub release: Release,
    /// Repository.
    pub repository: Repository,
    /// QVS project.
    pub project: Project,
    /// Secrets to sync.
    pub secrets: Vec<SecretRow>,
    /// Further Environments.
    pub environments: Vec<EnvironmentRow>,
    /// The further Environment that this plan is made for.
    pub(super) stands_for: Option<Box<Standing>>,
    /// How many rows were ever made: the id of the next one.
    pub(super) rows_made: u32,
}

impl Plan {
    /// The text of a single value.
    pub fn get(&self, field: PlanField) -> &str {
        match field {
            PlanField::Cluster(field) => self.cluster.get(field),
            PlanField::Identity(field) => self.identity.get(field),
            PlanField::Release(field) => self.release.get(field),
            PlanField::Repository(field) => self.repository.get(field),
            PlanField::Project(field) => self.project.get(field),
        }
    }

    /// The text of a single value, to change it.
    pub fn get_mut(&mut self, field: PlanField) -> &mut String {
        match field {
            PlanField::Cluster(field) => self.cluster.get_mut(field),
            PlanField::Identity(field) => self.identity.get_mut(field),
            PlanField::Release(field) => self.release.get_mut(field),
            PlanField::Repository(field) => self.repository.get_mut(field),
            PlanField::Project(field) => self.project.get_mut(field),
        }
    }
}

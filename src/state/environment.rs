//! The Environments of a plan by their names.

use valuestream::Plan;
use valuestream::files::shown;
use valuestream::plan::{FieldRef, ProjectField, RowId};

/// An Environment; its names are in a form that may be shown.
#[derive(Clone, PartialEq)]
pub struct Environment {
    /// Which one; the first one has none.
    pub id: Option<RowId>,
    /// Its display name.
    pub name: String,
    /// Its Deployment.
    pub deployment: String,
}

/// All of them, the first one first.
pub fn environments(plan: &Plan) -> Vec<Environment> {
    let of = |id: Option<RowId>| {
        let text = |field: ProjectField| {
            let at = id.map_or(FieldRef::Plan(field.into()), |id| FieldRef::Environment(id, field.into()));
            shown(plan, &at)
        };
        Environment { id, name: text(ProjectField::EnvironmentName), deployment: text(ProjectField::DeploymentName) }
    };
    plan.environment_ids().map(of).collect()
}

//! Promotion: an Environment gets the release that another one has tried.

use super::field_id::PlanField;
use super::project::RunbookTask;
use super::release::ReleaseField;
use super::row_id::RowId;
use super::values::Plan;
use crate::release::numbers;

/// The release that an Environment can be brought to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Promotion {
    /// The release that it has.
    pub from: String,
    /// The newer one.
    pub to: String,
    /// The Environment that has the newer one; `None`: the first one.
    pub of: Option<RowId>,
}

const VERSION: PlanField = PlanField::Release(ReleaseField::Version);

impl Plan {
    /// What a further Environment can be brought to: the release of the nearest Environment before it that has a newer
    /// one. `None` if there is none.
    pub fn promotion(&self, id: RowId) -> Option<Promotion> {
        let at = self.environment_index(id)?;
        let from = self.text_in(self.environments.get(at), VERSION);
        let here = numbers(from)?;
        let before = self.environments[..at].iter().rev().map(|row| (Some(row.id), self.text_in(Some(row), VERSION)));
        let (newer, to) = before
            .chain([(None, self.get(VERSION))])
            .find(|(_, version)| numbers(version).is_some_and(|there| there > here))?;
        Some(Promotion { from: from.to_owned(), to: to.to_owned(), of: newer })
    }

    /// The plan that brings a further Environment there: its values, and the runbook that upgrades it.
    pub fn promoted(&self, id: RowId) -> Option<Plan> {
        let Promotion { from, to, .. } = self.promotion(id)?;
        let mut plan = self.clone();
        let is_of_first = plan.get(VERSION) == to;
        let row = plan.environment_mut(id)?;
        // What is as in the first one stays so.
        *row.get_mut(VERSION)? = if is_of_first { String::new() } else { to };
        *row.get_mut(ReleaseField::InstalledVersion.into())? = from;
        RunbookTask::Upgrade.value().clone_into(&mut plan.project.runbook_task);
        Some(plan)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::FieldRef;

    fn of_three(versions: [&str; 2]) -> (Plan, [RowId; 2]) {
        let mut plan = Plan::default();
        let ids = ["test", "production"].map(|name| plan.add_environment(name));
        for (id, version) in ids.iter().zip(versions) {
            FieldRef::Environment(*id, ReleaseField::Version.into()).set(&mut plan, version.to_owned());
        }
        (plan, ids)
    }

    #[test]
    fn the_nearest_one_that_is_ahead_is_followed() {
        let (plan, [test, production]) = of_three(["2.8.0", "2.7.0"]);
        let newest = plan.release.version.clone();
        let way = |plan: &Plan, id| plan.promotion(id).map(|it| (it.from, it.to, it.of));
        assert_eq!(way(&plan, test), Some(("2.8.0".to_owned(), newest.clone(), None)));
        assert_eq!(way(&plan, production), Some(("2.7.0".to_owned(), "2.8.0".to_owned(), Some(test))));
        let promoted = plan.promoted(production).unwrap();
        let at = |plan: &Plan, id, field: ReleaseField| {
            plan.of_environment(Some(id)).map(|plan| plan.get(field.into()).to_owned()).unwrap()
        };
        assert_eq!(at(&promoted, production, ReleaseField::Version), "2.8.0");
        assert_eq!(at(&promoted, production, ReleaseField::InstalledVersion), "2.7.0");
        assert_eq!(promoted.project.runbook_task(), RunbookTask::Upgrade);
        assert_eq!(at(&promoted, test, ReleaseField::Version), "2.8.0");
        // Beside the first one's release it follows that again.
        let again = promoted.promoted(test).unwrap();
        assert_eq!(at(&again, test, ReleaseField::Version), newest);
        assert_eq!(again.environment(test).unwrap().get(ReleaseField::Version.into()), "");
    }

    #[test]
    fn there_is_nothing_to_follow_where_none_is_ahead() {
        for versions in [["", ""], ["", "2.9.0"], ["x", "99.0.0"]] {
            let (plan, ids) = of_three(versions);
            assert!(ids.iter().all(|id| plan.promotion(*id).is_none()), "{versions:?}");
        }
        let (mut plan, [test, _]) = of_three(["2.8.0", ""]);
        assert!(plan.promotion(test).is_some());
        plan.remove_environment(test);
        assert_eq!(plan.promoted(test).map(|_| ()), None);
    }
}

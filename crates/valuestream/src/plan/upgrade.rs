//! From a plan of a release that a cluster has to one that upgrades it.

use super::project::RunbookTask;
use super::release::StoreDelivery;
use super::values::Plan;
use crate::release::{newest, numbers, serves};

impl Plan {
    /// The releases that an upgrade of what this plan set up leads from and to; `None` where its release is no older than the
    /// newest one, or an upgrade is planned already.
    pub fn way_up(&self) -> Option<(String, String)> {
        let (here, newest) = (&self.release.version, newest());
        let is_older = numbers(here)? < numbers(&newest)?;
        (is_older && self.project.runbook_task() != RunbookTask::Upgrade).then(|| (here.clone(), newest))
    }

    /// The plan that goes this way.
    pub fn upgraded(&self) -> Option<Plan> {
        let (installed, version) = self.way_up()?;
        let mut plan = self.clone();
        if plan.release.store_delivery() == StoreDelivery::OfficialAdapter && !serves(&version, "v1beta1") {
            plan.release.store_delivery = StoreDelivery::Manifest.value().to_owned();
        }
        plan.release.installed_version = installed;
        plan.release.version = version;
        plan.project.runbook_task = RunbookTask::Upgrade.value().to_owned();
        Some(plan)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::field::Defaults;

    #[test]
    fn an_older_plan_is_led_to_the_newest_release() {
        assert_eq!(Plan::default().way_up(), None, "the default is the newest");
        let tutorial = Plan::with(Defaults::V1);
        let upgraded = tutorial.upgraded().expect("it is older");
        assert_eq!(upgraded.release.installed_version, tutorial.release.version);
        assert_eq!(upgraded.release.version, newest());
        assert_eq!(upgraded.release.store_delivery(), StoreDelivery::Manifest);
        assert_eq!(upgraded.project.runbook_task(), RunbookTask::Upgrade);
        assert_eq!(upgraded.upgraded(), None);
        let mut other = tutorial;
        for version in ["", "x", "99.0.0"] {
            other.release.version = version.to_owned();
            assert_eq!(other.way_up(), None, "{version}");
        }
    }
}

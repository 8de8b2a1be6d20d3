//! Where a cause is fixed.

use live_status::CheckId;
use valuestream::live::step_of;
use valuestream::plan::release::StoreDelivery;
use valuestream::runbook::StepId;

use super::about::About;

/// Where a cause is fixed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum At {
    /// In the step of the check itself.
    Own,
    /// In this step.
    Step(StepId),
    /// Where the store is checked.
    Store,
    /// Where the settings of the store are.
    StoreSettings,
    /// Where the store is deployed.
    StoreDeployed,
}

impl At {
    pub(super) fn step(self, about: &About) -> StepId {
        let delivery = about.expected.store_delivery;
        match self {
            At::Own if about.secret.is_some() => StepId::ApplyExternalSecrets,
            At::Own | At::Store => step_of(CheckId::Store, delivery),
            At::Step(step) => step,
            At::StoreSettings | At::StoreDeployed if delivery == StoreDelivery::Manifest => StepId::ApplyStore,
            At::StoreSettings => StepId::RegisterDeploymentConfig,
            At::StoreDeployed => StepId::RunAssemblyLine,
        }
    }
}

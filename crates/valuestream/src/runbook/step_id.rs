//! The ids of the steps, declared once. This module depends on no other.

use std::fmt;

/// Declares [`StepId`]: one variant per step, with its permanent name.
macro_rules! step_ids {
    ($( $(#[$doc:meta])* $id:ident = $name:literal; )*) => {
        /// A step, in the order of the runbook.
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
        pub enum StepId {
            $( $(#[$doc])* $id, )*
        }

        impl StepId {
            /// Every step in order, whether or not a runbook has it.
            pub const ALL: &[StepId] = &[$( StepId::$id, )*];

            /// Its name, which never changes (docs/contract.md#runbook): the tutorial's number where the tutorial has it.
            pub const fn name(self) -> &'static str {
                match self { $( StepId::$id => $name, )* }
            }
        }
    };
}

step_ids! {
    /// Sign in and choose the cluster.
    SignIn = "0-0";
    /// Apply the custom resource definitions.
    ApplyCrds = "0-1";
    /// Configure workload identity.
    WorkloadIdentity = "0-2";
    /// Make the kubeconfig.
    Kubeconfig = "1";
    /// Register the Application.
    RegisterApplication = "2";
    /// Register the Repository.
    RegisterRepository = "2-a";
    /// Register the Deployment.
    RegisterDeployment = "3";
    /// Register the Environment.
    RegisterEnvironment = "3-a";
    /// Clone the repository.
    Clone = "4";
    /// Copy the QVS Config into the clone.
    PlaceFiles = "5";
    /// Compile and register the Pipeline Manifest.
    CompilePipeline = "6";
    /// Register the AssemblyLine.
    RegisterAssemblyLine = "7";
    /// Register the Deployment Config.
    RegisterDeploymentConfig = "8";
    /// Run the AssemblyLine.
    RunAssemblyLine = "9";
    /// Check what was deployed.
    VerifyDeployment = "10";
    /// Apply the ClusterSecretStore.
    ApplyStore = "10-a";
    /// Apply and check the ExternalSecrets.
    ApplyExternalSecrets = "11";
    /// Sign in and choose the cluster to upgrade.
    UpgradeSignIn = "u-1";
    /// See what the releases in between change, and what the cluster has.
    UpgradeLook = "u-2";
    /// Back up stores and ExternalSecrets.
    UpgradeBackUp = "u-3";
    /// Make the definitions ready for those of the new release.
    UpgradePrepare = "u-4";
    /// Apply the custom resource definitions of the new release.
    UpgradeCrds = "u-5";
    /// Clone the repository.
    UpgradeClone = "u-6";
    /// Copy the new files into the clone.
    UpgradeFiles = "u-7";
    /// Compile and register the Pipeline Manifest again.
    UpgradePipeline = "u-8";
    /// Register the AssemblyLine again.
    UpgradeAssemblyLine = "u-9";
    /// Apply the manifests of the store and the ExternalSecrets.
    UpgradeManifests = "u-10";
    /// Change the Deployment Config.
    UpgradeDeploymentConfig = "u-11";
    /// Run the AssemblyLine.
    UpgradeRun = "u-12";
    /// Wait for the new release, and check everything.
    UpgradeVerify = "u-13";
    /// Sign in and choose the cluster to clear.
    RemovalSignIn = "r-1";
    /// Remove the ExternalSecrets.
    RemoveExternalSecrets = "r-2";
    /// Remove the ClusterSecretStore.
    RemoveStore = "r-3";
    /// Remove the operator.
    RemoveOperator = "r-4";
    /// Remove the custom resource definitions.
    RemoveCrds = "r-5";
    /// Remove the federated credential, the right to read the vault, and the Entra application.
    RemoveIdentity = "r-6";
    /// Remove the ServiceAccount and empty namespaces.
    RemoveAccount = "r-7";
    /// Remove what is in the QVS console.
    RemoveFromConsole = "r-8";
    /// Remove the branch.
    RemoveBranch = "r-9";
}

impl StepId {
    /// The step with this name.
    pub fn named(name: &str) -> Option<StepId> {
        StepId::ALL.iter().copied().find(|id| id.name() == name)
    }
}

impl fmt::Display for StepId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

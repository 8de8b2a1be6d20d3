//! The parts of the pictures.

/// Something in a picture that people can select.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Part {
    /// The QVS project.
    Project,
    /// The QVS Application.
    Application,
    /// The Git repository.
    Repository,
    /// The pipeline.
    Pipeline,
    /// The AssemblyLine.
    AssemblyLine,
    /// The QVS Deployment.
    Deployment,
    /// Its Deployment Config.
    DeploymentConfig,
    /// The QVS Environment.
    Environment,
    /// The Provisioning Target.
    Target,
    /// Azure: the tenant and the subscription.
    Azure,
    /// The vault.
    Vault,
    /// The Entra application.
    Identity,
    /// Its federated credential.
    Credential,
    /// The AKS cluster.
    Cluster,
    /// External Secrets Operator.
    Operator,
    /// The ClusterSecretStore.
    Store,
    /// The ServiceAccount.
    Account,
    /// The ExternalSecret at an index.
    ExternalSecret(usize),
    /// The Secret that it makes.
    Secret(usize),
    /// Every ExternalSecret from an index onwards, with its Secret.
    Rest(usize),
    /// What is entered when the AssemblyLine is run.
    RunInput,
    /// The AssemblyLine's stage at an index.
    Stage(usize),
}

/// Every part that exists once, in reading order.
const ONCE: [Part; 18] = [
    Part::Project,
    Part::Application,
    Part::Repository,
    Part::Pipeline,
    Part::AssemblyLine,
    Part::Deployment,
    Part::DeploymentConfig,
    Part::Environment,
    Part::Target,
    Part::Azure,
    Part::Vault,
    Part::Identity,
    Part::Credential,
    Part::Cluster,
    Part::Operator,
    Part::Store,
    Part::Account,
    Part::RunInput,
];

impl Part {
    /// The parts of a plan with these numbers of ExternalSecrets and stages.
    pub fn all(secrets: usize, stages: usize) -> impl Iterator<Item = Part> {
        let rows = (0..secrets).flat_map(|n| [Part::ExternalSecret(n), Part::Secret(n)]);
        ONCE.into_iter().chain(rows).chain((0..stages).map(Part::Stage))
    }
}

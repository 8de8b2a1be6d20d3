//! The parts of the pictures, and which values, files, steps and live checks are each one's own.

use std::fmt;
use std::mem::discriminant;

use super::about::{about, parts_of};
use crate::files::FileKind;
use crate::live::CheckId;
use crate::plan::{EntryField, FieldPath, Plan, SecretField, secrets};
use crate::runbook::StepId;
use crate::text::Text;

/// Something in a picture that people can go on from.
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
    /// The Secret it makes.
    Secret(usize),
    /// Every ExternalSecret from an index on, with its Secret.
    Rest(usize),
    /// What is entered when the AssemblyLine is run.
    RunInput,
    /// The AssemblyLine's stage at an index.
    Stage(usize),
}

/// Every part there is once, in the order to read them.
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
    /// The parts of a plan with that many ExternalSecrets and stages.
    pub fn all(secrets: usize, stages: usize) -> impl Iterator<Item = Part> {
        let rows = (0..secrets).flat_map(|n| [Part::ExternalSecret(n), Part::Secret(n)]);
        ONCE.into_iter().chain(rows).chain((0..stages).map(Part::Stage))
    }

    /// The part of an id.
    pub fn named(id: &str) -> Option<Part> {
        if let Some(part) = ONCE.into_iter().find(|part| about(*part).id == id) {
            return Some(part);
        }
        let (kind, n) = id.split_once('.')?;
        let n = n.parse().ok()?;
        [Part::ExternalSecret(n), Part::Secret(n), Part::Rest(n), Part::Stage(n)]
            .into_iter()
            .find(|part| about(*part).id == kind)
    }

    /// What it is called.
    pub fn title(self) -> Text {
        about(self).title
    }

    /// What it is, in a sentence.
    pub fn what(self) -> Text {
        about(self).what
    }

    /// The steps that set it up, use it or look at it.
    pub fn steps(self) -> &'static [StepId] {
        about(self).steps
    }

    /// Whether the value at a place is its own.
    pub fn has(self, place: FieldPath) -> bool {
        match (self, place) {
            (Part::Vault, FieldPath::Entry(_, _, field)) => {
                matches!(field, EntryField::RemoteKey | EntryField::RemoteVersion)
            }
            (Part::ExternalSecret(n), FieldPath::Secret(m, field)) => n == m && field != SecretField::Target,
            (Part::ExternalSecret(n), FieldPath::Entry(m, ..)) => n == m,
            (Part::Secret(n), FieldPath::Secret(m, field)) => {
                n == m && matches!(field, SecretField::Target | SecretField::Namespace | SecretField::CreationPolicy)
            }
            (Part::Secret(n), FieldPath::Entry(m, _, field)) => n == m && field == EntryField::SecretKey,
            (Part::Rest(from), FieldPath::Secret(n, _) | FieldPath::Entry(n, ..)) => n >= from,
            (_, FieldPath::Plan(field)) => parts_of(field).iter().any(|part| discriminant(part) == discriminant(&self)),
            _ => false,
        }
    }

    /// Its own values, in the form's order.
    pub fn places(self, plan: &Plan) -> Vec<FieldPath> {
        let mut places = Vec::new();
        plan.each_value(|place, _, _| places.extend(Some(place).filter(|place| self.has(*place))));
        places
    }

    /// The files it stands in.
    pub fn files(self, plan: &Plan) -> Vec<FileKind> {
        let rows = |rows: &[secrets::SecretRow]| rows.iter().map(|row| FileKind::ExternalSecret(row.id)).collect();
        match self {
            Part::Repository => crate::files::list(plan).into_iter().map(|file| file.kind).collect(),
            Part::Application | Part::Pipeline => vec![FileKind::QvsConfig, FileKind::AssemblyLine],
            Part::AssemblyLine | Part::Deployment | Part::RunInput | Part::Stage(_) => vec![FileKind::AssemblyLine],
            Part::DeploymentConfig | Part::Operator | Part::Account => vec![FileKind::DeploymentConfig],
            Part::Store => {
                let mut files = vec![FileKind::QvsConfig, FileKind::DeploymentConfig];
                files.extend::<Vec<FileKind>>(rows(&plan.secrets));
                files
            }
            Part::Vault => {
                let mut files = vec![FileKind::DeploymentConfig];
                files.extend::<Vec<FileKind>>(rows(&plan.secrets));
                files
            }
            Part::ExternalSecret(n) | Part::Secret(n) => rows(plan.secrets.get(n..=n).unwrap_or_default()),
            Part::Rest(from) => rows(plan.secrets.get(from..).unwrap_or_default()),
            Part::Project
            | Part::Environment
            | Part::Target
            | Part::Azure
            | Part::Identity
            | Part::Credential
            | Part::Cluster => Vec::new(),
        }
    }

    /// Whether a live check is about it.
    pub fn owns(self, check: CheckId) -> bool {
        match (self, check) {
            (Part::Cluster, CheckId::Access)
            | (Part::Operator, CheckId::Crds | CheckId::Deployments)
            | (Part::Account, CheckId::Namespace | CheckId::ServiceAccount)
            | (Part::Store, CheckId::Store) => true,
            (Part::ExternalSecret(n), CheckId::ExternalSecret(m)) | (Part::Secret(n), CheckId::Secret(m)) => n == m,
            (Part::Rest(from), CheckId::ExternalSecret(n) | CheckId::Secret(n)) => n >= from,
            _ => false,
        }
    }
}

/// Its id: the same as long as the rows before it stay.
impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(about(*self).id)?;
        match self {
            Part::ExternalSecret(n) | Part::Secret(n) | Part::Rest(n) | Part::Stage(n) => write!(f, ".{n}"),
            _ => Ok(()),
        }
    }
}

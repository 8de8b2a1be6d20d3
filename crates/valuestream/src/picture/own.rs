//! What belongs to a part: values, files and live checks.

use std::mem::discriminant;

use live_status::CheckId;

use super::about::parts_of;
use super::part::Part;
use crate::files::FileKind;
use crate::plan::{DataFromField, EntryField, FieldPath, Plan, RowField, SecretField, SecretRow, TemplateField};

/// Whether a value names or finds an object of the vault.
fn is_in_vault(field: RowField) -> bool {
    match field {
        RowField::Data(field) => {
            matches!(field, EntryField::RemoteKind | EntryField::RemoteKey | EntryField::RemoteVersion)
        }
        RowField::DataFrom(field) => matches!(
            field,
            DataFromField::RemoteKey | DataFromField::RemoteVersion | DataFromField::NameRegexp | DataFromField::Tags
        ),
        RowField::Template(_) => false,
    }
}

/// Whether a value says what the Kubernetes Secret is.
fn is_of_secret(field: SecretField) -> bool {
    matches!(
        field,
        SecretField::Target
            | SecretField::Namespace
            | SecretField::CreationPolicy
            | SecretField::DeletionPolicy
            | SecretField::TemplateType
    )
}

impl Part {
    /// Whether the value at a path belongs to it.
    pub fn has(self, path: FieldPath) -> bool {
        match (self, path) {
            (Part::Vault, FieldPath::Row(_, _, field)) => is_in_vault(field),
            (Part::ExternalSecret(n), FieldPath::Secret(m, field)) => n == m && field != SecretField::Target,
            (Part::ExternalSecret(n), FieldPath::Row(m, ..)) => n == m,
            (Part::Secret(n), FieldPath::Secret(m, field)) => n == m && is_of_secret(field),
            (Part::Secret(n), FieldPath::Row(m, _, field)) => {
                n == m
                    && matches!(field, RowField::Data(EntryField::SecretKey) | RowField::Template(TemplateField::Key))
            }
            (Part::Rest(from), FieldPath::Secret(n, _) | FieldPath::Row(n, ..)) => n >= from,
            (_, FieldPath::Plan(field)) => parts_of(field).iter().any(|part| discriminant(part) == discriminant(&self)),
            _ => false,
        }
    }

    /// Its values, in form order.
    pub fn paths(self, plan: &Plan) -> Vec<FieldPath> {
        let mut paths = Vec::new();
        plan.each_value(|path, _, _| paths.extend(Some(path).filter(|path| self.has(*path))));
        paths
    }

    /// The files that contain it.
    pub fn files(self, plan: &Plan) -> Vec<FileKind> {
        let rows = |rows: &[SecretRow]| rows.iter().map(|row| FileKind::ExternalSecret(row.id)).collect();
        match self {
            Part::Repository => crate::files::list(&plan.resolve()).into_iter().map(|file| file.kind).collect(),
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

//! A Plan with each text interpreted as a value and each choice as an entry of its list. A Plan keeps what was typed,
//! for the form and the checks. It is resolved once, and files, commands, links, requests and pictures are made from
//! the result.

use super::cluster::VaultAuthorization;
use super::field_id::PlanField;
use super::field_path::{FieldPath, FieldRef};
use super::lists::{RowField, SecretList, SecretRow};
use super::project::{RunbookEdition, RunbookTask};
use super::release::StoreDelivery;
use super::repository::AdapterSource;
use super::row_id::RowId;
use super::secrets::{CreationPolicy, SecretField};
use super::values::Plan;
use crate::field::Value;
use crate::release::ApiVersion;
use crate::rule::Code;
use crate::rule::git::CloneUrl;

/// A Plan with its values interpreted.
#[derive(Clone, Debug)]
pub struct Resolved<'p> {
    /// The Plan as typed.
    pub plan: &'p Plan,
    /// The error of each single value, in the form's order.
    errors: Vec<Option<Code>>,
    /// The API version of stores and ExternalSecrets.
    pub api_version: ApiVersion,
    /// Who makes the ClusterSecretStore.
    pub store_delivery: StoreDelivery,
    /// Whether our own store requests the provider's newer SDK.
    pub uses_azure_sdk: bool,
    /// How the vault grants access.
    pub vault_authorization: VaultAuthorization,
    /// Where the official adapters come from.
    pub adapter_source: AdapterSource,
    /// What the runbook is for.
    pub runbook_task: RunbookTask,
    /// Which commands the runbook shows.
    pub runbook_edition: RunbookEdition,
    /// The repository's clone URL, if it can be read.
    pub clone_url: Option<CloneUrl<'p>>,
}

impl Plan {
    /// Interprets every value.
    pub fn resolve(&self) -> Resolved<'_> {
        Resolved {
            plan: self,
            errors: PlanField::all().map(|field| field.spec().error_of(self.get(field))).collect(),
            api_version: ApiVersion::for_release(&self.release.version),
            store_delivery: self.release.store_delivery(),
            uses_azure_sdk: self.release.uses_azure_sdk(),
            vault_authorization: self.cluster.vault_authorization(),
            adapter_source: self.repository.adapter_source(),
            runbook_task: self.project.runbook_task(),
            runbook_edition: self.project.runbook_edition(),
            clone_url: CloneUrl::read(&self.repository.git_clone_url),
        }
    }
}

impl<'p> Resolved<'p> {
    /// A single value.
    pub fn value(&self, field: impl Into<PlanField>) -> Value<'p> {
        let field = field.into();
        Value::of(self.plan.get(field), self.error_of(field))
    }

    /// What is wrong with a single value on its own.
    pub fn error_of(&self, field: PlanField) -> Option<&Code> {
        self.errors[field.index()].as_ref()
    }

    /// Whether an optional value was entered.
    pub fn has(&self, field: impl Into<PlanField>) -> bool {
        !self.value(field).is_left_out()
    }

    /// The ExternalSecret at `n`.
    pub fn secret(&self, n: usize) -> Option<ResolvedSecret<'p>> {
        Some(ResolvedSecret { n, row: self.plan.secrets.get(n)? })
    }

    /// The ExternalSecret of a row; `None` if it is gone.
    pub fn secret_of(&self, id: RowId) -> Option<ResolvedSecret<'p>> {
        self.secret(self.plan.secret_index(id)?)
    }

    /// The ExternalSecrets in order.
    pub fn secrets(&self) -> impl Iterator<Item = ResolvedSecret<'p>> + use<'p> {
        self.plan.secrets.iter().enumerate().map(|(n, row)| ResolvedSecret { n, row })
    }

    /// The value at a path; `None` if there is none.
    pub fn at(&self, path: FieldPath) -> Option<Value<'p>> {
        Some(match path {
            FieldPath::Plan(field) => self.value(field),
            FieldPath::Secret(n, field) => self.secret(n)?.value(field),
            FieldPath::Row(n, m, field) => self.secret(n)?.row(field.list(), m)?.value(field),
        })
    }
}

impl FieldRef {
    /// What the value is in `plan`; `None` if its row is gone.
    pub fn value(self, plan: &Plan) -> Option<Value<'_>> {
        self.get(plan).map(|text| self.spec().value(text))
    }
}

/// An ExternalSecret with its values interpreted. There may be thousands, each with a file of its own, so each value is
/// interpreted only when asked for.
#[derive(Clone, Copy, Debug)]
pub struct ResolvedSecret<'p> {
    n: usize,
    /// The row as typed.
    pub row: &'p SecretRow,
}

impl<'p> ResolvedSecret<'p> {
    /// One of its values.
    pub fn value(&self, field: SecretField) -> Value<'p> {
        field.spec().value(self.row.values.get(field))
    }

    /// The path of one of its values.
    pub const fn path(&self, field: SecretField) -> FieldPath {
        FieldPath::Secret(self.n, field)
    }

    /// Who owns the Secret.
    pub fn creation_policy(&self) -> CreationPolicy {
        CreationPolicy::or_default(&self.row.values.creation_policy)
    }

    /// The row at `m` of a list.
    pub fn row(&self, list: SecretList, m: usize) -> Option<ResolvedRow<'p>> {
        (m < self.row.count(list)).then_some(ResolvedRow { n: self.n, m, secret: self.row })
    }

    /// The rows of a list, in order.
    pub fn rows(&self, list: SecretList) -> impl Iterator<Item = ResolvedRow<'p>> + use<'p> {
        let (n, secret) = (self.n, self.row);
        (0..secret.count(list)).map(move |m| ResolvedRow { n, m, secret })
    }

    /// Its entries in order.
    pub fn entries(&self) -> impl Iterator<Item = ResolvedRow<'p>> + use<'p> {
        self.rows(SecretList::Data)
    }
}

/// A row in a list of an ExternalSecret with its values interpreted; which list, the value asked for says.
#[derive(Clone, Copy, Debug)]
pub struct ResolvedRow<'p> {
    n: usize,
    m: usize,
    secret: &'p SecretRow,
}

impl<'p> ResolvedRow<'p> {
    /// The text of one of its values, as typed.
    pub fn text(&self, field: impl Into<RowField>) -> &'p str {
        self.secret.row_text(self.m, field.into()).unwrap_or_default()
    }

    /// One of its values.
    pub fn value(&self, field: impl Into<RowField>) -> Value<'p> {
        let field = field.into();
        field.spec().value(self.text(field))
    }

    /// The path of one of its values.
    pub fn path(&self, field: impl Into<RowField>) -> FieldPath {
        FieldPath::Row(self.n, self.m, field.into())
    }
}

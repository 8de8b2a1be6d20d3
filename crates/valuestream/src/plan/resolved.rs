//! A Plan with each text interpreted as a value and each choice as an entry of its list. A Plan keeps what was typed,
//! for the form and the checks. It is resolved once, and files, commands, links, requests and pictures are made from
//! the result.

use std::cell::OnceCell;

use yaml::Node;

use super::cluster::VaultAuthorization;
use super::field_id::PlanField;
use super::field_path::{FieldPath, FieldRef};
use super::lists::{RowField, SecretList, SecretRow};
use super::project::{RunbookEdition, RunbookTask};
use super::release::StoreDelivery;
use super::repository::AdapterSource;
use super::row_id::RowId;
use super::secrets::{CreationPolicy, SecretField};
use super::stores::{Stores, is_item_ours};
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
    /// The stores of each ExternalSecret, once someone asks. There may be a thousand, and each file resolves the Plan anew.
    stores: Vec<OnceCell<Box<Stores>>>,
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
            stores: vec![OnceCell::new(); self.secrets.len()],
            api_version: ApiVersion::for_release(&self.release.version),
            store_delivery: self.release.store_delivery(),
            uses_azure_sdk: self.release.uses_azure_sdk(),
            vault_authorization: self.cluster.vault_authorization(),
            adapter_source: self.repository.adapter_source(),
            runbook_task: self.runbook_task(),
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
    pub fn secret(&self, n: usize) -> Option<ResolvedSecret<'_>> {
        let (row, stores) = (self.plan.secrets.get(n)?, self.stores.get(n)?);
        Some(ResolvedSecret { n, row, store: &self.plan.release.app_name, stores })
    }

    /// The ExternalSecret of a row; `None` if it is gone.
    pub fn secret_of(&self, id: RowId) -> Option<ResolvedSecret<'_>> {
        self.secret(self.plan.secret_index(id)?)
    }

    /// The ExternalSecrets in order.
    pub fn secrets(&self) -> impl Iterator<Item = ResolvedSecret<'_>> {
        (0..self.plan.secrets.len()).filter_map(|n| self.secret(n))
    }

    /// The value at a path; `None` if there is none.
    pub fn at(&self, path: FieldPath) -> Option<Value<'_>> {
        Some(match path {
            FieldPath::Plan(field) => self.value(field),
            FieldPath::Environment(n, field) => self.plan.environments.get(n)?.value(field),
            FieldPath::Secret(n, field) => self.secret(n)?.value(field),
            FieldPath::Row(n, m, field) => self.secret(n)?.row(field.list(), m)?.value(field),
        })
    }
}

impl FieldRef {
    /// What the value is in `plan`; `None` if its row is gone.
    pub fn value(self, plan: &Plan) -> Option<Value<'_>> {
        if let FieldRef::Environment(id, field) = self {
            return Some(plan.environment(id)?.value(field));
        }
        let text = self.get(plan)?;
        let error = self.spec().error_of(text).filter(|code| !code.is_of_vault() || self.is_of_vault(plan));
        Some(Value::of(text, error.as_ref()))
    }
}

impl FieldRef {
    /// The text as it is tidied when its control is left. Names in other stores are as people write them.
    pub fn tidied(self, plan: &Plan) -> Option<&str> {
        let text = self.get(plan)?;
        let tidy = (self.spec().tidy)(text);
        Some(if tidy.len() >= text.trim().len() || self.is_of_vault(plan) { tidy } else { text.trim() })
    }

    /// Whether a value is read from this installation's vault, if it is one that is read.
    fn is_of_vault(self, plan: &Plan) -> bool {
        let FieldRef::Row(id, row, field) = self else { return true };
        let Some(secret) = plan.secret(id) else { return true };
        let stores = Stores::of(secret, &plan.release.app_name);
        let m = secret.row_index(field.list(), row).unwrap_or_default();
        stores.is_row_ours(secret, field.list(), m)
    }
}

/// An ExternalSecret with its values interpreted. There may be thousands, each with a file of its own, so each value is
/// interpreted only when asked for.
#[derive(Clone, Copy, Debug)]
pub struct ResolvedSecret<'p> {
    n: usize,
    /// The row as typed.
    pub row: &'p SecretRow,
    /// The name of this installation's store.
    store: &'p str,
    stores: &'p OnceCell<Box<Stores>>,
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

    /// Which stores it reads from.
    pub(crate) fn stores(&self) -> &'p Stores {
        self.stores.get_or_init(|| Box::new(Stores::of(self.row, self.store)))
    }

    /// Whether an item of its lists, as it is in the file, is read from this installation's store.
    pub(crate) fn is_item_ours(&self, item: &Node) -> bool {
        is_item_ours(item, self.stores(), self.store)
    }

    /// Who owns the Secret.
    pub fn creation_policy(&self) -> CreationPolicy {
        CreationPolicy::or_default(&self.row.values.creation_policy)
    }

    /// The row at `m` of a list.
    pub fn row(&self, list: SecretList, m: usize) -> Option<ResolvedRow<'p>> {
        (m < self.row.count(list)).then_some(ResolvedRow { m, secret: *self })
    }

    /// The rows of a list, in order.
    pub fn rows(&self, list: SecretList) -> impl Iterator<Item = ResolvedRow<'p>> + use<'p> {
        let secret = *self;
        (0..secret.row.count(list)).map(move |m| ResolvedRow { m, secret })
    }

    /// Its entries in order.
    pub fn entries(&self) -> impl Iterator<Item = ResolvedRow<'p>> + use<'p> {
        self.rows(SecretList::Data)
    }
}

/// A row in a list of an ExternalSecret with its values interpreted; which list, the value asked for says.
#[derive(Clone, Copy, Debug)]
pub struct ResolvedRow<'p> {
    m: usize,
    secret: ResolvedSecret<'p>,
}

impl<'p> ResolvedRow<'p> {
    /// The text of one of its values, as typed.
    pub fn text(&self, field: impl Into<RowField>) -> &'p str {
        self.secret.row.row_text(self.m, field.into()).unwrap_or_default()
    }

    /// One of its values.
    pub fn value(&self, field: impl Into<RowField>) -> Value<'p> {
        let field = field.into();
        Value::of(self.text(field), self.error_of(field).as_ref())
    }

    /// What is wrong with one of its values on its own. Another store than this installation's has names of its own.
    pub fn error_of(&self, field: impl Into<RowField>) -> Option<Code> {
        let field = field.into();
        let error = field.spec().error_of(self.text(field));
        error.filter(|code| !code.is_of_vault() || self.is_ours(field.list()))
    }

    /// Whether the row of this list is read from this installation's store.
    pub(crate) fn is_ours(&self, list: SecretList) -> bool {
        self.secret.stores().is_row_ours(self.secret.row, list, self.m)
    }

    /// The path of one of its values.
    pub fn path(&self, field: impl Into<RowField>) -> FieldPath {
        FieldPath::Row(self.secret.n, self.m, field.into())
    }
}

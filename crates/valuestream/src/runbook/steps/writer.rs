//! Writes the parts of a step: texts in a language, and commands and entries with the plan's values.

use text::hidden::visible;
use text::{Lang, Text};

use super::words;
use crate::files::written;
use crate::plan::release::StoreDelivery;
use crate::plan::{
    AdapterSource, ClusterField, IdentityField, Plan, RepositoryField, Resolved, ResolvedSecret, SecretField, Standing,
    VaultAuthorization,
};
use crate::runbook::commands::Commands;
use crate::runbook::needs::tools::Tool;
use crate::runbook::step::{Block, Entry, Part, Runs, Step, StepKind};
use crate::runbook::step_id::StepId;
use crate::runbook::template;
use crate::runbook::values::{Bound, EntryValue, Value, Values};

/// What the steps are written from.
pub(super) struct Writer<'w> {
    pub(super) resolved: &'w Resolved<'w>,
    pub(super) plan: &'w Plan,
    pub(super) values: &'w Values<'w>,
    pub(super) lang: Lang,
    /// Edition `tutorial`: the tutorial's own commands.
    pub(super) tutorial: bool,
}

impl<'w> Writer<'w> {
    pub(super) fn t(&self, text: Text) -> &'static str {
        text.get(self.lang)
    }

    pub(super) fn say(&self, text: Text) -> Part {
        Part::Say(self.t(text))
    }

    pub(super) fn warn(&self, text: Text) -> Part {
        Part::Warn(self.t(text))
    }

    /// A text as a value of a command.
    pub(super) fn word(&self, text: Text) -> Value {
        Value::ours(self.t(text))
    }

    /// The same with more values on top.
    pub(super) fn with<T>(&self, named: Vec<(Bound, Value)>, write: impl FnOnce(&Writer) -> T) -> T {
        write(&Writer { values: &self.values.with(named), ..*self })
    }

    /// A block of commands.
    pub(super) fn run(&self, title: Text, commands: Commands) -> Part {
        Part::Run(self.block(title, None, commands))
    }

    /// Commands for one of several things; `name` says which.
    pub(super) fn run_for(&self, name: &str, title: Text, commands: Commands) -> Part {
        Part::Run(self.block(title, Some(visible(name)), commands))
    }

    fn block(&self, title: Text, about: Option<String>, commands: Commands) -> Block {
        let commands = commands.each(|command| template::command(command, self.values));
        Block { title: self.t(title), about, commands }
    }

    pub(super) fn expect(&self, template: &str) -> Part {
        Part::Expect(template::text(template, self.values))
    }

    pub(super) fn link(&self, text: Text, address: impl Into<String>) -> Part {
        Part::Link(self.t(text), address.into())
    }

    /// A step; its id determines its title and purpose.
    pub(super) fn step(&self, id: StepId, kind: StepKind, tools: &[&'static Tool], parts: Vec<Part>) -> Step {
        Step { id, kind, runs: Runs::Anywhere, title: "", why: "", tools: tools.to_vec(), parts }.called(self, id)
    }

    /// A console entry filled from a value.
    pub(super) fn entry(&self, label: &'static str, name: &str) -> Entry {
        let value = self.values.get(name);
        let given = match value.path {
            Some(path) => EntryValue::Value { text: value.text, path, good: value.good },
            None => EntryValue::Hint(""),
        };
        Entry { label, value: given }
    }

    pub(super) fn fixed(&self, label: &'static str, text: &'static str) -> Entry {
        Entry { label, value: EntryValue::Fixed(text) }
    }

    pub(super) fn hint(&self, label: &'static str, text: Text) -> Entry {
        Entry { label, value: EntryValue::Hint(self.t(text)) }
    }

    /// Whether it is for a further Environment: what all share is there already.
    pub(super) fn is_further(&self) -> bool {
        self.plan.stands_for().is_some()
    }

    /// Whether this holds of the further Environment that it is for.
    pub(super) fn shares(&self, what: impl FnOnce(&Standing) -> bool) -> bool {
        self.plan.standing().is_some_and(what)
    }

    /// Whether another Environment has the Entra application, too.
    pub(super) fn shares_application(&self) -> bool {
        let fields = [ClusterField::TenantId.into(), IdentityField::ApplicationName.into()];
        self.shares(|it| it.shares_application) || self.plan.first_shares(&fields)
    }

    /// Whether another Environment reads the same vault as this application.
    pub(super) fn shares_right(&self) -> bool {
        let vault = ClusterField::AzureKeyContainerName.into();
        let fields = [ClusterField::TenantId.into(), IdentityField::ApplicationName.into(), vault];
        self.shares(|it| it.shares_right) || self.plan.first_shares(&fields)
    }

    /// Whether another Environment has the branch, too.
    pub(super) fn shares_branch(&self) -> bool {
        self.shares(|it| it.shares_branch) || self.plan.first_shares(&[RepositoryField::GitBranch.into()])
    }

    /// The branch with what all Environments share, for a further one whose own branch is another.
    pub(super) fn other_branch(&self) -> Option<&str> {
        let branch = self.plan.standing()?.branch_of_first.as_str();
        (branch != self.plan.get(RepositoryField::GitBranch.into())).then_some(branch)
    }

    /// Whether a manifest makes the store.
    pub(super) fn by_manifest(&self) -> bool {
        self.resolved.store_delivery == StoreDelivery::Manifest
    }

    /// Whether an adapter in the user's own repository makes the store.
    pub(super) fn by_own_adapter(&self) -> bool {
        self.resolved.store_delivery == StoreDelivery::OwnAdapter
    }

    /// Whether the vault grants access by role assignments.
    pub(super) fn by_rbac(&self) -> bool {
        self.resolved.vault_authorization == VaultAuthorization::Rbac
    }

    /// Whether the official adapters come from their own repository instead of being committed.
    pub(super) fn is_remote(&self) -> bool {
        self.resolved.adapter_source == AdapterSource::Remote
    }

    /// The values of an ExternalSecret.
    pub(super) fn secret_values(&self, secret: &ResolvedSecret, file: &str) -> Vec<(Bound, Value)> {
        let value = |field: SecretField| Value::written(secret.path(field), written::of_secret(secret, field));
        let name = value(SecretField::Name);
        let file = name.map(|_| file.to_owned());
        vec![
            (Bound::SecretName, name),
            (Bound::SecretFile, file),
            (Bound::SecretNamespace, value(SecretField::Namespace)),
            (Bound::SecretRefreshInterval, value(SecretField::RefreshInterval)),
            (Bound::SecretTarget, value(SecretField::Target)),
        ]
    }
}

impl Step {
    /// The same as another step, with that one's title and purpose.
    pub(super) fn called(self, w: &Writer, id: StepId) -> Step {
        let of_all = (words::title(id), words::purpose(id, w.by_manifest()));
        let (title, why) = if w.is_further() {
            words::of_further(id, w.shares(|it| it.shares_application)).unwrap_or(of_all)
        } else {
            of_all
        };
        let [title, why] = [title, why].map(|text| w.t(text));
        Step { id, title, why, ..self }
    }
}

/// A table as kubectl prints it: a heading and one row. The columns are those of a release's definitions, after the
/// name; `cell` gives the content of each.
pub(super) fn table(columns: &[&str], name: &str, cell: impl Fn(&str) -> String) -> String {
    let cells = columns.iter().map(|column| (column.to_uppercase(), cell(column)));
    let (mut heading, mut row) = (String::new(), String::new());
    for (title, cell) in [("NAME".to_owned(), name.to_owned())].into_iter().chain(cells) {
        let width = title.chars().count().max(cell.chars().count()) + 3;
        heading.push_str(&format!("{title:width$}"));
        row.push_str(&format!("{cell:width$}"));
    }
    format!("{}\n{}", heading.trim_end(), row.trim_end())
}

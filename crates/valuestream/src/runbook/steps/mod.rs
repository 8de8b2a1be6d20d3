//! The steps, each group of them in a module of its own.

mod apply;
mod azure;
mod console;
mod kubeconfig;
mod repository;
mod store;
mod verify;
mod workload_identity;

use super::needs::{AZ, AZWI, GIT, KUBECTL, KUBELOGIN, QVSCTL};
use super::template;
use super::values::{EntryValue, Value, Values};
use super::{Block, Entry, Part, Pasted, Step, StepKind, Tool};
use crate::files::written;
use crate::hidden::visible;
use crate::plan::release::StoreDelivery;
use crate::plan::{FieldPath, Plan, SecretField, SecretRow};
use crate::runbook::{Runs, StepId};
use crate::text::{Lang, Text};

/// What a step's writer has at hand.
struct Writer<'w> {
    plan: &'w Plan,
    values: &'w Values<'w>,
    lang: Lang,
    /// Edition `tutorial`: the tutorial's own commands.
    tutorial: bool,
}

pub(super) fn all(plan: &Plan, lang: Lang) -> Vec<Step> {
    let values = Values::of(plan);
    let tutorial = plan.project.runbook_edition == "tutorial";
    let writer = Writer { plan, values: &values, lang, tutorial };
    let mut steps = Vec::with_capacity(17);
    if !tutorial {
        steps.push(azure::sign_in(&writer));
    }
    steps.push(azure::custom_resources(&writer));
    steps.push(workload_identity::workload_identity(&writer));
    steps.push(kubeconfig::kubeconfig(&writer));
    steps.extend(console::application(&writer));
    steps.extend(console::deployment(&writer));
    steps.extend(repository::all(&writer));
    steps.push(console::deployment_config(&writer));
    steps.push(console::run(&writer));
    steps.push(verify::deployed(&writer));
    steps.extend(writer.by_manifest().then(|| store::manifest(&writer)));
    steps.push(apply::external_secrets(&writer));
    steps
}

impl<'w> Writer<'w> {
    fn t(&self, ja: &'static str, en: &'static str) -> &'static str {
        Text::new(ja, en).get(self.lang)
    }

    fn say(&self, ja: &'static str, en: &'static str) -> Part {
        Part::Say(self.t(ja, en))
    }

    fn warn(&self, ja: &'static str, en: &'static str) -> Part {
        Part::Warn(self.t(ja, en))
    }

    /// The same with more values on top.
    fn with<T>(&self, named: Vec<(&'static str, Value)>, write: impl FnOnce(&Writer) -> T) -> T {
        write(&Writer { values: &self.values.with(named), ..*self })
    }

    /// A block of commands, each a template.
    fn run(&self, title: &'static str, commands: &[&str]) -> Part {
        Part::Run(self.block(title, None, commands))
    }

    /// Commands for one of several things of this name.
    fn run_for(&self, name: &str, title: &'static str, commands: &[&str]) -> Part {
        Part::Run(self.block(title, Some(visible(name)), commands))
    }

    fn block(&self, title: &'static str, about: Option<String>, commands: &[&str]) -> Block {
        let commands = commands.iter().map(|command| template::command(command, self.values)).collect();
        Block { title, about, commands }
    }

    fn expect(&self, template: &str) -> Part {
        Part::Expect(template::text(template, self.values))
    }

    fn link(&self, text: &'static str, address: impl Into<String>) -> Part {
        Part::Link(text, address.into())
    }

    fn step(
        &self,
        id: StepId,
        kind: StepKind,
        title: (&'static str, &'static str),
        why: (&'static str, &'static str),
        tools: &[&'static Tool],
        parts: Vec<Part>,
    ) -> Step {
        let (title, why) = (self.t(title.0, title.1), self.t(why.0, why.1));
        Step { id, kind, runs: Runs::Anywhere, title, why, tools: tools.to_vec(), parts }
    }

    /// A console entry filled from a value.
    fn entry(&self, label: &'static str, name: &str) -> Entry {
        let value = self.values.get(name);
        let given = match value.place {
            Some(place) => EntryValue::Value { text: value.text, place, good: value.good },
            None => EntryValue::Hint(""),
        };
        Entry { label, value: given }
    }

    fn fixed(&self, label: &'static str, text: &'static str) -> Entry {
        Entry { label, value: EntryValue::Fixed(text) }
    }

    fn hint(&self, label: &'static str, ja: &'static str, en: &'static str) -> Entry {
        Entry { label, value: EntryValue::Hint(self.t(ja, en)) }
    }

    /// Whether the store is made by a manifest.
    fn by_manifest(&self) -> bool {
        self.plan.release.store_delivery() == StoreDelivery::Manifest
    }

    /// Whether an adapter of the user's own repository makes the store.
    fn by_own_adapter(&self) -> bool {
        self.plan.release.store_delivery() == StoreDelivery::OwnAdapter
    }

    /// Whether an optional value was given.
    fn given(&self, text: &str) -> bool {
        !text.trim().is_empty()
    }

    /// The values of the ExternalSecret at `n`.
    fn secret_values(&self, n: usize, row: &SecretRow, file: &str) -> Vec<(&'static str, Value)> {
        let value = |field: SecretField| Value::written(FieldPath::Secret(n, field), written::of_secret(n, row, field));
        let name = value(SecretField::Name);
        let file = name.map(|_| file.to_owned());
        vec![
            ("secret.name", name),
            ("secret.file", file),
            ("secret.namespace", value(SecretField::Namespace)),
            ("secret.refreshInterval", value(SecretField::RefreshInterval)),
            ("secret.target", value(SecretField::Target)),
        ]
    }
}

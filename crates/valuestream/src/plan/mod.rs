//! The Plan: every value of the form as typed, one file a section. It keeps texts and the order of rows, no more; what a
//! text means is read by [`crate::check`] and [`crate::files`].

pub mod cluster;
pub mod identity;
pub mod project;
pub mod release;
pub mod repository;
mod rows;
pub mod secrets;

use std::fmt;

use crate::field::{Field, Spec};
use crate::text::Text;

pub use rows::{Move, RowId};
pub use secrets::{EntryRow, SecretRow};

/// Everything a user has filled in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Plan {
    /// Your cluster and vault.
    pub cluster: cluster::Cluster,
    /// Identity.
    pub identity: identity::Identity,
    /// ESO release and names.
    pub release: release::Release,
    /// Repository.
    pub repository: repository::Repository,
    /// QVS project.
    pub project: project::Project,
    /// Secrets to sync.
    pub secrets: Vec<SecretRow>,
    /// How many rows were ever made: the next one's id.
    rows_made: u32,
}

/// A section of the form and its values.
#[derive(Debug)]
pub struct Group {
    /// Stable id, for anchors.
    pub id: &'static str,
    /// Heading.
    pub title: Text,
    /// One line under it.
    pub intro: Text,
    /// Its values in order.
    pub fields: &'static [&'static Field<Plan>],
}

/// The sections of single values in the form's order, which is that of links (docs/contract.md#links); the list of secrets
/// follows them.
pub static GROUPS: [Group; 5] = [
    Group {
        id: "cluster",
        title: Text::new("クラスタとキーコンテナ", "Your cluster and vault"),
        intro: Text::new("Azureの既存のリソース。", "What you have in Azure."),
        fields: cluster::FIELDS,
    },
    Group {
        id: "identity",
        title: Text::new("認証", "Identity"),
        intro: Text::new("キーコンテナを読み取るアカウント。", "The accounts that read the vault."),
        fields: identity::FIELDS,
    },
    Group {
        id: "release",
        title: Text::new("ESOのリリースと名前", "ESO release and names"),
        intro: Text::new("クラスタにデプロイするもの。", "What is deployed to the cluster."),
        fields: release::FIELDS,
    },
    Group {
        id: "repository",
        title: Text::new("リポジトリ", "Repository"),
        intro: Text::new("QVSが読むファイルの置き場所。", "Where QVS reads the files from."),
        fields: repository::FIELDS,
    },
    Group {
        id: "project",
        title: Text::new("QVSプロジェクト", "QVS project"),
        intro: Text::new("QVSコンソールでの名前。", "Names in the QVS console."),
        fields: project::FIELDS,
    },
];

/// Heading of the list of secrets.
pub const SECRETS_TITLE: Text = Text::new("同期するシークレット", "Secrets to sync");
/// The line under it.
pub const SECRETS_INTRO: Text = Text::new(
    "どのシークレットを、どのSecretに同期するか。値そのものは入力しません。",
    "Which secrets go into which Kubernetes Secret. Never their values.",
);

/// A field by its key.
pub fn find<S>(fields: &[&'static Field<S>], key: &str) -> Option<&'static Field<S>> {
    fields.iter().copied().find(|field| field.spec.key == key)
}

/// The field of a single value by its key.
pub fn single(key: &str) -> Option<&'static Field<Plan>> {
    GROUPS.iter().find_map(|group| find(group.fields, key))
}

/// Where a value stands now, by index: what messages and placeholders name. Its text is the value's name
/// (docs/contract.md#values).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub enum Place {
    /// A single value.
    Plan(&'static str),
    /// A value of the ExternalSecret at an index.
    Secret(usize, &'static str),
    /// A value of an entry (second index) of the ExternalSecret at an index.
    Entry(usize, usize, &'static str),
}

impl Place {
    /// The declaration of the value that stands there.
    pub fn spec(&self) -> Option<&'static Spec> {
        match self {
            Place::Plan(key) => single(key).map(|field| &field.spec),
            Place::Secret(_, key) => find(secrets::FIELDS, key).map(|field| &field.spec),
            Place::Entry(_, _, key) => find(secrets::entry::FIELDS, key).map(|field| &field.spec),
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Place::Plan(key) => f.write_str(key),
            Place::Secret(n, key) => write!(f, "secrets.{n}.{key}"),
            Place::Entry(n, m, key) => write!(f, "secrets.{n}.data.{m}.{key}"),
        }
    }
}

/// A value by the identity of its row, which stays true while rows move: what a control on the form holds.
#[derive(Clone, Copy, Debug)]
pub enum Slot {
    /// A single value.
    Plan(&'static Field<Plan>),
    /// A value of an ExternalSecret.
    Secret(RowId, &'static Field<SecretRow>),
    /// A value of an entry of an ExternalSecret.
    Entry(RowId, RowId, &'static Field<EntryRow>),
}

impl Slot {
    /// The value's declaration.
    pub fn spec(&self) -> &'static Spec {
        match self {
            Slot::Plan(field) => &field.spec,
            Slot::Secret(_, field) => &field.spec,
            Slot::Entry(_, _, field) => &field.spec,
        }
    }

    /// Where the value stands in `plan` now; `None` when its row is gone.
    pub fn place(&self, plan: &Plan) -> Option<Place> {
        Some(match self {
            Slot::Plan(field) => Place::Plan(field.spec.key),
            Slot::Secret(id, field) => Place::Secret(plan.secret_index(*id)?, field.spec.key),
            Slot::Entry(id, entry, field) => {
                let n = plan.secret_index(*id)?;
                Place::Entry(n, plan.secrets[n].entry_index(*entry)?, field.spec.key)
            }
        })
    }

    /// The text in `plan`; `None` when its row is gone.
    pub fn read<'p>(&self, plan: &'p Plan) -> Option<&'p str> {
        Some(match self {
            Slot::Plan(field) => (field.read)(plan),
            Slot::Secret(id, field) => (field.read)(plan.secret(*id)?),
            Slot::Entry(id, entry, field) => (field.read)(plan.secret(*id)?.entry(*entry)?),
        })
    }

    /// Puts `text` there as typed; nothing happens when its row is gone.
    pub fn write(&self, plan: &mut Plan, text: String) {
        let slot = match self {
            Slot::Plan(field) => Some((field.slot)(plan)),
            Slot::Secret(id, field) => plan.secret_mut(*id).map(field.slot),
            Slot::Entry(id, entry, field) => plan.secret_mut(*id).and_then(|row| row.entry_mut(*entry)).map(field.slot),
        };
        if let Some(slot) = slot {
            *slot = text;
        }
    }
}

impl Plan {
    /// Visits every value in the table's order.
    pub fn each_value<'p>(&'p self, mut visit: impl FnMut(Place, &'static Spec, &'p str)) {
        for field in GROUPS.iter().flat_map(|group| group.fields) {
            visit(Place::Plan(field.spec.key), &field.spec, (field.read)(self));
        }
        for (n, secret) in self.secrets.iter().enumerate() {
            for field in secrets::FIELDS {
                visit(Place::Secret(n, field.spec.key), &field.spec, (field.read)(secret));
            }
            for (m, entry) in secret.data.iter().enumerate() {
                for field in secrets::entry::FIELDS {
                    visit(Place::Entry(n, m, field.spec.key), &field.spec, (field.read)(entry));
                }
            }
        }
    }

    /// The slot of the value at a place; `None` when there is none.
    pub fn slot_at(&self, place: Place) -> Option<Slot> {
        Some(match place {
            Place::Plan(key) => Slot::Plan(single(key)?),
            Place::Secret(n, key) => Slot::Secret(self.secrets.get(n)?.id, find(secrets::FIELDS, key)?),
            Place::Entry(n, m, key) => {
                let row = self.secrets.get(n)?;
                Slot::Entry(row.id, row.data.get(m)?.id, find(secrets::entry::FIELDS, key)?)
            }
        })
    }

    /// The slot of a value by its name (docs/contract.md#values), such as `secrets.0.data.1.remoteKey`; `None` when there
    /// is none.
    pub fn slot_of(&self, name: &str) -> Option<Slot> {
        self.slots().into_iter().find(|slot| slot.place(self).is_some_and(|place| place.to_string() == name))
    }

    /// Every value's slot in the table's order.
    pub fn slots(&self) -> Vec<Slot> {
        let mut slots: Vec<Slot> =
            GROUPS.iter().flat_map(|group| group.fields).map(|field| Slot::Plan(field)).collect();
        for secret in &self.secrets {
            slots.extend(secrets::FIELDS.iter().map(|field| Slot::Secret(secret.id, field)));
            for entry in &secret.data {
                slots.extend(secrets::entry::FIELDS.iter().map(|field| Slot::Entry(secret.id, entry.id, field)));
            }
        }
        slots
    }
}

#[cfg(test)]
mod tests;

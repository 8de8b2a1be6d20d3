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

/// The path of a value, by the rows' indices: what messages and placeholders name. Its text is the value's name
/// (docs/contract.md#values).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub enum FieldPath {
    /// A single value.
    Plan(&'static str),
    /// A value of the ExternalSecret at an index.
    Secret(usize, &'static str),
    /// A value of an entry (second index) of the ExternalSecret at an index.
    Entry(usize, usize, &'static str),
}

impl FieldPath {
    /// The declaration of the value.
    pub fn spec(&self) -> Option<&'static Spec> {
        match self {
            FieldPath::Plan(key) => single(key).map(|field| &field.spec),
            FieldPath::Secret(_, key) => find(secrets::FIELDS, key).map(|field| &field.spec),
            FieldPath::Entry(_, _, key) => find(secrets::entry::FIELDS, key).map(|field| &field.spec),
        }
    }
}

impl fmt::Display for FieldPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FieldPath::Plan(key) => f.write_str(key),
            FieldPath::Secret(n, key) => write!(f, "secrets.{n}.{key}"),
            FieldPath::Entry(n, m, key) => write!(f, "secrets.{n}.data.{m}.{key}"),
        }
    }
}

/// A reference to a value by the identity of its row, which stays true while rows move: what a control on the form holds.
#[derive(Clone, Copy, Debug)]
pub enum FieldRef {
    /// A single value.
    Plan(&'static Field<Plan>),
    /// A value of an ExternalSecret.
    Secret(RowId, &'static Field<SecretRow>),
    /// A value of an entry of an ExternalSecret.
    Entry(RowId, RowId, &'static Field<EntryRow>),
}

impl FieldRef {
    /// The value's declaration.
    pub fn spec(&self) -> &'static Spec {
        match self {
            FieldRef::Plan(field) => &field.spec,
            FieldRef::Secret(_, field) => &field.spec,
            FieldRef::Entry(_, _, field) => &field.spec,
        }
    }

    /// The path of the value in `plan` now; `None` when its row is gone.
    pub fn path(&self, plan: &Plan) -> Option<FieldPath> {
        Some(match self {
            FieldRef::Plan(field) => FieldPath::Plan(field.spec.key),
            FieldRef::Secret(id, field) => FieldPath::Secret(plan.secret_index(*id)?, field.spec.key),
            FieldRef::Entry(id, entry, field) => {
                let n = plan.secret_index(*id)?;
                FieldPath::Entry(n, plan.secrets[n].entry_index(*entry)?, field.spec.key)
            }
        })
    }

    /// The text in `plan`; `None` when its row is gone.
    pub fn get<'p>(&self, plan: &'p Plan) -> Option<&'p str> {
        Some(match self {
            FieldRef::Plan(field) => (field.get)(plan),
            FieldRef::Secret(id, field) => (field.get)(plan.secret(*id)?),
            FieldRef::Entry(id, entry, field) => (field.get)(plan.secret(*id)?.entry(*entry)?),
        })
    }

    /// Puts `text` there as typed; nothing happens when its row is gone.
    pub fn set(&self, plan: &mut Plan, text: String) {
        let kept = match self {
            FieldRef::Plan(field) => Some((field.get_mut)(plan)),
            FieldRef::Secret(id, field) => plan.secret_mut(*id).map(field.get_mut),
            FieldRef::Entry(id, entry, field) => {
                plan.secret_mut(*id).and_then(|row| row.entry_mut(*entry)).map(field.get_mut)
            }
        };
        if let Some(kept) = kept {
            *kept = text;
        }
    }
}

impl Plan {
    /// Visits every value in the table's order.
    pub fn each_value<'p>(&'p self, mut visit: impl FnMut(FieldPath, &'static Spec, &'p str)) {
        for field in GROUPS.iter().flat_map(|group| group.fields) {
            visit(FieldPath::Plan(field.spec.key), &field.spec, (field.get)(self));
        }
        for (n, secret) in self.secrets.iter().enumerate() {
            for field in secrets::FIELDS {
                visit(FieldPath::Secret(n, field.spec.key), &field.spec, (field.get)(secret));
            }
            for (m, entry) in secret.data.iter().enumerate() {
                for field in secrets::entry::FIELDS {
                    visit(FieldPath::Entry(n, m, field.spec.key), &field.spec, (field.get)(entry));
                }
            }
        }
    }

    /// The value at a path; `None` when there is none.
    pub fn field_at(&self, place: FieldPath) -> Option<FieldRef> {
        Some(match place {
            FieldPath::Plan(key) => FieldRef::Plan(single(key)?),
            FieldPath::Secret(n, key) => FieldRef::Secret(self.secrets.get(n)?.id, find(secrets::FIELDS, key)?),
            FieldPath::Entry(n, m, key) => {
                let row = self.secrets.get(n)?;
                FieldRef::Entry(row.id, row.data.get(m)?.id, find(secrets::entry::FIELDS, key)?)
            }
        })
    }

    /// A value by its name (docs/contract.md#values), such as `secrets.0.data.1.remoteKey`; `None` when there
    /// is none.
    pub fn field_named(&self, name: &str) -> Option<FieldRef> {
        self.field_refs().into_iter().find(|field| field.path(self).is_some_and(|path| path.to_string() == name))
    }

    /// Every value in the table's order.
    pub fn field_refs(&self) -> Vec<FieldRef> {
        let mut refs: Vec<FieldRef> =
            GROUPS.iter().flat_map(|group| group.fields).map(|field| FieldRef::Plan(field)).collect();
        for secret in &self.secrets {
            refs.extend(secrets::FIELDS.iter().map(|field| FieldRef::Secret(secret.id, field)));
            for entry in &secret.data {
                refs.extend(secrets::entry::FIELDS.iter().map(|field| FieldRef::Entry(secret.id, entry.id, field)));
            }
        }
        refs
    }
}

#[cfg(test)]
mod tests;

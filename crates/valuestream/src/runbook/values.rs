//! The values that steps use, by name: the Plan's values by their own names (docs/contract.md#values), and texts
//! derived from them.

use text::hidden::visible;
use text::is_one_of;

use crate::files::written::WrittenValue;
use crate::files::{QVS_CONFIG_FILE, written};
use crate::plan::{FieldPath, PlanField, Resolved, Section};

/// A piece of a command: our own text, or a value as one shell word.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Piece {
    /// The text in the command.
    pub text: String,
    /// The value's path, if it is a value.
    pub path: Option<FieldPath>,
    /// Whether it may be run; a missing or wrong value may not.
    pub good: bool,
}

/// The value of an entry in the console.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum EntryValue {
    /// A value, or a text derived from one.
    Value {
        /// What to enter, as it is.
        text: String,
        /// The path of the value that it comes from.
        path: FieldPath,
        /// Whether it may be entered.
        good: bool,
    },
    /// The same for every plan.
    Fixed(&'static str),
    /// To be chosen, left empty or entered by hand: an instruction.
    Hint(&'static str),
}

impl EntryValue {
    /// The path of the value that it comes from, if any.
    pub fn path(&self) -> Option<FieldPath> {
        match self {
            EntryValue::Value { path, .. } => Some(*path),
            EntryValue::Fixed(_) | EntryValue::Hint(_) => None,
        }
    }

    /// The path of the value that it comes from, if that is missing or wrong.
    pub fn lacks(&self) -> Option<FieldPath> {
        match self {
            EntryValue::Value { path, good: false, .. } => Some(*path),
            _ => None,
        }
    }

    /// The text to copy, if there is any.
    pub fn text(&self) -> Option<&str> {
        match self {
            EntryValue::Value { text, .. } => Some(text),
            EntryValue::Fixed(text) => Some(text),
            EntryValue::Hint(_) => None,
        }
    }
}

/// A value for use in steps.
#[derive(Clone, Debug)]
pub(super) struct Value {
    pub(super) text: String,
    pub(super) path: Option<FieldPath>,
    pub(super) good: bool,
}

impl Value {
    /// A text of our own.
    pub(super) fn ours(text: impl Into<String>) -> Value {
        Value { text: text.into(), path: None, good: true }
    }

    pub(super) fn written(path: FieldPath, written: WrittenValue) -> Value {
        Value { text: written.text, path: Some(path), good: written.valid }
    }

    /// A text derived from this value.
    pub(super) fn map(&self, follow: impl FnOnce(&str) -> String) -> Value {
        Value { text: follow(&self.text), ..self.clone() }
    }
}

/// Values by name; a name bound here hides the same name below.
pub(super) struct Values<'b> {
    named: Vec<(&'static str, Value)>,
    below: Option<&'b Values<'b>>,
}

impl<'b> Values<'b> {
    /// Every single value of a plan, and texts derived from them.
    pub(super) fn of(resolved: &Resolved) -> Values<'static> {
        let value = |field: PlanField| Value::written(FieldPath::Plan(field), written::value(resolved, field));
        let fields = PlanField::all();
        let mut values = Values { named: fields.map(|field| (field.key(), value(field))).collect(), below: None };
        for (name, of, follow) in DERIVED {
            let value = values.get(of).map(*follow);
            values.named.push((name, value));
        }
        values
    }

    /// These values with more on top.
    pub(super) fn with(&'b self, bound: Vec<(Bound, Value)>) -> Values<'b> {
        let named = bound.into_iter().map(|(bound, value)| (bound.name(), value)).collect();
        Values { named, below: Some(self) }
    }

    pub(super) fn get(&self, name: &str) -> Value {
        let found = self.named.iter().rev().find(|(known, _)| *known == name).map(|(_, value)| value.clone());
        found.or_else(|| self.below.map(|below| below.get(name))).unwrap_or_else(|| {
            debug_assert!(false, "no value {name}");
            Value { good: false, ..Value::ours(format!("<{name}>")) }
        })
    }

    /// A value for a text that people read: hidden characters are shown as codes.
    pub(super) fn read(&self, name: &str) -> String {
        visible(&self.get(name).text)
    }
}

/// A name, the value that it is derived from, and how.
type Derived = (&'static str, &'static str, fn(&str) -> String);

const DERIVED: &[Derived] = &[
    ("tag", "version", |version| format!("v{version}")),
    ("crdUrl", "version", |version| {
        format!(
            "https://raw.githubusercontent.com/external-secrets/external-secrets/v{version}/deploy/crds/bundle.yaml"
        )
    }),
    ("vaultUrl", "azureKeyContainerName", |vault| format!("https://{vault}.vault.azure.net/")),
    ("vaultAddress", "azureKeyContainerName", |vault| format!("https://{vault}.vault.azure.net")),
    ("storeManifest", "appName", |store| format!("{store}-clustersecretstore.yaml")),
    ("repositoryDirectory", "gitCloneUrl", repository_directory),
    ("valuestreamDirectory", "configDirectory", |directory| format!("{directory}/.valuestream")),
    ("qvsConfigPath", "configDirectory", |directory| format!("{directory}/{QVS_CONFIG_FILE}")),
    ("pipelinesDirectory", "configDirectory", |directory| format!("{directory}/.valuestream/pipelines")),
    ("pipeline", "pipelinePrefix", |prefix| format!("{prefix}-deploy")),
];

/// Declares the names that steps bind, each as written in `blocks/*.sh`. Only steps construct the variants, so the
/// compiler reports a name that no step binds.
macro_rules! bound {
    ($($variant:ident = $name:literal,)*) => {
        /// A name that steps bind for some of their commands.
        #[derive(Clone, Copy, Debug)]
        pub(super) enum Bound { $($variant,)* }

        impl Bound {
            const NAMES: &[&str] = &[$($name),*];
        }
    };
}

bound! {
    Already = "already",
    Ask = "ask",
    BackupFile = "backupFile",
    BranchOfFirst = "branchOfFirst",
    Definition = "definition",
    DemoText = "demoText",
    InstalledTag = "installedTag",
    Left = "left",
    None = "none",
    Namespace = "namespace",
    NotPrepared = "notPrepared",
    Other = "other",
    OtherDefinitions = "otherDefinitions",
    OtherRelease = "otherRelease",
    RemoteKey = "remoteKey",
    SecretFile = "secret.file",
    SecretName = "secret.name",
    SecretNamespace = "secret.namespace",
    SecretRefreshInterval = "secret.refreshInterval",
    SecretTarget = "secret.target",
    ServedVersions = "servedVersions",
    Several = "several",
    Template = "template",
    There = "there",
    Unread = "unread",
}

impl Bound {
    /// The name as written in a command.
    pub(super) const fn name(self) -> &'static str {
        Bound::NAMES[self as usize]
    }
}

/// Whether a command may use this name.
pub(super) const fn is_name(name: &[u8]) -> bool {
    let mut n = 0;
    while n < Section::ALL.len() {
        let fields = Section::ALL[n].fields();
        let mut m = 0;
        while m < fields.len() {
            if is_one_of(name, &[fields[m].key()]) {
                return true;
            }
            m += 1;
        }
        n += 1;
    }
    n = 0;
    while n < DERIVED.len() {
        if is_one_of(name, &[DERIVED[n].0]) {
            return true;
        }
        n += 1;
    }
    is_one_of(name, Bound::NAMES)
}

/// The directory that `git clone` makes: the last part of the URL, without `.git`.
fn repository_directory(url: &str) -> String {
    let url = url.trim_end_matches('/');
    let name = url.rsplit(['/', ':']).next().unwrap_or_default();
    let name = name.strip_suffix(".git").unwrap_or(name);
    if matches!(name, "" | "." | "..") { "repository".to_owned() } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clone_has_the_name_that_git_gives_it() {
        for (url, name) in [
            ("https://github.com/o/r.git", "r"),
            ("git@github.com:o/r", "r"),
            ("git@host:r.git", "r"),
            ("https://h/o/..", "repository"),
            ("", "repository"),
        ] {
            assert_eq!(repository_directory(url), name, "{url}");
        }
    }
}

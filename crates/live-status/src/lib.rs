//! What the proxy reports to the page about a cluster, as JSON: one [`Report`] or a stream of [`Event`]s
//! (docs/contract.md#live-status). It must not know a plan, a cluster, HTTP or JSON.

pub mod frames;

use std::fmt;

use serde::{Deserialize, Serialize};
use text::{Lang, Text};

/// A text in both languages, composed at run time.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Words {
    /// Japanese.
    pub ja: String,
    /// English.
    pub en: String,
}

impl Words {
    /// The wording in `lang`.
    pub fn get(&self, lang: Lang) -> &str {
        lang.of(&self.ja, &self.en)
    }
}

impl From<Text> for Words {
    fn from(text: Text) -> Words {
        Words { ja: text.ja.to_owned(), en: text.en.to_owned() }
    }
}

/// What one check looks at. As a string it is the check's id (docs/contract.md#checks).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum CheckId {
    /// The custom resource definitions of External Secrets Operator.
    Crds,
    /// The namespace of the ServiceAccount.
    Namespace,
    /// The ServiceAccount that reads the vault.
    ServiceAccount,
    /// The kubeconfig's user, and whether it may read what the checks look at.
    Access,
    /// The three Deployments of External Secrets Operator.
    Deployments,
    /// The ClusterSecretStore.
    Store,
    /// The ExternalSecret at an index of the plan's list.
    ExternalSecret(usize),
    /// The Kubernetes Secret that the ExternalSecret at an index creates.
    Secret(usize),
}

impl CheckId {
    /// Every check of a plan with `secrets` ExternalSecrets, in the order of the steps.
    pub fn all(secrets: usize) -> impl Iterator<Item = CheckId> {
        let single = [
            CheckId::Crds,
            CheckId::Namespace,
            CheckId::ServiceAccount,
            CheckId::Access,
            CheckId::Deployments,
            CheckId::Store,
        ];
        single.into_iter().chain((0..secrets).flat_map(|n| [CheckId::ExternalSecret(n), CheckId::Secret(n)]))
    }
}

impl fmt::Display for CheckId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            CheckId::Crds => f.write_str("crds"),
            CheckId::Namespace => f.write_str("namespace"),
            CheckId::ServiceAccount => f.write_str("service-account"),
            CheckId::Access => f.write_str("access"),
            CheckId::Deployments => f.write_str("deployments"),
            CheckId::Store => f.write_str("store"),
            CheckId::ExternalSecret(n) => write!(f, "external-secret.{n}"),
            CheckId::Secret(n) => write!(f, "secret.{n}"),
        }
    }
}

impl From<CheckId> for String {
    fn from(what: CheckId) -> String {
        what.to_string()
    }
}

impl TryFrom<String> for CheckId {
    type Error = &'static str;

    fn try_from(id: String) -> Result<CheckId, &'static str> {
        let number = |text: &str| text.parse().map_err(|_| "no such check");
        match id.split_once('.') {
            Some(("external-secret", n)) => number(n).map(CheckId::ExternalSecret),
            Some(("secret", n)) => number(n).map(CheckId::Secret),
            _ => CheckId::all(0).find(|what| what.to_string() == id).ok_or("no such check"),
        }
    }
}

/// The state of a check.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// Not known: the cluster is unavailable, has not been read yet, or may not be read.
    #[default]
    Unknown,
    /// Not there yet, or in progress.
    Pending,
    /// As the plan expects it.
    Ok,
    /// Wrong, and waiting will not help.
    Failing,
}

impl State {
    /// Its name (docs/contract.md#checks), as on the wire.
    pub const fn name(self) -> &'static str {
        match self {
            State::Unknown => "unknown",
            State::Pending => "pending",
            State::Ok => "ok",
            State::Failing => "failing",
        }
    }
}

/// What the cluster itself says about it.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Evidence {
    /// The condition's reason, such as `SecretSynced`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// The condition's message, if External Secrets Operator wrote it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub message: String,
    /// Since when, as the cluster writes it (RFC 3339); empty if the cluster does not say.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub time: String,
}

/// The newest Warning among the Events of an object, since it last was well.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Warning {
    /// Its reason, such as `UpdateFailed`.
    pub reason: String,
    /// Its text: cut, and without whatever may be secret.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub message: String,
    /// How often it came.
    pub count: u64,
    /// When it came last (RFC 3339); empty if the cluster does not say.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub time: String,
}

/// Why something is probably wrong, and what to do.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Trouble {
    /// The likely cause.
    pub cause: Words,
    /// The fix.
    pub fix: Words,
    /// The cause's name (docs/contract.md#causes); empty if it is one without a name.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub code: String,
    /// The runbook step of the fix, if it is another one than the check's.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub step: String,
    /// What was presented beside what is expected, where that shows the cause.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub compared: Vec<Compared>,
}

impl Trouble {
    /// A cause without a name.
    pub fn new(cause: impl Into<Words>, fix: impl Into<Words>) -> Trouble {
        Trouble { cause: cause.into(), fix: fix.into(), ..Trouble::default() }
    }
}

/// A value that was presented, beside the one that is expected.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Compared {
    /// What it is, by its own name: `issuer`, `subject`, `audience`.
    pub what: String,
    /// What was presented.
    pub presented: String,
    /// What is expected; empty if that is not known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub expected: String,
}

/// When an ExternalSecret is synced.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Sync {
    /// The last time that it succeeded (RFC 3339); empty if it never did.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub last: String,
    /// When it is due again (RFC 3339); empty if that is not known, or never.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub next: String,
    /// What leads to the next one, in a sentence.
    pub rule: Words,
}

/// Something to do about a check, as a command.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CommandId {
    /// Syncs an ExternalSecret now, or has a store looked at again.
    Sync,
    /// Deletes a Secret, which is made again at once, where nothing else syncs it.
    Remake,
    /// Shows an object with its conditions and Events.
    Describe,
    /// Shows the Events of an object, the newest last.
    Events,
    /// Shows what a program has logged.
    Logs,
    /// Lets an object go whose finalizer nobody removes.
    Release,
}

impl CommandId {
    /// Its name (docs/contract.md#reports), as on the wire.
    pub const fn name(self) -> &'static str {
        match self {
            CommandId::Sync => "sync",
            CommandId::Remake => "remake",
            CommandId::Describe => "describe",
            CommandId::Events => "events",
            CommandId::Logs => "logs",
            CommandId::Release => "release",
        }
    }
}

/// A command to copy.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Command {
    /// What it is for.
    pub id: CommandId,
    /// The command, for any POSIX shell.
    pub command: String,
}

/// The result of one check.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Check {
    /// What it looks at; its id on the wire.
    #[serde(rename = "id")]
    pub what: CheckId,
    /// The runbook step that it belongs to.
    pub step: String,
    /// Its state.
    pub state: State,
    /// The state in a sentence.
    pub sentence: Words,
    /// What the cluster says, if anything.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Evidence>,
    /// The newest Warning, while the object is not well.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub warning: Option<Warning>,
    /// Cause and fix, for every check that is failing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trouble: Option<Trouble>,
    /// The check that has to be well first, as this one waits or fails because of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first: Option<CheckId>,
    /// When it is synced, for an ExternalSecret.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sync: Option<Sync>,
    /// What can be done about it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub commands: Vec<Command>,
}

/// Whether the cluster can be read.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum Connection {
    /// It has not been reached yet.
    #[default]
    Connecting,
    /// It answers.
    Connected,
    /// It does not answer; every check is unknown until it does. `away` on the wire, for ever (docs/contract.md#reports).
    #[serde(rename = "away")]
    Unavailable(Trouble),
}

/// All checks of a plan at one moment.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Report {
    /// The kubeconfig's context, once it has been read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub context: Option<String>,
    /// Whether the cluster can be read.
    pub connection: Connection,
    /// Every check, in the order of [`CheckId::all`].
    pub checks: Vec<Check>,
}

impl Report {
    /// How the whole stands, in one word: the first of failing, unknown, pending that any check is in, or ok.
    pub fn health(&self) -> State {
        let any = |state: State| self.checks.iter().any(|check| check.state == state);
        match [State::Failing, State::Unknown, State::Pending].into_iter().find(|state| any(*state)) {
            _ if self.connection != Connection::Connected => State::Unknown,
            Some(state) => state,
            None => State::Ok,
        }
    }

    /// What has changed since `before`: the connection first, then each check that differs.
    pub fn since(&self, before: &Report) -> Vec<Event> {
        let mut events = Vec::new();
        if self.connection != before.connection {
            events.push(Event::Connection { context: self.context.clone(), connection: self.connection.clone() });
        }
        let differs = |n: &usize| before.checks.get(*n) != self.checks.get(*n);
        let changed = (0..self.checks.len()).filter(differs).filter_map(|n| self.checks.get(n).cloned());
        events.extend(changed.map(|check| Event::Check { check: Box::new(check) }));
        events
    }
}

/// The version of [`Status`]. Members are only ever added under the same number.
pub const STATUS_VERSION: u32 = 1;

/// The report as programs read it (docs/contract.md#reports).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Status {
    /// [`STATUS_VERSION`].
    pub version: u32,
    /// [`Report::health`].
    pub health: State,
    /// The report.
    #[serde(flatten)]
    pub report: Report,
}

impl From<Report> for Status {
    fn from(report: Report) -> Status {
        Status { version: STATUS_VERSION, health: report.health(), report }
    }
}

/// The content of one frame of the event stream.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
pub enum Event {
    /// The first one: everything.
    Hello {
        /// The report that later events change.
        report: Report,
    },
    /// One check changed.
    Check {
        /// As it is now.
        check: Box<Check>,
    },
    /// The cluster became unavailable, came back, or was reached for the first time.
    Connection {
        /// The kubeconfig's context, once it has been read.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        context: Option<String>,
        /// As it is now.
        connection: Connection,
    },
    /// Nothing changed, and the proxy is alive.
    Beat,
}

/// An event comes at least this often, in seconds: after a much longer silence, the proxy is gone.
pub const HEARTBEAT_SECONDS: u64 = 15;

#[cfg(test)]
mod tests;

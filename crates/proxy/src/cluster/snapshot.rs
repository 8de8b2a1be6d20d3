//! What is known about the cluster at one moment, as plain data: of each object, only what the checks need. It must not
//! know where the data comes from, or what is right or wrong about it.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt;

use jiff::Timestamp;

use super::unavailable::Unavailable;

/// Everything that is known about the cluster.
#[derive(Clone, Debug, Default)]
pub struct Snapshot {
    /// The kubeconfig's context.
    pub context: Option<String>,
    /// Whether the cluster answers.
    pub link: Link,
    /// What the kubeconfig may do.
    pub rights: Option<Rights>,
    /// Custom resource definitions: the two that the checks look at.
    pub crds: KindCache<Crd>,
    /// Namespaces.
    pub namespaces: KindCache<Namespace>,
    /// ServiceAccounts.
    pub accounts: KindCache<ServiceAccount>,
    /// Deployments of External Secrets Operator.
    pub deployments: KindCache<Deployment>,
    /// ClusterSecretStores.
    pub stores: KindCache<Store>,
    /// ExternalSecrets.
    pub external_secrets: KindCache<ExternalSecret>,
    /// Secrets, without their values.
    pub secrets: KindCache<Secret>,
    /// Pods of External Secrets Operator.
    pub pods: KindCache<Pod>,
    /// Warnings about what the checks look at.
    pub warnings: KindCache<Warning>,
}

/// Whether the cluster answers.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Link {
    /// It has not been reached yet.
    #[default]
    Connecting,
    /// It answers.
    Connected,
    /// It does not.
    Unavailable(Unavailable),
}

/// Which objects of a kind a watch covers.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Scope {
    /// All of them.
    All,
    /// Those of a namespace, if not all may be read.
    Namespace(String),
    /// The one with that name.
    Named(&'static str),
}

/// The state of a watch.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Status {
    /// It is reading its first list.
    #[default]
    Starting,
    /// It is following changes.
    Live,
    /// The cluster does not know the kind (yet).
    NotServed,
    /// The kubeconfig may not read it.
    Forbidden,
    /// It fails and is retried.
    Broken(Unavailable),
}

/// Why something is unknown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum UnknownReason {
    /// Not read yet.
    Starting,
    /// The cluster does not know the kind (yet).
    NotServed,
    /// The kubeconfig may not read it.
    Forbidden,
    /// The cluster does not answer.
    Unavailable,
}

/// What is known of one object.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Seen<'p, T> {
    /// It is there.
    There(&'p T),
    /// It is not there.
    Missing,
    /// It is unknown.
    Unknown(UnknownReason),
}

/// Objects of one kind that one watch found, by namespace (empty for those that have none) and name.
pub type Found<T> = HashMap<String, HashMap<String, T>>;

/// The objects of one kind.
#[derive(Clone, Debug)]
pub struct KindCache<T> {
    /// What each watch of the kind found.
    pub watches: HashMap<Scope, (Status, Found<T>)>,
}

impl<T> Default for KindCache<T> {
    fn default() -> KindCache<T> {
        KindCache { watches: HashMap::new() }
    }
}

impl<T> KindCache<T> {
    /// What is known of the object with that name; `namespace` is empty for a kind that has none.
    pub fn look(&self, namespace: &str, name: &str) -> Seen<'_, T> {
        // The narrowest watch that covers it says why it is unknown.
        let breadth = |scope: &Scope| match scope {
            Scope::Named(of) => (*of == name).then_some(0),
            Scope::Namespace(of) => (of == namespace).then_some(1),
            Scope::All => Some(2),
        };
        let mut narrowest = (3, Status::Starting);
        for (scope, (status, found)) in &self.watches {
            let Some(breadth) = breadth(scope) else { continue };
            if *status == Status::Live {
                return found.get(namespace).and_then(|it| it.get(name)).map_or(Seen::Missing, Seen::There);
            }
            if breadth < narrowest.0 {
                narrowest = (breadth, *status);
            }
        }
        Seen::Unknown(match narrowest.1 {
            Status::Starting | Status::Live => UnknownReason::Starting,
            Status::NotServed => UnknownReason::NotServed,
            Status::Forbidden => UnknownReason::Forbidden,
            Status::Broken(_) => UnknownReason::Unavailable,
        })
    }

    /// Every object that is known.
    pub fn all(&self) -> impl Iterator<Item = &T> {
        self.watches.values().flat_map(|(_, found)| found.values()).flat_map(HashMap::values)
    }

    /// The objects that are known in a namespace, with their names.
    pub fn inside<'p>(&'p self, namespace: &'p str) -> impl Iterator<Item = (&'p str, &'p T)> {
        let found = self.watches.values().filter_map(move |(_, found)| found.get(namespace));
        found.flatten().map(|(name, it)| (name.as_str(), it))
    }

    /// Why the objects of a namespace are unknown, if they are.
    pub fn unknown_in(&self, namespace: &str) -> Option<UnknownReason> {
        match self.look(namespace, "") {
            Seen::Unknown(reason) => Some(reason),
            Seen::There(_) | Seen::Missing => None,
        }
    }

    /// The state of each watch of the kind.
    pub fn statuses(&self) -> impl Iterator<Item = Status> {
        self.watches.values().map(|(status, _)| *status)
    }
}

/// A condition of an object's status.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Condition {
    /// `True`, `False` or `Unknown`.
    pub status: Truth,
    /// Its reason.
    pub reason: String,
    /// Its message.
    pub message: Raw,
    /// When it last changed.
    pub time: String,
}

/// A condition's status.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Truth {
    /// It holds.
    True,
    /// It does not.
    False,
    /// It is unknown.
    #[default]
    Unknown,
}

/// A custom resource definition.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Crd {
    /// The API versions that are served, in alphabetical order.
    pub served: BTreeSet<String>,
    /// Whether objects are converted between versions by a webhook.
    pub converts: bool,
    /// Its `Established` condition.
    pub established: Option<Condition>,
}

impl Crd {
    /// Whether its objects can be asked for.
    pub fn is_established(&self) -> bool {
        self.established.as_ref().is_some_and(|condition| condition.status == Truth::True)
    }
}

/// A namespace.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Namespace {
    /// Whether it is being deleted.
    pub terminating: bool,
    /// When it was created.
    pub created: String,
}

/// A ServiceAccount.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ServiceAccount {
    /// Annotation `azure.workload.identity/client-id`.
    pub client_id: Option<String>,
    /// Annotation `azure.workload.identity/tenant-id`.
    pub tenant_id: Option<String>,
    /// When it was created.
    pub created: String,
}

/// A Deployment.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Deployment {
    /// Tag of its first container's image.
    pub tag: Option<String>,
    /// How many pods it should have.
    pub expected: u64,
    /// How many are available.
    pub available: u64,
    /// Whether pods of an earlier rollout are still there, or of this one not yet.
    pub rolls: bool,
    /// Why it makes no progress, if it says so.
    pub stuck: Option<Condition>,
    /// Its `Available` condition.
    pub condition: Option<Condition>,
}

impl Deployment {
    /// Whether it does not stand yet as it should.
    pub fn is_waiting(&self) -> bool {
        self.rolls || self.available < self.expected.max(1)
    }
}

/// A pod of a Deployment.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Pod {
    /// Its Deployment, by the name of the ReplicaSet that owns it.
    pub deployment: String,
    /// Which one it is, for ever.
    pub uid: String,
    /// Image of the container that the rest is about: the one that is worst off.
    pub image: String,
    /// Why its container waits, such as `ImagePullBackOff`.
    pub waiting: Option<String>,
    /// How the container ended the last time: reason, exit code, and when.
    pub ended: Option<(String, i64, String)>,
    /// How often it was started again.
    pub restarts: u64,
    /// Whether no node takes it.
    pub unschedulable: bool,
    /// When it was created.
    pub created: String,
}

/// A text as it was written. It may have anything in it, so nobody is shown it as it is, and no log either.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Raw(pub String);

impl fmt::Debug for Raw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

/// A Warning among the Events of an object.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Warning {
    /// Which object it is about, for ever.
    pub uid: String,
    /// Its reason.
    pub reason: String,
    /// Its text.
    pub message: Raw,
    /// How often it came.
    pub count: u64,
    /// When it came last, if that is known.
    pub time: Option<Timestamp>,
}

/// A ClusterSecretStore.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Store {
    /// Which one it is, for ever.
    pub uid: String,
    /// `provider.azurekv.vaultUrl`.
    pub vault_url: Option<String>,
    /// `provider.azurekv.serviceAccountRef`: namespace and name.
    pub account: Option<(String, String)>,
    /// Its `Ready` condition.
    pub ready: Option<Condition>,
    /// When it was created.
    pub created: String,
}

/// An ExternalSecret.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ExternalSecret {
    /// Which one it is, for ever.
    pub uid: String,
    /// Kind and name of the store that it refers to.
    pub store: Option<(String, String)>,
    /// The Secret's name; by default the ExternalSecret's own.
    pub target: String,
    /// Whether keys come from `dataFrom`, so that they are known only once they are there.
    pub open_keys: bool,
    /// `spec.refreshInterval`, as it is written; empty if it is not.
    pub refresh_interval: String,
    /// `spec.refreshPolicy`; empty if there is none.
    pub refresh_policy: String,
    /// `spec.target.creationPolicy`; empty if there is none.
    pub creation_policy: String,
    /// Since when it is being deleted; empty if it is not.
    pub deleted: String,
    /// What must be done before it is gone.
    pub finalizers: Vec<String>,
    /// Counts the changes of its `spec`.
    pub generation: Option<i64>,
    /// The same, as it was at the last sync.
    pub synced_generation: Option<i64>,
    /// When it was last synced.
    pub synced: String,
    /// Its `Ready` condition.
    pub ready: Option<Condition>,
    /// When it was created.
    pub created: String,
}

impl ExternalSecret {
    /// Whether it says that it is ready.
    pub fn is_ready(&self) -> bool {
        self.ready.as_ref().is_some_and(|ready| ready.status == Truth::True)
    }

    /// Whether it owns its Secret, as it does if it does not say.
    pub fn is_owner(&self) -> bool {
        ["", "Owner"].contains(&self.creation_policy.as_str())
    }
}

/// A Secret, without its values.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Secret {
    /// Names of its keys; `None` if the cluster keeps no record of fields.
    pub keys: Option<Vec<String>>,
    /// Kind and name of its owner.
    pub owner: Option<(String, String)>,
    /// When it was created.
    pub created: String,
}

/// What the kubeconfig may do, by resource (with its group) and verb.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Rights {
    /// The user, if the cluster says.
    pub user: Option<String>,
    /// The namespaces that were asked about where the whole cluster is not allowed, each with the kind's plural name.
    pub asked: BTreeSet<(&'static str, String)>,
    /// The answers.
    pub answers: BTreeMap<(&'static str, &'static str), Allowed>,
}

/// Where something is allowed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Allowed {
    /// In the whole cluster.
    Everywhere,
    /// In these of the namespaces that were asked about.
    In(BTreeSet<String>),
}

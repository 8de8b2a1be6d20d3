//! The cluster: connects, watches, and keeps a [`Snapshot`]. One watch per kind of object, shared by all requests, for
//! as long as the proxy runs:
//!
//! - the two custom resource definitions, each by name; their served versions decide how, and when, the kinds of
//!   External Secrets Operator are requested;
//! - Namespaces, ServiceAccounts and Secrets as metadata only, ClusterSecretStores, ExternalSecrets and Deployments, each
//!   in the whole cluster, and of Pods and Events those alone that the operator's chart or a Warning makes;
//! - where the kubeconfig may not read a kind in the whole cluster, one watch per namespace that a plan asks about, up
//!   to [`MAX_NAMESPACES`] of them.
//!
//! It must not know plans beyond their namespaces, what an object should look like, or who is asking.

mod connect;
pub mod projection;
pub mod rights;
mod shared;
pub mod snapshot;
pub mod unavailable;
mod watch;

use std::fmt;
use std::sync::{Arc, PoisonError, RwLockReadGuard};
use std::time::Duration;

use kube::Client;
use tokio::sync::watch as channel;
use valuestream::live::Expected;

use crate::kubeconfig::Source;
use crate::notice::Tell;
use crate::supervise;
use projection::{CRDS, Projection};
use shared::Shared;
use snapshot::{
    Crd, Deployment, ExternalSecret, Found, Namespace, Pod, Scope, Secret, ServiceAccount, Snapshot, Status, Store,
    Warning,
};

/// Maximum number of namespaces that are watched one by one, per kind.
pub const MAX_NAMESPACES: usize = 32;

/// How long an answer about rights is fresh enough for a new request.
const RIGHTS_LIFETIME: Duration = Duration::from_secs(60);

/// The cluster as the rest of the proxy sees it; clones share it.
#[derive(Clone)]
pub struct Cluster {
    shared: Arc<Shared>,
}

impl fmt::Debug for Cluster {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Shows nothing of the client, which has credentials.
        f.write_str("Cluster")
    }
}

impl Cluster {
    /// Connects with a kubeconfig and watches until the runtime ends.
    pub fn start(source: Source, tell: Tell) -> Cluster {
        let cluster = Cluster::idle();
        let shared = Arc::clone(&cluster.shared);
        supervise::keep_running(move || {
            connect::keep_connected(Arc::clone(&shared), source.clone(), Arc::clone(&tell))
        });
        cluster
    }

    /// The same with an existing client.
    pub fn with_client(client: Client, context: &str) -> Cluster {
        let cluster = Cluster::idle();
        cluster.shared.change(|snapshot| {
            snapshot.context = Some(context.to_owned());
            true
        });
        cluster.shared.client.send_replace(Some(client));
        cluster
    }

    fn idle() -> Cluster {
        let shared = Arc::new(Shared::new());
        for name in CRDS {
            watch_all::<Crd>(&shared, &Scope::Named(name));
        }
        watch_all::<Namespace>(&shared, &Scope::All);
        watch_all::<ServiceAccount>(&shared, &Scope::All);
        watch_all::<Deployment>(&shared, &Scope::All);
        watch_all::<Store>(&shared, &Scope::All);
        watch_all::<ExternalSecret>(&shared, &Scope::All);
        watch_all::<Secret>(&shared, &Scope::All);
        watch_all::<Pod>(&shared, &Scope::All);
        watch_all::<Warning>(&shared, &Scope::All);
        let asks = Arc::clone(&shared);
        supervise::keep_running(move || rights::keep_asking(Arc::clone(&asks)));
        Cluster { shared }
    }

    /// What is known now.
    pub fn snapshot(&self) -> RwLockReadGuard<'_, Snapshot> {
        self.shared.read()
    }

    /// Signals changes of the snapshot; those close together may be signalled as one.
    pub fn changes(&self) -> channel::Receiver<u64> {
        self.shared.changes.subscribe()
    }

    /// Makes the snapshot cover what a plan's checks look at.
    pub fn ask(&self, expected: &Expected) {
        let mut grew = self.ask_about::<ServiceAccount>(expected);
        grew |= self.ask_about::<Deployment>(expected);
        grew |= self.ask_about::<ExternalSecret>(expected);
        grew |= self.ask_about::<Secret>(expected);
        grew |= self.ask_about::<Pod>(expected);
        grew |= self.ask_about::<Warning>(expected);
        // Rights cannot be watched, so requests cause them to be asked again, now and then.
        let asked = *self.shared.rights_asked.lock().unwrap_or_else(PoisonError::into_inner);
        if grew || asked.is_some_and(|asked| asked.elapsed() > RIGHTS_LIFETIME) {
            self.shared.ask_rights.notify_one();
        }
    }

    /// The same for one kind; returns whether namespaces were added.
    fn ask_about<K: Projection>(&self, expected: &Expected) -> bool {
        let kind = K::KIND.plural;
        let mut namespaces = K::namespaces(expected);
        namespaces.retain(|namespace| !namespace.is_empty());
        let mut more = Vec::new();
        let grew = self.shared.asked.send_if_modified(|asked| {
            let mut count = asked.iter().filter(|(of, _)| *of == kind).count();
            for namespace in namespaces {
                if count < MAX_NAMESPACES && asked.insert((kind, namespace.to_owned())) {
                    count += 1;
                    more.push(namespace.to_owned());
                }
            }
            !more.is_empty()
        });
        if grew {
            self.shared.change(|snapshot| {
                let watches = &mut K::cache(snapshot).watches;
                let by_namespace = watches.get(&Scope::All).is_some_and(|(status, _)| *status == Status::Forbidden);
                if by_namespace {
                    // Its watch is about to start.
                    for namespace in more {
                        watches.entry(Scope::Namespace(namespace)).or_insert_with(|| (Status::Starting, Found::new()));
                    }
                }
                by_namespace
            });
        }
        grew
    }

    /// Waits until every watch has read its first list or failed to, but no longer than that.
    pub async fn settled(&self, patience: Duration) {
        let mut changes = self.changes();
        let wait = async {
            while !self.shared.is_settled() {
                if changes.changed().await.is_err() {
                    break;
                }
            }
        };
        // After that, whatever is known has to do.
        let _ = tokio::time::timeout(patience, wait).await;
    }
}

fn watch_all<K: Projection>(shared: &Arc<Shared>, scope: &Scope) {
    let (shared, scope) = (Arc::clone(shared), scope.clone());
    supervise::keep_running(move || watch::keep_watching::<K>(Arc::clone(&shared), scope.clone()));
}

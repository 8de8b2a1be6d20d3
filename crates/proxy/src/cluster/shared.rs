//! What the watches of a cluster share: the [`Snapshot`], the client, and the signals between them.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError, RwLock, RwLockReadGuard};

use kube::Client;
use tokio::sync::{Notify, watch as channel};
use tokio::time::Instant;

use super::snapshot::{Link, Snapshot, Status};

pub(super) struct Shared {
    pub(super) snapshot: RwLock<Snapshot>,
    /// Counts the changes to the snapshot.
    pub(super) changes: channel::Sender<u64>,
    /// The client, once there is one.
    pub(super) client: channel::Sender<Option<Client>>,
    /// Counts the changes to the definitions, which say how the kinds of External Secrets Operator are served.
    pub(super) served: channel::Sender<u64>,
    /// Namespaces that plans asked about, each with the kind's plural name.
    pub(super) asked: channel::Sender<BTreeSet<(&'static str, String)>>,
    /// The credentials were refused: the kubeconfig has to be read again.
    pub(super) refused: Notify,
    /// The kubeconfig's rights have to be asked for.
    pub(super) ask_rights: Notify,
    /// When they were last asked for.
    pub(super) rights_asked: Mutex<Option<Instant>>,
}

impl Shared {
    pub(super) fn new() -> Shared {
        Shared {
            snapshot: RwLock::default(),
            changes: channel::Sender::new(0),
            client: channel::Sender::new(None),
            served: channel::Sender::new(0),
            asked: channel::Sender::new(BTreeSet::new()),
            refused: Notify::new(),
            ask_rights: Notify::new(),
            rights_asked: Mutex::default(),
        }
    }

    pub(super) fn is_settled(&self) -> bool {
        let snapshot = self.read();
        let asked = self.asked.borrow();
        matches!(snapshot.link, Link::Unavailable(_))
            || (snapshot.link == Link::Connected
                && snapshot.rights.as_ref().is_some_and(|rights| asked.is_subset(&rights.asked))
                && snapshot.statuses().all(|status| status != Status::Starting))
    }

    pub(super) fn read(&self) -> RwLockReadGuard<'_, Snapshot> {
        // A panic leaves no snapshot half changed in a way that matters: each change is one assignment.
        self.snapshot.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// The kubeconfig's rights have changed, so they are asked for however fresh the last answer is.
    pub(super) fn rights_changed(&self) {
        *self.rights_asked.lock().unwrap_or_else(PoisonError::into_inner) = None;
        self.ask_rights.notify_one();
    }

    /// Changes the snapshot, and signals that if `edit` returns true.
    pub(super) fn change(&self, edit: impl FnOnce(&mut Snapshot) -> bool) -> bool {
        let changed = {
            let mut snapshot = self.snapshot.write().unwrap_or_else(PoisonError::into_inner);
            let changed = edit(&mut snapshot);
            let before = snapshot.link;
            snapshot.link = snapshot.judged_link();
            if before != Link::Connected && snapshot.link == Link::Connected {
                self.ask_rights.notify_one();
            }
            changed || before != snapshot.link
        };
        if changed {
            self.changes.send_modify(|count| *count = count.wrapping_add(1));
        }
        changed
    }
}

impl Snapshot {
    fn statuses(&self) -> impl Iterator<Item = Status> {
        let first = self.crds.statuses().chain(self.namespaces.statuses()).chain(self.accounts.statuses());
        let more = self.deployments.statuses().chain(self.stores.statuses());
        let of_plan = self.external_secrets.statuses().chain(self.secrets.statuses());
        first.chain(more).chain(of_plan).chain(self.pods.statuses()).chain(self.warnings.statuses())
    }

    /// Whether the cluster answers, judging by its watches. If they do not say, the link stays as it is.
    fn judged_link(&self) -> Link {
        let answers = |status: Status| matches!(status, Status::Live | Status::Forbidden);
        let broken = self.statuses().find_map(|status| match status {
            Status::Broken(unavailable) => Some(unavailable),
            _ => None,
        });
        match broken {
            _ if self.statuses().any(answers) => Link::Connected,
            Some(unavailable) => Link::Unavailable(unavailable),
            None => self.link,
        }
    }
}

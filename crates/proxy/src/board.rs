//! Reports that are followed: one judged report for each plan, however many follow it. It is judged anew when the picture
//! of the cluster changed, at once after a quiet time and else a few times a second, and told when it differs.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::watch;
use valuestream::live::{Report, Wanted};

use crate::cluster::Cluster;
use crate::judge::report;
use crate::supervise;

/// Changes of the cluster that come within this time of a report are told together.
const GATHER: Duration = Duration::from_millis(100);

type Followed = watch::Sender<Arc<Report>>;

/// The reports that are followed; its clones are the same board.
#[derive(Clone, Debug)]
pub struct Board {
    cluster: Cluster,
    followed: Arc<Mutex<HashMap<Arc<Wanted>, Arc<Followed>>>>,
}

impl Board {
    /// A board of a cluster, with nobody at it.
    pub fn new(cluster: Cluster) -> Board {
        Board { cluster, followed: Arc::default() }
    }

    /// The report of a plan as it is now, once the first lists are read.
    pub async fn report(&self, wanted: &Wanted) -> Report {
        self.cluster.ask(wanted);
        self.cluster.settled().await;
        report(&self.cluster.picture(), wanted)
    }

    /// Follows the report of a plan; dropping the receiver ends it.
    pub fn follow(&self, wanted: Wanted) -> watch::Receiver<Arc<Report>> {
        self.cluster.ask(&wanted);
        let mut followed = self.followed.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(sender) = followed.get(&wanted) {
            return sender.subscribe();
        }
        let wanted = Arc::new(wanted);
        let changes = self.cluster.changes();
        let (sender, receiver) = watch::channel(Arc::new(report(&self.cluster.picture(), &wanted)));
        let sender = Arc::new(sender);
        followed.insert(Arc::clone(&wanted), Arc::clone(&sender));
        let board = self.clone();
        supervise::keep(move || board.clone().keep(Arc::clone(&wanted), Arc::clone(&sender), changes.clone()));
        receiver
    }

    /// The cluster that it is about.
    pub fn cluster(&self) -> &Cluster {
        &self.cluster
    }

    /// How many plans are followed.
    pub fn plans(&self) -> usize {
        self.followed.lock().unwrap_or_else(PoisonError::into_inner).len()
    }

    async fn keep(self, wanted: Arc<Wanted>, sender: Arc<Followed>, mut changes: watch::Receiver<u64>) {
        loop {
            tokio::select! {
                () = sender.closed() => {
                    let mut followed = self.followed.lock().unwrap_or_else(PoisonError::into_inner);
                    // Someone may have come in the meantime.
                    if sender.receiver_count() == 0 {
                        followed.remove(&wanted);
                        return;
                    }
                }
                changed = changes.changed() => {
                    if changed.is_err() {
                        return;
                    }
                    let now = report(&self.cluster.picture(), &wanted);
                    sender.send_if_modified(|before| {
                        let differs = **before != now;
                        if differs {
                            *before = Arc::new(now);
                        }
                        differs
                    });
                    tokio::time::sleep(GATHER).await;
                }
            }
        }
    }
}

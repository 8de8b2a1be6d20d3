//! Shares reports among their followers: one report per plan, however many follow it. It is evaluated again when the
//! snapshot of the cluster changes, or time has gone by, at once after a quiet time and otherwise a few times a second, and sent if it
//! differs.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use jiff::Timestamp;
use live_status::Report;
use tokio::sync::watch;
use valuestream::live::Expected;

use crate::cluster::Cluster;
use crate::evaluate::report;
use crate::supervise;

/// Changes within this time of each other lead to one report.
const GATHER_DELAY: Duration = Duration::from_millis(100);

/// Some sentences change as time goes by, though nothing in the cluster does.
const TICK: Duration = Duration::from_secs(15);

/// How long a request for a report waits for the first lists.
const SETTLE_DELAY: Duration = Duration::from_secs(3);

type Followed = watch::Sender<Arc<Report>>;

/// The reports that are followed; clones share them.
#[derive(Clone, Debug)]
pub struct ReportHub {
    cluster: Cluster,
    followed: Arc<Mutex<HashMap<Arc<Expected>, Arc<Followed>>>>,
}

impl ReportHub {
    /// A hub for a cluster, without followers.
    pub fn new(cluster: Cluster) -> ReportHub {
        ReportHub { cluster, followed: Arc::default() }
    }

    /// The current report of a plan, once the first lists have been read.
    pub async fn report(&self, expected: &Expected) -> Report {
        self.report_within(SETTLE_DELAY, expected).await
    }

    /// The same, with that much patience for the first lists.
    pub async fn report_within(&self, patience: Duration, expected: &Expected) -> Report {
        self.cluster.ask(expected);
        self.cluster.settled(patience).await;
        report(&self.cluster.snapshot(), expected, Timestamp::now())
    }

    /// Follows the report of a plan; dropping the receiver ends it.
    pub fn follow(&self, expected: Expected) -> watch::Receiver<Arc<Report>> {
        self.cluster.ask(&expected);
        let mut followed = self.followed.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(sender) = followed.get(&expected) {
            return sender.subscribe();
        }
        let expected = Arc::new(expected);
        let changes = self.cluster.changes();
        let (sender, receiver) =
            watch::channel(Arc::new(report(&self.cluster.snapshot(), &expected, Timestamp::now())));
        let sender = Arc::new(sender);
        followed.insert(Arc::clone(&expected), Arc::clone(&sender));
        let hub = self.clone();
        supervise::keep_running(move || hub.clone().keep(Arc::clone(&expected), Arc::clone(&sender), changes.clone()));
        receiver
    }

    /// The cluster that the reports are about.
    pub fn cluster(&self) -> &Cluster {
        &self.cluster
    }

    /// How many plans are followed.
    pub fn plans(&self) -> usize {
        self.followed.lock().unwrap_or_else(PoisonError::into_inner).len()
    }

    async fn keep(self, expected: Arc<Expected>, sender: Arc<Followed>, mut changes: watch::Receiver<u64>) {
        let mut ticks = tokio::time::interval(TICK);
        loop {
            tokio::select! {
                () = sender.closed() => {
                    let mut followed = self.followed.lock().unwrap_or_else(PoisonError::into_inner);
                    // Someone may have followed it in the meantime.
                    if sender.receiver_count() == 0 {
                        followed.remove(&expected);
                        return;
                    }
                }
                changed = changes.changed() => {
                    if changed.is_err() {
                        return;
                    }
                    self.evaluate(&expected, &sender);
                    tokio::time::sleep(GATHER_DELAY).await;
                }
                _ = ticks.tick() => self.evaluate(&expected, &sender),
            }
        }
    }

    fn evaluate(&self, expected: &Expected, sender: &Followed) {
        let now = report(&self.cluster.snapshot(), expected, Timestamp::now());
        sender.send_if_modified(|before| {
            let differs = **before != now;
            if differs {
                *before = Arc::new(now);
            }
            differs
        });
    }
}

//! One event stream: first the report, then what changes, and a heartbeat when nothing does. A slow reader may miss
//! intermediate states but never the last one; nothing piles up for it.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::body::Bytes;
use futures::Stream;
use live_status::frames::frame;
use live_status::{Event, HEARTBEAT_SECONDS, Report};
use tokio::sync::{OwnedSemaphorePermit, watch};
use tokio::time::{Instant, Interval, MissedTickBehavior, interval_at};

struct Reader {
    reports: watch::Receiver<Arc<Report>>,
    /// The report that the reader knows.
    known: Arc<Report>,
    waiting: VecDeque<Event>,
    beat: Interval,
    /// Counts the stream against the maximum.
    _permit: OwnedSemaphorePermit,
}

/// The frames of a stream.
pub fn stream(
    mut reports: watch::Receiver<Arc<Report>>,
    permit: OwnedSemaphorePermit,
) -> impl Stream<Item = Result<Bytes, Infallible>> {
    let known = Arc::clone(&reports.borrow_and_update());
    let waiting = VecDeque::from([Event::Hello { report: (*known).clone() }]);
    let every = Duration::from_secs(HEARTBEAT_SECONDS);
    let mut beat = interval_at(Instant::now() + every, every);
    beat.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let reader = Reader { reports, known, waiting, beat, _permit: permit };
    futures::stream::unfold(reader, |mut reader| async {
        let event = reader.next().await?;
        // Our own types always become JSON; otherwise the stream ends.
        let data = serde_json::to_string(&event).ok()?;
        Some((Ok(Bytes::from(frame(&data))), reader))
    })
}

impl Reader {
    async fn next(&mut self) -> Option<Event> {
        loop {
            if let Some(event) = self.waiting.pop_front() {
                return Some(event);
            }
            tokio::select! {
                changed = self.reports.changed() => {
                    changed.ok()?;
                    let now = Arc::clone(&self.reports.borrow_and_update());
                    self.waiting.extend(now.since(&self.known));
                    self.known = now;
                }
                _ = self.beat.tick() => return Some(Event::Beat),
            }
        }
    }
}

//! One event stream: the report at the start, then what changes, and a sign of life when nothing does. A reader that is
//! slow misses steps in between and never the last state; nothing piles up for it.

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
    /// What the reader knows.
    told: Arc<Report>,
    waiting: VecDeque<Event>,
    beat: Interval,
    /// A stream's place among those that there may be.
    _place: OwnedSemaphorePermit,
}

/// The frames of a stream.
pub fn stream(
    mut reports: watch::Receiver<Arc<Report>>,
    place: OwnedSemaphorePermit,
) -> impl Stream<Item = Result<Bytes, Infallible>> {
    let told = Arc::clone(&reports.borrow_and_update());
    let waiting = VecDeque::from([Event::Hello { report: (*told).clone() }]);
    let every = Duration::from_secs(HEARTBEAT_SECONDS);
    let mut beat = interval_at(Instant::now() + every, every);
    beat.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let reader = Reader { reports, told, waiting, beat, _place: place };
    futures::stream::unfold(reader, |mut reader| async {
        let event = reader.next().await?;
        // Our own types become JSON without fail; a stream that cannot go on ends.
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
                    self.waiting.extend(now.since(&self.told));
                    self.told = now;
                }
                _ = self.beat.tick() => return Some(Event::Beat),
            }
        }
    }
}

//! Live status: what the proxy says about the plan, read from a stream that stays open. The key to the proxy came in the
//! address and is kept in memory only.

mod stream;

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use live_status::{Check, CheckId, Event, Report};
use valuestream::live;
use valuestream::runbook::StepId;

use super::rest::once_it_rests;
use super::workspace::Workspace;
use crate::browser::page;

/// How long the plan must have rested before the proxy is asked about it anew.
const QUERY_DELAY: Duration = Duration::from_millis(500);
/// The first pause after the proxy went away, and the longest, in milliseconds.
const PAUSES: (f64, f64) = (1_000.0, 30_000.0);
/// Without a word for so long the stream is lost: the proxy says something more often.
const SILENCE: f64 = 2_500.0 * live_status::HEARTBEAT_SECONDS as f64;

/// What is known.
#[derive(Clone, Copy)]
pub struct Live {
    /// How the page stands with the proxy.
    pub link: RwSignal<Link>,
    /// What it says of the cluster; nothing while nobody asks.
    pub report: RwSignal<Report>,
    /// When each check changed last, by the page's clock.
    pub since: RwSignal<Vec<(CheckId, String)>>,
    reading: StoredValue<Reading, LocalStorage>,
}

/// How the page stands with the proxy.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Link {
    /// Nobody has given a key.
    None,
    /// It is being reached.
    Trying,
    /// It tells.
    There,
    /// It does not answer, and is tried again.
    Unavailable,
    /// It does not know the key.
    Refused,
}

/// What is read now.
#[derive(Default)]
struct Reading {
    /// The key that it is read with.
    key: Option<String>,
    /// How many keys there were. A loop ends once there was another one, also when the same text came back.
    keys: u32,
    /// Ends the stream.
    stop: Option<stream::Stop>,
}

impl Live {
    /// What is known on the page: nothing, until [`begin`] is called.
    pub fn of(workspace: Workspace) -> Live {
        workspace.for_the_page(|| {
            use_context().unwrap_or_else(|| {
                let live = Live {
                    link: RwSignal::new(Link::None),
                    report: RwSignal::new(Report::default()),
                    since: RwSignal::new(Vec::new()),
                    reading: StoredValue::new_local(Reading::default()),
                };
                provide_context(live);
                live
            })
        })
    }

    /// When a check changed last.
    pub fn changed(self, what: CheckId) -> Option<String> {
        self.since.with(|since| since.iter().find(|(known, _)| *known == what).map(|(_, when)| when.clone()))
    }

    fn stop(self) {
        self.reading.update_value(|reading| drop(reading.stop.take()));
    }

    fn mark(self, whats: &[CheckId]) {
        let now = page::today();
        self.since.update(|since| {
            since.retain(|(known, _)| !whats.contains(known));
            since.extend(whats.iter().map(|what| (*what, now.clone())));
        });
    }

    fn heard(self, event: Event) {
        if event == Event::Beat {
            return;
        }
        if self.link.get_untracked() != Link::There {
            self.link.set(Link::There);
        }
        match event {
            Event::Hello { report } => {
                let news: Vec<CheckId> = self.report.with_untracked(|known| {
                    report.checks.iter().filter(|check| !known.checks.contains(check)).map(|check| check.what).collect()
                });
                self.mark(&news);
                self.report.set(report);
            }
            Event::Check { check } => {
                self.mark(&[check.what]);
                self.report.update(|report| match report.checks.iter_mut().find(|known| known.what == check.what) {
                    Some(known) => *known = *check,
                    None => report.checks.push(*check),
                });
            }
            Event::Connection { context, connection } => self.report.update(|report| {
                report.context = context.or(report.context.take());
                report.connection = connection;
            }),
            Event::Beat => {}
        }
    }
}

/// Reads what the checks say now: nothing while nobody asks the cluster.
pub fn with_checks<T>(workspace: Workspace, read: impl FnOnce(&[Check]) -> T) -> T {
    Live::of(workspace).report.with(|report| read(&report.checks))
}

/// The checks that stand beside a step. It is asked again when the report changes, as it does after each change of the plan that
/// moves a check; another task has other steps.
pub fn of_step(workspace: Workspace, step: StepId) -> Vec<(CheckId, (Check, Option<String>))> {
    let live = Live::of(workspace);
    let (task, delivery) =
        untrack(|| workspace.with_environment(|plan| (plan.runbook_task(), plan.release.store_delivery())));
    live.report.with(|report| {
        let is_here = |check: &&Check| live::step_in(task, check.what, delivery) == step;
        let of_step = report.checks.iter().filter(is_here);
        of_step.map(|check| (check.what, (check.clone(), live.changed(check.what)))).collect()
    })
}

/// Reads the proxy's stream from now on, and follows the plan.
pub fn begin(workspace: Workspace) {
    let Some(key) = workspace.live_key.get_value() else { return };
    let live = Live::of(workspace);
    // Another key came while the stream of an earlier one was read: that one ends, and sees that its key is no more.
    match live.reading.try_update_value(|reading| reading.key.replace(key.clone())).flatten() {
        // It is being read with this one.
        Some(before) if before == key => return,
        Some(_) => live.stop(),
        None => workspace.for_the_page(|| once_it_rests(workspace, QUERY_DELAY, move || live.stop())),
    }
    live.link.set(Link::Trying);
    live.reading.update_value(|reading| reading.keys += 1);
    let keys = move || live.reading.with_value(|reading| reading.keys);
    let mine = keys();
    spawn_local(async move {
        let mut pause = PAUSES.0;
        while keys() == mine {
            let asked = untrack(|| workspace.with_environment(live::query));
            let (stop, stopped) = stream::stop();
            live.reading.update_value(|reading| reading.stop = Some(stop));
            let heard = stream::read(&asked.text, &key, stopped, SILENCE, |event| live.heard(event)).await;
            match heard {
                stream::Ended::Stopped => pause = PAUSES.0,
                stream::Ended::Refused => return live.link.set(Link::Refused),
                stream::Ended::Lost { told } => {
                    if told {
                        pause = PAUSES.0;
                    }
                    live.link.set(Link::Unavailable);
                    page::rest(pause).await;
                    pause = (pause * 2.0).min(PAUSES.1);
                }
            }
        }
    });
}

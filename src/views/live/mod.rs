//! Live status: what the proxy says about the plan, read from a stream that stays open, and shown beside the runbook's steps.
//! The key to the proxy came in the address and is kept in memory only.

mod draw;
mod stream;

use std::cell::RefCell;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use live_status::{Check, CheckId, Event, Report};
use valuestream::live;

pub use draw::sign;

use crate::browser::dom::Element;
use crate::browser::page;
use crate::state::Workspace;
use crate::state::reactive::{effect, once_it_rests};

/// How long the plan must have rested before the proxy is asked about it anew.
const QUERY_DELAY: Duration = Duration::from_millis(500);
/// The first pause after the proxy went away, and the longest, in milliseconds.
const PAUSES: (f64, f64) = (1_000.0, 30_000.0);
/// Without a word for so long the stream is lost: the proxy says something more often.
const SILENCE: f64 = 2_500.0 * live_status::HEARTBEAT_SECONDS as f64;

/// What is known.
#[derive(Default)]
struct Known {
    report: Report,
    /// When each check changed last, by the page's clock.
    changed: Vec<(CheckId, String)>,
    link: Link,
    /// The key that it is read with.
    key: Option<String>,
    /// How many keys there were. A loop ends once there was another one, also when the same text came back.
    keys: u32,
    /// Ends the stream that is read now.
    stop: Option<stream::Stop>,
}

/// How the page stands with the proxy.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
enum Link {
    /// Nobody has given a key.
    #[default]
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

thread_local! {
    // Kept apart from the page's signals: only this part of the app knows what a report is.
    static KNOWN: RefCell<Known> = RefCell::default();
}

/// Reads the proxy's stream from now on, and follows the plan.
pub fn begin(workspace: Workspace) {
    let Some(key) = workspace.live_key.get_value() else { return };
    // Another key came while the stream of an earlier one was read: that one ends, and sees that its key is no more.
    let before = KNOWN.with_borrow_mut(|known| known.key.replace(key.clone()));
    let stop = || KNOWN.with_borrow_mut(|known| drop(known.stop.take()));
    match before {
        // It is being read with this one.
        Some(before) if before == key => return,
        Some(_) => stop(),
        None => once_it_rests(workspace, QUERY_DELAY, stop),
    }
    set_link(workspace, Link::Trying);
    let mine = KNOWN.with_borrow_mut(|known| {
        known.keys += 1;
        known.keys
    });
    spawn_local(async move {
        let mut pause = PAUSES.0;
        while KNOWN.with_borrow(|known| known.keys == mine) {
            let asked = untrack(|| workspace.with(live::query));
            let (stop, stopped) = stream::stop();
            KNOWN.with_borrow_mut(|known| known.stop = Some(stop));
            let heard = stream::read(&asked.text, &key, stopped, SILENCE, |event| heard(workspace, event)).await;
            match heard {
                stream::Ended::Stopped => pause = PAUSES.0,
                stream::Ended::Refused => return set_link(workspace, Link::Refused),
                stream::Ended::Lost { told } => {
                    if told {
                        pause = PAUSES.0;
                    }
                    set_link(workspace, Link::Unavailable);
                    page::rest(pause).await;
                    pause = (pause * 2.0).min(PAUSES.1);
                }
            }
        }
    });
}

fn set_link(workspace: Workspace, link: Link) {
    KNOWN.with_borrow_mut(|known| known.link = link);
    workspace.live_changes.update(|n| *n += 1);
}

fn heard(workspace: Workspace, event: Event) {
    if event == Event::Beat {
        return;
    }
    KNOWN.with_borrow_mut(|known| {
        known.link = Link::There;
        let now = page::today();
        let mut mark = |what| {
            known.changed.retain(|(known, _)| *known != what);
            known.changed.push((what, now.clone()));
        };
        match event {
            Event::Hello { report } => {
                report.checks.iter().filter(|it| !known.report.checks.contains(it)).for_each(|it| mark(it.what));
                known.report = report;
            }
            Event::Check { check } => {
                mark(check.what);
                match known.report.checks.iter_mut().find(|it| it.what == check.what) {
                    Some(old) => *old = check,
                    None => known.report.checks.push(check),
                }
            }
            Event::Connection { context, connection } => {
                known.report.context = context.or(known.report.context.take());
                known.report.connection = connection;
            }
            Event::Beat => {}
        }
    });
    workspace.live_changes.update(|n| *n += 1);
}

/// Reads what the checks say now: nothing while nobody asks the cluster.
pub fn with_checks<T>(workspace: Workspace, read: impl FnOnce(&[Check]) -> T) -> T {
    workspace.live_changes.get();
    KNOWN.with_borrow(|known| read(&known.report.checks))
}

/// Keeps what is shown in the runbook's element up to date.
pub fn follow(root: &Element) {
    let (workspace, root) = (Workspace::here(), root.clone());
    effect(move || {
        let lang = workspace.lang.get();
        workspace.live_changes.get();
        workspace.steps.with(|_| ());
        KNOWN.with_borrow(|known| draw::show(&root, known, lang));
    });
}

//! Evaluates a [`Snapshot`] of the cluster against what a plan expects and makes a report: pure, total, in both
//! languages. Each kind of check has a module. It must not know where the snapshot comes from or who reads the report.

mod access;
mod account;
mod assessment;
mod cause;
mod commands;
mod crds;
mod deployments;
mod external_secret;
mod input;
mod not_ready;
mod pods;
mod schedule;
mod secret;
mod store;

use assessment::{Assessment, unread};
use input::Input;
use jiff::Timestamp;
use live_status::{CheckId, Connection, Report};
use valuestream::live::Expected;

use crate::cluster::snapshot::{Link, Snapshot, UnknownReason};

/// The report of a plan: all of its checks, as they are at a time.
pub fn report(snapshot: &Snapshot, expected: &Expected, now: Timestamp) -> Report {
    let connection = match snapshot.link {
        Link::Connecting => Connection::Connecting,
        Link::Connected => Connection::Connected,
        Link::Unavailable(unavailable) => Connection::Unavailable(unavailable.trouble()),
    };
    let known = connection == Connection::Connected;
    let mut input = Input::new(snapshot, expected, now);
    let checks = CheckId::all(expected.secrets.len()).map(|what| {
        let assessment = match snapshot.link {
            _ if known => assess(&input, what),
            Link::Unavailable(_) => unread(UnknownReason::Unavailable, ""),
            _ => unread(UnknownReason::Starting, ""),
        };
        input.note(what, assessment.state);
        assessment.about(what, expected.store_delivery, commands::of(what, &input))
    });
    let checks = checks.collect();
    Report { context: snapshot.context.clone(), connection, checks }
}

fn assess(input: &Input, what: CheckId) -> Assessment {
    let Input { snapshot, expected, .. } = input;
    match what {
        CheckId::Crds => crds::evaluate(snapshot, expected),
        CheckId::Namespace => account::namespace(snapshot, expected),
        CheckId::ServiceAccount => account::account(snapshot, expected),
        CheckId::Access => access::evaluate(snapshot, expected),
        CheckId::Deployments => deployments::evaluate(input),
        CheckId::Store => store::evaluate(input),
        CheckId::ExternalSecret(n) => {
            expected.secrets.get(n).map_or_else(Assessment::nothing, |secret| external_secret::evaluate(input, secret))
        }
        CheckId::Secret(n) => {
            expected.secrets.get(n).map_or_else(Assessment::nothing, |secret| secret::evaluate(input, n, secret))
        }
    }
}

#[cfg(test)]
mod tests;

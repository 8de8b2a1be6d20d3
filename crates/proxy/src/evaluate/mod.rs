//! Evaluates a [`Snapshot`] of the cluster against what a plan expects and makes a report: pure, total, in both
//! languages. Each kind of check has a module. It must not know where the snapshot comes from or who reads the report.

mod access;
mod account;
mod assessment;
mod crds;
mod deployments;
mod external_secret;
mod secret;
mod store;

use assessment::{Assessment, unread};
use live_status::{CheckId, Connection, Report};
use valuestream::live::Expected;

use crate::cluster::snapshot::{Link, Snapshot, UnknownReason};

/// The report of a plan: all of its checks.
pub fn report(snapshot: &Snapshot, expected: &Expected) -> Report {
    let connection = match snapshot.link {
        Link::Connecting => Connection::Connecting,
        Link::Connected => Connection::Connected,
        Link::Unavailable(unavailable) => Connection::Unavailable(unavailable.trouble()),
    };
    let known = connection == Connection::Connected;
    let checks = CheckId::all(expected.secrets.len()).map(|what| {
        let assessment = match snapshot.link {
            _ if known => assess(snapshot, expected, what),
            Link::Unavailable(_) => unread(UnknownReason::Unavailable, ""),
            _ => unread(UnknownReason::Starting, ""),
        };
        assessment.about(what, expected)
    });
    Report { context: snapshot.context.clone(), connection, checks: checks.collect() }
}

fn assess(snapshot: &Snapshot, expected: &Expected, what: CheckId) -> Assessment {
    match what {
        CheckId::Crds => crds::evaluate(snapshot, expected),
        CheckId::Namespace => account::namespace(snapshot, expected),
        CheckId::ServiceAccount => account::account(snapshot, expected),
        CheckId::Access => access::evaluate(snapshot, expected),
        CheckId::Deployments => deployments::evaluate(snapshot, expected),
        CheckId::Store => store::evaluate(snapshot, expected),
        CheckId::ExternalSecret(n) => expected
            .secrets
            .get(n)
            .map_or_else(Assessment::nothing, |secret| external_secret::evaluate(snapshot, expected, secret)),
        CheckId::Secret(n) => {
            expected.secrets.get(n).map_or_else(Assessment::nothing, |secret| secret::evaluate(snapshot, secret))
        }
    }
}

#[cfg(test)]
mod tests;

//! `qvsconfig status`: what the cluster says about a plan, once or until all is well. What is looked at and what it means is
//! what the page shows.

use std::sync::Arc;
use std::time::Duration;

use live_status::{Connection, Report, State};
use qvsconfig_proxy::cluster::Cluster;
use qvsconfig_proxy::cluster::snapshot::Link;
use qvsconfig_proxy::notice::Notice;
use qvsconfig_proxy::report_hub::ReportHub;
use text::Lang;
use text::hidden::visible;
use tokio::signal::ctrl_c;
use tokio::time::{Instant, sleep_until};
use valuestream::Plan;
use valuestream::live::{Expected, elsewhere, expected};

use crate::answer::{Answer, Failure};
use crate::args::{Status, TableFormat};
use crate::plan;
use crate::progress::Progress;
use crate::{output, report, runtime, standing, words};

/// Runs it.
pub fn run(asked: &Status, lang: Lang) -> Result<Answer, Failure> {
    // Of the cluster nothing is known then, which is what 1 would mean.
    let unread = |failure| if matches!(failure, Failure::Told(_)) { Failure::Told(Answer::Unread) } else { failure };
    let given = plan::read(&asked.plan, lang).map_err(unread)?;
    let plan = given.of_environment(asked.environment.as_deref(), lang)?;
    let expected = expected(&plan).map_err(|_| Failure::Said(words::not_a_link(lang)))?;
    let (report, end) = runtime::run(look(asked, expected, lang), lang)?;
    print(asked.format, &report, &plan, lang)?;
    tell_elsewhere(&report, &given.plan, &plan, lang);
    tell(&report, end, asked.timeout, lang);
    Ok(match end {
        End::Seen => seen(&report),
        End::Late => Answer::Bad,
        End::Stopped => Answer::Stopped,
    })
}

/// How looking ended.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    /// There is an answer.
    Seen,
    /// Waiting took too long.
    Late,
    /// Ctrl+C.
    Stopped,
}

/// What a report means for the exit status.
fn seen(report: &Report) -> Answer {
    match report.connection {
        Connection::Connected => Answer::bad_if(report.health() != State::Ok),
        Connection::Connecting | Connection::Unavailable(_) => Answer::Unread,
    }
}

async fn look(asked: &Status, expected: Expected, lang: Lang) -> Result<(Report, End), Failure> {
    // That the cluster does not answer is in the report.
    let tell = move |notice| {
        if matches!(notice, Notice::SignIn(_)) {
            runtime::tell(&notice, lang)
        }
    };
    let hub = ReportHub::new(Cluster::start(asked.cluster.source(), Arc::new(tell)));
    let deadline = Instant::now() + asked.timeout;
    let look = async {
        let first = hub.report_within(asked.timeout, &expected).await;
        let has_kubeconfig = !matches!(hub.cluster().snapshot().link, Link::Unavailable(why) if why.is_of_kubeconfig());
        if asked.wait && has_kubeconfig && first.health() != State::Ok {
            return wait(&hub, &expected, &first, deadline, lang).await;
        }
        (first, End::Seen)
    };
    tokio::select! {
        seen = look => Ok(seen),
        stopped = ctrl_c() => {
            stopped.map_err(|error| Failure::Said(words::cannot_start(&error, lang)))?;
            let report = hub.report_within(Duration::ZERO, &expected).await;
            Ok((report, End::Stopped))
        }
    }
}

/// Follows the report until all is well.
async fn wait(hub: &ReportHub, expected: &Expected, first: &Report, deadline: Instant, lang: Lang) -> (Report, End) {
    let mut progress = Progress::new(lang);
    progress.show(first);
    let mut reports = hub.follow(expected.clone());
    loop {
        let report = Arc::clone(&reports.borrow_and_update());
        progress.show(&report);
        if report.health() == State::Ok {
            return (Report::clone(&report), End::Seen);
        }
        tokio::select! {
            changed = reports.changed() => if changed.is_err() {
                return (Report::clone(&report), End::Late);
            },
            () = sleep_until(deadline) => return (Report::clone(&report), End::Late),
        }
    }
}

fn print(format: TableFormat, seen: &Report, plan: &Plan, lang: Lang) -> Result<(), Failure> {
    match format {
        TableFormat::Json => output::print(&report::pretty(&live_status::Status::from(seen.clone())))?,
        // Without an answer, nothing is known of any check.
        TableFormat::Human if seen.connection != Connection::Connected => {}
        TableFormat::Human => output::print_styled(&standing::whole(seen, plan, lang))?,
    }
    Ok(())
}

/// Says that another Environment's cluster was asked, as far as its context tells.
fn tell_elsewhere(report: &Report, all: &Plan, asked: &Plan, lang: Lang) {
    let Some(context) = &report.context else { return };
    let found = elsewhere(all, asked.stands_for().map(|row| row.id), context);
    if let Some(other) = found.and_then(|found| all.of_environment(found.id)) {
        let name = visible(&other.project.environment_name);
        output::tell(&format!("qvsconfig: {}\n", words::elsewhere(&visible(context), &name, lang)));
    }
}

/// Says why it is not as it should be, where that is not about a check.
fn tell(report: &Report, end: End, timeout: Duration, lang: Lang) {
    let connection = match &report.connection {
        Connection::Connected => None,
        Connection::Connecting => Some(words::CLUSTER_AWAY.get(lang).to_owned()),
        Connection::Unavailable(trouble) => Some(words::trouble(trouble, lang)),
    };
    let left = || connection.clone().unwrap_or_else(|| words::missing(&standing::missing(report, lang), lang));
    let said = match end {
        End::Seen => connection,
        End::Late => Some(
            words::late(&format!("{:#}", jiff::SignedDuration::try_from(timeout).unwrap_or_default()), lang)
                + lang.gap()
                + &left(),
        ),
        End::Stopped => Some(words::STOPPED.get(lang).to_owned() + lang.gap() + &left()),
    };
    if let Some(said) = said {
        output::tell(&format!("qvsconfig: {said}\n"));
    }
}

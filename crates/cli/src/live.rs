//! `qvsconfig live`: the page with live status, on loopback, until it is stopped.

use std::io;
use std::net::TcpListener;
use std::sync::Arc;

use qvsconfig_proxy::assets::{MISSING, PAGE};
use qvsconfig_proxy::cluster::Cluster;
use qvsconfig_proxy::guard::{Guard, Token};
use qvsconfig_proxy::report_hub::ReportHub;
use qvsconfig_proxy::router::router;
use qvsconfig_proxy::{listen, verbose};
use text::Lang;

use crate::answer::{Answer, Failure};
use crate::args::Live;
use crate::{output, runtime, words};

/// What stands before the address, whatever the language: programs look for it.
const ADDRESS: &str = "qvsconfig with live status: ";

/// Runs it.
pub fn run(asked: Live, lang: Lang) -> Result<Answer, Failure> {
    if asked.verbose {
        verbose::start();
    }
    let listener = listen::bind(asked.port).map_err(|error| failed(&words::no_port(asked.port, &error, lang)))?;
    runtime::run(serve(asked, listener, lang), lang)
}

/// Serving that cannot begin or go on, which is no fault of the call.
fn failed(said: &str) -> Failure {
    output::tell(&format!("qvsconfig: {said}\n"));
    Failure::Told(Answer::Bad)
}

async fn serve(asked: Live, listener: TcpListener, lang: Lang) -> Result<Answer, Failure> {
    let cannot = |error: io::Error| failed(&words::cannot_start(&error, lang));
    let no_key = |_| failed(words::NO_RANDOM.get(lang));
    let port = listener.local_addr().map_err(cannot)?.port();
    let guard = Arc::new(Guard::new(Token::random().map_err(no_key)?, port));
    if PAGE.files.is_empty() {
        output::tell(&format!("qvsconfig: {}\n", MISSING.get(lang)));
    }
    let hub =
        ReportHub::new(Cluster::start(asked.cluster.source(), Arc::new(move |notice| runtime::tell(&notice, lang))));
    let router = router(Arc::clone(&guard), hub, PAGE);
    // The token goes to the user who started the program, and nowhere else.
    output::print(&format!("{ADDRESS}{}\n", guard.address()))?;
    if asked.open {
        let hand_off = guard.hand_off().map_err(no_key)?;
        tokio::task::spawn_blocking(move || {
            if webbrowser::open(&hand_off).is_err() {
                output::tell(&format!("qvsconfig: {}\n", words::NO_BROWSER.get(lang)));
            }
        });
    }
    tokio::select! {
        ended = listen::serve(listener, router) => match ended.map_err(cannot)? {},
        stopped = tokio::signal::ctrl_c() => stopped.map_err(cannot).map(|()| Answer::Good),
    }
}

//! The program `qvsconfig-proxy`: parses its arguments, binds a port, makes a token, and serves until it is stopped.

use std::io;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Context, Result, bail};
use qvsconfig_proxy::args::{self, Args, HELP};
use qvsconfig_proxy::assets::{MISSING, PAGE};
use qvsconfig_proxy::cluster::Cluster;
use qvsconfig_proxy::guard::{Guard, Token};
use qvsconfig_proxy::kubeconfig::Source;
use qvsconfig_proxy::listen;
use qvsconfig_proxy::report_hub::ReportHub;
use qvsconfig_proxy::router::router;
use qvsconfig_proxy::verbose;

fn main() -> ExitCode {
    // A panic's message may contain text from the cluster; its location does not.
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        eprintln!("qvsconfig-proxy: a bug in this program, at {place}; please report it");
    }));
    let result = match args::parse(std::env::args_os().skip(1)) {
        Ok(Args::Help) => {
            print!("{HELP}");
            Ok(())
        }
        Ok(Args::Version) => {
            println!("qvsconfig-proxy {}", env!("QVSCONFIG_VERSION"));
            Ok(())
        }
        Ok(Args::Serve { open, source, port, verbose }) => {
            if verbose {
                verbose::start();
            }
            serve(open, source, port)
        }
        Err(error) => {
            eprintln!("qvsconfig-proxy: {error}; see qvsconfig-proxy --help");
            return ExitCode::from(2);
        }
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("qvsconfig-proxy: {error:#}");
            ExitCode::FAILURE
        }
    }
}

#[tokio::main]
async fn serve(open: bool, source: Source, port: u16) -> Result<()> {
    let listener = match listen::bind(port) {
        Err(error) if error.kind() == io::ErrorKind::AddrInUse => {
            bail!("port {port} is taken by another program: end it, or choose another port with --port")
        }
        other => other.with_context(|| format!("cannot listen on 127.0.0.1:{port}"))?,
    };
    let port = listener.local_addr()?.port();
    let token = Token::random().context("cannot get random bytes for a token")?;
    let guard = Arc::new(Guard::new(token, port));
    if PAGE.files.is_empty() {
        eprintln!("qvsconfig-proxy: {MISSING}");
    }
    let hub = ReportHub::new(Cluster::start(source));
    let router = router(Arc::clone(&guard), hub, PAGE);
    // The token goes to the user who started the program, and nowhere else.
    println!("qvsconfig with live status: {}", guard.address());
    if open {
        let hand_off = guard.hand_off().context("cannot get random bytes for an address")?;
        tokio::task::spawn_blocking(move || {
            if webbrowser::open(&hand_off).is_err() {
                eprintln!("qvsconfig-proxy: cannot open a browser; open the address above yourself");
            }
        });
    }
    tokio::select! {
        ended = listen::serve(listener, router) => match ended? {},
        stopped = tokio::signal::ctrl_c() => Ok(stopped?),
    }
}

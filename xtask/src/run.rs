//! `cargo xtask run`: the app on loopback, built if need be.

use std::path::PathBuf;

use anyhow::{Result, ensure};

use crate::args::Server;
use crate::{dist, process, serve, workspace};

/// Builds what is not up to date and serves it until the process is ended.
pub fn run(port: u16, by: Server) -> Result<()> {
    // Before the build: a taken port should not be told after minutes.
    serve::ensure_free(port)?;
    dist::ensure()?;
    match by {
        Server::Files => {
            let site = serve::serve(&workspace::dist(), "/", port)?;
            println!("qvsconfig is at {} (Ctrl+C ends it)", site.url());
            site.forever()
        }
        Server::Proxy => {
            let status =
                std::process::Command::new(proxy(Profile::Use)?).args(["--port", &port.to_string()]).status()?;
            ensure!(status.success(), "qvsconfig-proxy ended: {status}");
            Ok(())
        }
    }
}

/// How the proxy is built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// For people.
    Use,
    /// As the tests of the workspace are.
    Tests,
}

/// The proxy with the app in it, built if need be.
pub fn proxy(profile: Profile) -> Result<PathBuf> {
    let (profile, folder) = match profile {
        Profile::Use => ("proxy", "proxy"),
        Profile::Tests => ("dev", "debug"),
    };
    println!("Building qvsconfig-proxy; the first time takes a few minutes.");
    process::run(process::cargo().args(["build", "--quiet", "--profile", profile, "--package", "qvsconfig-proxy"]))?;
    Ok(workspace::target()?.join(folder).join(format!("qvsconfig-proxy{}", std::env::consts::EXE_SUFFIX)))
}

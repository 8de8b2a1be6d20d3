//! `cargo xtask run`: the page on loopback, built if necessary.

use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;

use anyhow::{Result, ensure};

use crate::args::Serve;
use crate::{cargo, page, process, progress, serve, workspace};

/// Builds what is not up to date and serves it until the process ends.
pub fn run(how: Serve) -> Result<()> {
    // Before the build, so that a taken port is reported at once and not after minutes.
    serve::ensure_free(how.port)?;
    page::ensure()?;
    if how.live {
        let status = Command::new(proxy(Profile::Release)?).args(["--port", &how.port.to_string()]).status()?;
        ensure!(status.success(), "qvsconfig-proxy ended: {status}");
        return Ok(());
    }
    let site = serve::serve(&workspace::dist(), "/", how.port)?;
    println!("qvsconfig is at {} (Ctrl+C ends it)", site.url());
    site.forever()
}

/// How a program is built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// For users.
    Release,
    /// As the workspace's tests are built.
    Dev,
}

impl Profile {
    /// Cargo's name for it, and the folder of its output.
    const fn names(self) -> (&'static str, &'static str) {
        match self {
            Profile::Release => ("release", "release"),
            Profile::Dev => ("dev", "debug"),
        }
    }
}

/// Builds qvsconfig-proxy with the page in `dist/`, if necessary, and returns its path.
pub fn proxy(profile: Profile) -> Result<PathBuf> {
    built("qvsconfig-proxy", "qvsconfig-proxy", profile)
}

/// Builds the program `qvsconfig`, if necessary, and returns its path.
pub fn program(profile: Profile) -> Result<PathBuf> {
    // The page's package has the program's name.
    built("qvsconfig-cli", "qvsconfig", profile)
}

/// Builds the program of a package.
fn built(package: &str, program: &str, profile: Profile) -> Result<PathBuf> {
    let (name, _) = profile.names();
    let start = Instant::now();
    process::run(cargo::command().args(["build", "--quiet", "--profile", name, "--package", package]))?;
    progress::done(program, "built", start);
    built_in(program, profile)
}

/// Where cargo puts qvsconfig-proxy.
pub fn proxy_in(profile: Profile) -> Result<PathBuf> {
    built_in("qvsconfig-proxy", profile)
}

fn built_in(program: &str, profile: Profile) -> Result<PathBuf> {
    let (_, folder) = profile.names();
    Ok(cargo::target_folder()?.join(folder).join(format!("{program}{}", std::env::consts::EXE_SUFFIX)))
}

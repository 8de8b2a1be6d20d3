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
        let status =
            Command::new(program(Profile::Release)?).args(["live", "--port", &how.port.to_string()]).status()?;
        ensure!(status.success(), "`qvsconfig live` ended: {status}");
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
    /// Cargo's name for it.
    pub const fn name(self) -> &'static str {
        match self {
            Profile::Release => "release",
            Profile::Dev => "dev",
        }
    }

    /// The folder of its output.
    pub const fn folder(self) -> &'static str {
        match self {
            Profile::Release => "release",
            Profile::Dev => "debug",
        }
    }
}

/// The package of the program.
const PACKAGE: &str = "qvsconfig-cli";
/// The program.
pub const PROGRAM: &str = "qvsconfig";

/// Builds the program with the page in `dist/`, if necessary, and returns its path.
pub fn program(profile: Profile) -> Result<PathBuf> {
    let start = Instant::now();
    process::run(&mut build(profile))?;
    progress::done(PROGRAM, "built", start);
    program_in(profile)
}

/// What builds the program, and the same by its old name.
pub fn build(profile: Profile) -> Command {
    let mut command = cargo::command();
    command.args(["build", "--quiet", "--profile", profile.name(), "--package", PACKAGE, "--bins"]);
    command
}

/// Where cargo puts the program.
pub fn program_in(profile: Profile) -> Result<PathBuf> {
    Ok(cargo::target_folder()?.join(profile.folder()).join(file_name(PROGRAM)))
}

/// What the file of a program is called here.
pub fn file_name(program: &str) -> String {
    format!("{program}{}", std::env::consts::EXE_SUFFIX)
}

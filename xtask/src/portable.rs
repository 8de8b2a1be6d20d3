//! The program for people's machines and images: on Linux static, with musl, so that it runs on any of them and in an image that
//! has nothing else.

use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::run::{self, PROGRAM, Profile};
use crate::{cargo, process, progress, setup, workspace};

/// A target, and where its programs are.
#[derive(Debug)]
pub struct Built {
    /// The target, such as `x86_64-unknown-linux-musl`.
    pub target: String,
    /// The folder of the programs.
    pub folder: PathBuf,
    /// Whether they need nothing of the system.
    pub is_static: bool,
}

/// Builds the programs of the package: static where that is possible, else for this machine alone, and says why.
pub fn programs(profile: Profile) -> Result<Built> {
    static_programs(profile).or_else(|why| {
        println!("The program is not static, so no image can be made of it: {why:#}");
        build(&machine()?, false, profile)
    })
}

/// Builds the static programs.
pub fn static_programs(profile: Profile) -> Result<Built> {
    let target = match machine()?.split_once("-unknown-linux-") {
        Some((processor, _)) => format!("{processor}-unknown-linux-musl"),
        None => bail!("only those for Linux can be"),
    };
    setup::rust_target(&target)?;
    build(&target, true, profile)
}

fn build(target: &str, is_static: bool, profile: Profile) -> Result<Built> {
    let start = Instant::now();
    let mut command = run::build(profile);
    command.args(["--target", target]);
    let compiler = format!("CC_{}", target.replace('-', "_"));
    // What is written in C, of TLS, uses nothing of a C library: any compiler for this processor does.
    if is_static && process::on_path("musl-gcc").is_none() && std::env::var_os(&compiler).is_none() {
        command.env(compiler, "cc");
    }
    process::run(&mut command)?;
    progress::done(PROGRAM, "built", start);
    let folder = cargo::target_folder()?.join(target).join(profile.folder());
    Ok(Built { target: target.to_owned(), folder, is_static })
}

/// The target that programs are compiled for here, such as `x86_64-unknown-linux-gnu`.
fn machine() -> Result<String> {
    let told = process::output(Command::new("rustc").current_dir(workspace::root()).arg("-vV"));
    let told = told.context("rustc does not report its version")?;
    let host = told.lines().find_map(|line| line.strip_prefix("host: "));
    Ok(host.context("rustc does not report its host")?.to_owned())
}

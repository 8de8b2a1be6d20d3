//! The command line: parses the arguments and calls the function of the command.

use std::process::ExitCode;

use anyhow::Result;
use clap::Parser;
use xtask::args::{Args, Command};
use xtask::{adapters, bench, crds, dev, package, page, pictures, releases, run, setup, size, suite, workspace};

fn main() -> ExitCode {
    match answer(Args::parse().command) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn answer(command: Command) -> Result<ExitCode> {
    match command {
        Command::Run(how) => run::run(how)?,
        Command::Dev(how) => dev::dev(how)?,
        Command::Build => page::ensure()?,
        Command::Test { only } => {
            if !suite::test(only)? {
                return Ok(ExitCode::FAILURE);
            }
        }
        Command::Bench => bench::bench()?,
        Command::Size => {
            page::ensure()?;
            println!("{}", size::table(&size::measure(&workspace::dist())?));
        }
        Command::Setup => setup::everything()?,
        Command::Pictures => pictures::pictures()?,
        Command::Crds => crds::get()?,
        Command::Package => package::package()?,
        Command::Adapters { from, tag } => adapters::adapters(from.as_deref(), tag.as_deref())?,
        Command::Releases { clone } => releases::releases(&clone)?,
        Command::Finish => page::finish()?,
    }
    Ok(ExitCode::SUCCESS)
}

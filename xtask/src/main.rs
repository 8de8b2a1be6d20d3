//! The command line: reads the words and calls the one function that answers them.

use std::process::ExitCode;

use anyhow::Result;
use xtask::args::{self, Command};
use xtask::{bench, dist, releases, run, setup, size, split, suite, workspace};

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let command = match args::parse(&words) {
        Ok(command) => command,
        Err(problem) => {
            eprintln!("{problem}\n\n{}", args::USAGE);
            return ExitCode::from(2);
        }
    };
    match answer(command) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn answer(command: Command) -> Result<ExitCode> {
    match command {
        Command::Help => println!("{}", args::USAGE),
        Command::Setup => setup::everything()?,
        Command::Build => dist::ensure()?,
        Command::Split => split::split()?,
        Command::Run { port, by } => run::run(port, by)?,
        Command::Size => {
            dist::ensure()?;
            println!("{}", size::table(&size::measure(&workspace::dist())?));
        }
        Command::Bench => bench::bench()?,
        Command::Releases { clone } => releases::releases(&clone)?,
        Command::Test { only } => {
            if !suite::test(only)? {
                return Ok(ExitCode::FAILURE);
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

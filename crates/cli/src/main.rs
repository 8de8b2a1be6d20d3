//! `qvsconfig`.

use std::process::ExitCode;

fn main() -> ExitCode {
    qvsconfig_cli::run(&std::env::args_os().collect::<Vec<_>>())
}

//! `qvsconfig-proxy`, the name that `qvsconfig live` had.

use std::process::ExitCode;

fn main() -> ExitCode {
    qvsconfig_cli::run_as_proxy(&std::env::args_os().collect::<Vec<_>>())
}

//! The name that `qvsconfig live` had before it was a part of this program. It goes on working for a release.

use std::ffi::OsString;
use std::process::ExitCode;

use crate::{language, output, words};

/// The name.
pub const NAME: &str = "qvsconfig-proxy";

/// Runs `qvsconfig live` with the arguments of the old name, and says what it is called now.
pub fn run_as_proxy(asked: &[OsString]) -> ExitCode {
    let given = asked.get(1..).unwrap_or_default();
    output::tell(&format!("{NAME}: {}\n", words::NAME_NOW.get(language::of(asked))));
    // A version is that of the whole program, and no matter of a call.
    let call = if given.iter().any(|arg| arg == "--version" || arg == "-V") { "--version" } else { "live" };
    let new = [OsString::from("qvsconfig"), OsString::from(call)];
    if call == "live" {
        crate::run(&new.into_iter().chain(given.iter().cloned()).collect::<Vec<_>>())
    } else {
        crate::run(&new)
    }
}

//! The name that `qvsconfig live` had before it was a part of this program. It goes on working for a release.

use std::ffi::OsString;

use crate::{language, output, words};

/// The name.
const NAME: &str = "qvsconfig-proxy";

/// Says what the program is called now, and gives the same call by that name.
pub fn renamed(asked: &[OsString]) -> Vec<OsString> {
    output::tell(&format!("{NAME}: {}\n", words::NAME_NOW.get(language::of(asked))));
    let given = asked.get(1..).unwrap_or_default();
    // A version is that of the whole program, and no matter of a call.
    if given.iter().any(|arg| arg == "--version" || arg == "-V") {
        return ["qvsconfig", "--version"].map(OsString::from).into();
    }
    ["qvsconfig", "live"].map(OsString::from).into_iter().chain(given.iter().cloned()).collect()
}

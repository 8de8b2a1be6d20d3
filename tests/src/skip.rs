//! Tests that cannot run on this machine.

use std::fs::OpenOptions;
use std::io::Write;

/// Records that the test `name` cannot run here, and why; the test then returns. `cargo xtask test` reports it as skipped.
///
/// A test outside this crate can do the same: append the line `<test name>: <why>` to the file that the variable
/// `QVSCONFIG_SKIPPED` names, if it is set, and pass.
pub fn skipped(name: &str, why: &str) {
    eprintln!("SKIPPED {name}: {why}");
    let Some(path) = std::env::var_os(xtask::count::SKIPPED_VARIABLE) else {
        return;
    };
    let written = OpenOptions::new()
        .append(true)
        .create(true)
        .open(&path)
        // In one write, so that lines of parallel tests do not mix.
        .and_then(|mut file| file.write_all(format!("{name}: {why}\n").as_bytes()));
    if let Err(error) = written {
        panic!("{name} is skipped, but that cannot be recorded in {}: {error}", path.display());
    }
}

//! Tests that cannot run where something is missing.

use std::io::Write as _;

/// Reports that a test cannot run here: `cargo xtask test` counts it, by name, as skipped instead of passed.
pub fn skipped(name: &str, why: &str) {
    eprintln!("SKIPPED {name}: {why}");
    if let Some(path) = std::env::var_os("QVSCONFIG_SKIPPED") {
        let mut file =
            std::fs::OpenOptions::new().append(true).create(true).open(path).expect("the list of skipped tests");
        file.write_all(format!("{name}: {why}\n").as_bytes()).expect("the list of skipped tests");
    }
}

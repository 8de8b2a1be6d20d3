//! How many tests passed, failed and were skipped, counted from the output of `cargo test`.
//!
//! A test that cannot run on this machine appends a line `<test name>: <why>` to the file that the variable
//! `QVSCONFIG_SKIPPED` names, and passes; it is counted as skipped.

use std::ops::AddAssign;

/// Names the file that skipped tests append to.
pub const SKIPPED_VARIABLE: &str = "QVSCONFIG_SKIPPED";

/// The counts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    /// Tests that passed.
    pub passed: usize,
    /// Tests that failed.
    pub failed: usize,
    /// Tests that did not run, each with the reason if it gave one.
    pub skipped: Vec<String>,
}

impl Counts {
    /// Adds what one line of `cargo test` says.
    pub fn read_line(&mut self, line: &str) {
        if let Some(rest) = line.strip_prefix("test result: ") {
            for part in rest.split(['.', ';']) {
                let mut words = part.split_whitespace();
                let (Some(Ok(number)), Some(kind)) = (words.next().map(str::parse::<usize>), words.next()) else {
                    continue;
                };
                match kind {
                    "passed" => self.passed += number,
                    "failed" => self.failed += number,
                    _ => {}
                }
            }
        } else if let Some((name, why)) = line.strip_prefix("test ").and_then(|rest| rest.split_once(" ... ignored")) {
            let why = why.trim_start_matches([',', ' ']);
            let why = if why.is_empty() { "marked #[ignore]" } else { why };
            self.skipped.push(format!("{name}: {why}"));
        }
    }

    /// Adds the lines that skipped tests wrote; until now, each of these tests was counted as passed.
    pub fn read_skipped(&mut self, lines: &str) {
        for line in lines.lines().filter(|line| !line.trim().is_empty()) {
            self.passed = self.passed.saturating_sub(1);
            self.skipped.push(line.to_owned());
        }
    }

    /// The summary line.
    pub fn line(&self) -> String {
        format!("{} passed, {} failed, {} skipped", self.passed, self.failed, self.skipped.len())
    }

    /// Whether anything ran and nothing failed.
    pub fn is_good(&self) -> bool {
        self.failed == 0 && self.passed > 0
    }
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Counts) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped.extend(other.skipped);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WRITTEN: &str = "\
running 3 tests
test plan::defaults ... ok
test cluster::dry_run ... ignored, needs a cluster
test share::old ... FAILED

test result: FAILED. 1 passed; 1 failed; 1 ignored; 0 measured; 4 filtered out; finished in 0.10s

test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.25s
";

    fn read(text: &str) -> Counts {
        let mut counts = Counts::default();
        text.lines().for_each(|line| counts.read_line(line));
        counts
    }

    #[test]
    fn result_lines_are_summed() {
        let counts = read(WRITTEN);
        assert_eq!((counts.passed, counts.failed), (13, 1));
        assert_eq!(counts.skipped, ["cluster::dry_run: needs a cluster"]);
        assert_eq!(counts.line(), "13 passed, 1 failed, 1 skipped");
        assert!(!counts.is_good());
    }

    #[test]
    fn a_test_that_skipped_itself_is_not_passed() {
        let mut counts = read(WRITTEN);
        counts.read_skipped("pyyaml_agrees: python3 has no yaml\n\n");
        assert_eq!(counts.passed, 12);
        assert_eq!(counts.skipped[1], "pyyaml_agrees: python3 has no yaml");
    }

    #[test]
    fn nothing_run_is_not_good() {
        assert!(!Counts::default().is_good());
        assert!(read("test result: ok. 1 passed; 0 failed; 0 ignored;").is_good());
    }
}

//! The log of a long build.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::process;

/// Collects the output of the build's steps, which is long and only useful if one of them fails.
pub struct Log {
    path: PathBuf,
    file: File,
}

/// How many of its last lines are shown when a step fails.
const LAST_LINES: usize = 15;

impl Log {
    /// Starts an empty log.
    pub fn new(path: &Path) -> Result<Log> {
        let file = File::create(path).with_context(|| format!("cannot write {}", path.display()))?;
        Ok(Log { path: path.to_owned(), file })
    }

    /// Runs one step; `what` completes the sentence "could not ...".
    pub fn run(&self, command: &mut Command, what: &str) -> Result<()> {
        let writer = || self.file.try_clone().map(Stdio::from);
        let status = command
            .stdin(Stdio::null())
            .stdout(writer()?)
            .stderr(writer()?)
            .status()
            .with_context(|| format!("cannot start `{}`", process::shown(command)))?;
        if status.success() {
            return Ok(());
        }
        let text = fs::read(&self.path).unwrap_or_default();
        bail!(
            "could not {what}: `{}` failed ({status}). The log is {}; it ends with:\n{}",
            process::shown(command),
            self.path.display(),
            last_lines(&String::from_utf8_lossy(&text))
        )
    }
}

fn last_lines(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    lines[lines.len().saturating_sub(LAST_LINES)..].join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_error_of_a_failed_step_has_the_end_of_the_log() {
        let path = std::env::temp_dir().join(format!("qvsconfig-build-log-{}", std::process::id()));
        let log = Log::new(&path).unwrap();
        let mut step = Command::new("sh");
        step.args(["-c", "for n in $(seq 30); do echo line $n; done; echo no room left >&2; exit 3"]);
        let problem = log.run(&mut step, "unpack it").unwrap_err().to_string();
        assert!(problem.starts_with("could not unpack it: `sh -c"), "{problem}");
        assert!(problem.contains(&path.display().to_string()), "{problem}");
        assert!(problem.ends_with("line 30\nno room left"), "{problem}");
        assert!(!problem.contains("line 16\n"), "{problem}");
        fs::remove_file(&path).unwrap();
    }
}

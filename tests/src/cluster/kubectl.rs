//! `kubectl`, kept away from the settings and the cache of whoever runs the tests.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use xtask::{kube, process};

use super::running::Cluster;

/// What a run of `kubectl` came to.
#[derive(Debug, Clone)]
pub struct Ran {
    /// Whether it did what it was told.
    pub is_good: bool,
    /// Its standard output.
    pub output: String,
    /// Its standard error.
    pub errors: String,
}

impl Cluster {
    /// Runs `kubectl` as the administrator with these words.
    pub fn kubectl(&self, words: &[&str]) -> Result<Ran> {
        self.kubectl_of(&self.kubeconfig(), words, "")
    }

    /// The same with another kubeconfig file, and with a text to read from standard input.
    pub fn kubectl_of(&self, kubeconfig: &Path, words: &[&str], input: &str) -> Result<Ran> {
        let program = kube::kubectl().context("there is no kubectl on the PATH")?;
        let mut command = Command::new(program);
        process::without(&mut command, |name| {
            name.starts_with("KUBE") || name.to_ascii_lowercase().ends_with("_proxy")
        });
        command
            .args(words)
            .env("KUBECONFIG", kubeconfig)
            // It keeps what it learned of a server there.
            .env("HOME", self.folder())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = command.spawn().with_context(|| format!("cannot start `{}`", process::shown(&command)))?;
        let mut pipe = child.stdin.take().context("kubectl has no input")?;
        // Beside the reading: with much of both, each would wait for the other.
        let output = std::thread::scope(|scope| {
            // It may end before it read everything; how it ended says why.
            scope.spawn(move || drop(pipe.write_all(input.as_bytes())));
            child.wait_with_output()
        })?;
        Ok(Ran {
            is_good: output.status.success(),
            output: String::from_utf8_lossy(&output.stdout).into_owned(),
            errors: String::from_utf8_lossy(&output.stderr).into_owned(),
        })
    }

    /// Applies a text as the runbook does; the error is what `kubectl` said.
    pub fn apply(&self, yaml: &str) -> Result<String> {
        let ran = self.try_to_apply(yaml)?;
        if !ran.is_good {
            bail!("kubectl did not apply it: {}", ran.errors);
        }
        Ok(ran.output)
    }

    /// The same; also a refusal is an answer.
    pub fn try_to_apply(&self, yaml: &str) -> Result<Ran> {
        self.kubectl_of(&self.kubeconfig(), &["apply", "--server-side", "--filename=-"], yaml)
    }
}

//! `kubectl`, without the settings and the cache of the user who runs the tests.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use xtask::{kube, process};

use super::running::Cluster;

/// The result of a run of `kubectl`.
#[derive(Debug, Clone)]
pub struct Ran {
    /// Whether it succeeded.
    pub is_good: bool,
    /// Its standard output.
    pub output: String,
    /// Its standard error.
    pub errors: String,
}

impl Cluster {
    /// Runs `kubectl` as the administrator with these arguments.
    pub fn kubectl(&self, words: &[&str]) -> Result<Ran> {
        self.kubectl_of(&self.kubeconfig(), words, "")
    }

    /// Like [`Cluster::kubectl`], with another kubeconfig file, and with a text for standard input.
    pub fn kubectl_of(&self, kubeconfig: &Path, words: &[&str], input: &str) -> Result<Ran> {
        let mut command = Command::new(kube::kubectl().context("there is no kubectl on the PATH")?);
        command.args(words);
        self.run(command, kubeconfig, input)
    }

    /// Runs commands in a shell that finds the same `kubectl`, as the administrator.
    pub fn shell(&self, shell: &str, commands: &str) -> Result<Ran> {
        let kubectl = kube::kubectl().context("there is no kubectl on the PATH")?;
        let mut folders = vec![kubectl.parent().context("kubectl is in no folder")?.to_owned()];
        folders.extend(std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()));
        let mut command = Command::new(shell);
        command.arg("-s").env("PATH", std::env::join_paths(folders)?).current_dir(self.folder());
        self.run(command, &self.kubeconfig(), commands)
    }

    fn run(&self, mut command: Command, kubeconfig: &Path, input: &str) -> Result<Ran> {
        process::without(&mut command, |name| {
            name.starts_with("KUBE") || name.to_ascii_lowercase().ends_with("_proxy")
        });
        command
            .env("KUBECONFIG", kubeconfig)
            // It keeps its cache there.
            .env("HOME", self.folder())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = command.spawn().with_context(|| format!("cannot start `{}`", process::shown(&command)))?;
        let mut pipe = child.stdin.take().context("it has no input")?;
        // While its output is read: with much of both, each would wait for the other.
        let output = std::thread::scope(|scope| {
            // It may end before it has read everything; its status says why.
            scope.spawn(move || drop(pipe.write_all(input.as_bytes())));
            child.wait_with_output()
        })?;
        Ok(Ran {
            is_good: output.status.success(),
            output: String::from_utf8_lossy(&output.stdout).into_owned(),
            errors: String::from_utf8_lossy(&output.stderr).into_owned(),
        })
    }

    /// Applies a text as the runbook does; the error is that of `kubectl`.
    pub fn apply(&self, yaml: &str) -> Result<String> {
        let ran = self.try_to_apply(yaml)?;
        if !ran.is_good {
            bail!("kubectl did not apply it: {}", ran.errors);
        }
        Ok(ran.output)
    }

    /// Like [`Cluster::apply`], but a refusal is not an error.
    pub fn try_to_apply(&self, yaml: &str) -> Result<Ran> {
        self.kubectl_of(&self.kubeconfig(), &["apply", "--server-side", "--filename=-"], yaml)
    }
}

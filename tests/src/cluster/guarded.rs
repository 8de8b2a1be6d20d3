//! A program that ends with the process that started it, however that ends: even if it is killed, or if the program is held
//! by a `static`, which Rust never drops.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result};
use xtask::process;

/// Starts the program and prints its process id. Once its own input closes, it ends that process and no other, and then
/// removes the folder if it was given one. It ignores Ctrl-C, which would otherwise end it too early.
const GUARD: &str = r#"
trap '' INT HUP
folder=$1 log=$2
shift 2
"$@" </dev/null >>"$log" 2>&1 &
program=$!
echo "$program"
exec >/dev/null
read -r _
kill -9 "$program"
wait "$program"
[ -z "$folder" ] || rm -rf -- "$folder"
"#;

/// A running program; dropping this kills it at once, as a crash would.
pub(super) struct Guarded {
    guard: Child,
    /// The program's process id.
    pub(super) process: u32,
}

/// What happens to a folder when the program has ended.
pub(super) enum Folder<'a> {
    /// It stays.
    Kept,
    /// It is removed with its content.
    Removed(&'a Path),
}

impl Guarded {
    /// Starts a program; its output is appended to the file `log`.
    pub(super) fn start(command: &Command, log: &Path, folder: Folder) -> Result<Guarded> {
        let folder = match folder {
            Folder::Kept => OsStr::new(""),
            Folder::Removed(folder) => folder.as_os_str(),
        };
        let mut guard = Command::new("sh")
            .args([OsStr::new("-c"), OsStr::new(GUARD), OsStr::new("sh"), folder, log.as_os_str()])
            .arg(command.get_program())
            .args(command.get_args())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("cannot start `{}`", process::shown(command)))?;
        let mut told = String::new();
        if let Some(output) = guard.stdout.take() {
            BufReader::new(output).read_line(&mut told)?;
        }
        // From here on, a drop closes its input.
        let mut guarded = Guarded { guard, process: 0 };
        guarded.process = told.trim().parse().context("the shell around a program printed no process id")?;
        Ok(guarded)
    }

    /// Whether the program has ended by itself.
    pub(super) fn has_ended(&self) -> bool {
        let mut ps = Command::new("ps");
        ps.args(["-o", "stat=", "-p", &self.process.to_string()]);
        // Z is a zombie: it has ended, but its status was not collected yet.
        process::output(&mut ps).is_none_or(|state| state.trim().is_empty() || state.trim_start().starts_with('Z'))
    }
}

impl Drop for Guarded {
    fn drop(&mut self) {
        drop(self.guard.stdin.take());
        let _ = self.guard.wait();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sleeper(folder: &Path) -> Guarded {
        let mut sleep = Command::new("sleep");
        sleep.arg("600");
        Guarded::start(&sleep, &folder.join("log"), Folder::Removed(folder)).unwrap()
    }

    #[test]
    fn the_program_and_its_folder_end_with_their_owner() {
        let folder = tempfile::tempdir().unwrap();
        let sleeper = sleeper(folder.path());
        let process = sleeper.process;
        assert!(!sleeper.has_ended());
        drop(sleeper);
        let mut ps = Command::new("ps");
        ps.args(["-o", "pid=", "-p", &process.to_string()]);
        assert_eq!(process::output(&mut ps).unwrap_or_default().trim(), "");
        assert!(!folder.path().exists());
    }

    #[test]
    fn a_program_that_ended_by_itself_is_noticed() {
        let folder = tempfile::tempdir().unwrap();
        let mut command = Command::new("sh");
        command.args(["-c", "echo no room; exit 1"]);
        let log = folder.path().join("log");
        let program = Guarded::start(&command, &log, Folder::Kept).unwrap();
        crate::wait::until("its end", || Ok(program.has_ended().then_some(()))).unwrap();
        assert_eq!(std::fs::read_to_string(&log).unwrap(), "no room\n");
    }
}

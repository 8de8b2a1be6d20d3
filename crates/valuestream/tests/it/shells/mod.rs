//! Real shells in a sandbox: a folder with fakes of the programs that a runbook calls, which record how they were
//! called. There is no terminal inside, so a question on one gets no answer.

pub mod cluster;
pub mod compare;
pub mod hostile;
pub mod limit;
pub mod recorded;
pub mod runbook;
pub mod terminal;

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// How a program was called: its name and arguments.
pub type Call = Vec<String>;

/// The result of a shell.
#[derive(Debug)]
pub struct Ran {
    /// Its exit code; `None` if it had to be killed.
    pub code: Option<i32>,
    /// Its output.
    pub out: String,
    /// Its error output.
    pub err: String,
}

impl Ran {
    /// Both, for the message of a failed test.
    pub fn all(&self) -> String {
        format!("exit {:?}\n{}\n--- stderr\n{}", self.code, self.out, self.err)
    }
}

/// A folder with `bin` (fakes), `home`, `tmp`, `state` (what fakes remember) and `work` (where shells start).
pub struct Sandbox {
    folder: tempfile::TempDir,
    /// The folders after `bin` on the `PATH`.
    system: OsString,
}

impl Sandbox {
    /// A sandbox whose shells find the fakes first, and then the system's programs.
    pub fn new() -> Sandbox {
        Sandbox::with_path(std::env::var_os("PATH").unwrap_or_default())
    }

    /// A sandbox whose shells find only the fakes.
    pub fn sealed() -> Sandbox {
        Sandbox::with_path(OsString::new())
    }

    fn with_path(system: OsString) -> Sandbox {
        let sandbox = Sandbox { folder: tempfile::tempdir().unwrap(), system };
        for name in ["bin", "home", "tmp", "state", "work"] {
            fs::create_dir(sandbox.path(name)).unwrap();
        }
        sandbox
    }

    /// A path in it.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Installs a fake: it records its name and arguments in one write, then does `body`.
    pub fn fake(&self, name: &str, body: &str) {
        let text = format!("#!/bin/sh\nprintf '%s\\0' \"$#\" \"${{0##*/}}\" \"$@\" >> \"$QVS_LOG\"\n{body}\n");
        let path = self.path("bin").join(name);
        fs::write(&path, text).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    }

    /// Writes a file in it, with the folders that it needs.
    pub fn write(&self, name: &str, text: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
        path
    }

    /// Every call so far, in recorded order.
    pub fn calls(&self) -> Vec<Call> {
        calls(&fs::read(self.path("log")).unwrap_or_default())
    }

    /// The calls so far whose words, joined by spaces, begin with `start`.
    pub fn called(&self, start: &str) -> Vec<String> {
        let words = self.calls().into_iter().map(|call| call.join(" "));
        words.filter(|words| words.starts_with(start)).collect()
    }

    /// Starts the records anew.
    pub fn forget_calls(&self) {
        let _ = fs::remove_file(self.path("log"));
    }

    /// A program in the sandbox's environment, started in `work`.
    pub fn command(&self, program: impl AsRef<Path>) -> Command {
        let mut path = self.path("bin").into_os_string();
        if !self.system.is_empty() {
            path.push(":");
            path.push(&self.system);
        }
        let mut command = Command::new(program.as_ref());
        command
            .env_clear()
            .env("PATH", path)
            .env("HOME", self.path("home"))
            .env("TMPDIR", self.path("tmp"))
            .env("QVS_LOG", self.path("log"))
            .env("QVS_STATE", self.path("state"))
            .env("LC_ALL", "C.UTF-8")
            .env("GIT_CONFIG_GLOBAL", self.path("home").join("gitconfig"))
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .current_dir(self.path("work"));
        command
    }

    /// Runs `program` in `folder` without a terminal, with `input` to read, for at most a minute.
    pub fn run(&self, program: &[&str], folder: &Path, input: &[u8]) -> Ran {
        let input = { self.write("input", input) };
        let mut command = self.command(found("setsid").unwrap());
        command.arg(found(program[0]).unwrap_or_else(|| program[0].into())).args(&program[1..]).current_dir(folder);
        let (out, err) = (self.path("out"), self.path("err"));
        command
            .stdin(File::open(input).unwrap())
            .stdout(File::create(&out).unwrap())
            .stderr(File::create(&err).unwrap());
        let code = limit::wait(command.spawn().unwrap());
        let read = |path| String::from_utf8_lossy(&fs::read(path).unwrap()).into_owned();
        Ran { code, out: read(out), err: read(err) }
    }

    /// Runs a shell whose input is a session, as when everything is pasted at once.
    pub fn session(&self, shell: Shell, folder: &Path, text: &str) -> Ran {
        self.run(shell.words(), folder, text.as_bytes())
    }
}

/// The fakes' records as calls.
pub fn calls(notes: &[u8]) -> Vec<Call> {
    let text = String::from_utf8(notes.to_vec()).expect("arguments in UTF-8");
    let mut words = text.split_terminator('\0');
    let mut calls = Vec::new();
    while let Some(count) = words.next() {
        let count: usize = count.parse().expect("the number of arguments");
        calls.push(words.by_ref().take(count + 1).map(str::to_owned).collect());
    }
    calls
}

/// The shells that blocks are made for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shell {
    /// bash.
    Bash,
    /// zsh.
    Zsh,
}

impl Shell {
    /// Its name.
    pub fn name(self) -> &'static str {
        self.words()[0]
    }

    fn words(self) -> &'static [&'static str] {
        match self {
            Shell::Bash => &["bash", "--norc", "--noprofile", "-s"],
            Shell::Zsh => &["zsh", "-f", "-s"],
        }
    }
}

/// A program of the system, by name.
pub fn found(program: &str) -> Option<PathBuf> {
    std::env::split_paths(&std::env::var_os("PATH")?).map(|folder| folder.join(program)).find(|path| path.is_file())
}

/// Whether all these programs are available; if not, the test counts as skipped.
pub fn have(test: &str, programs: &[&str]) -> bool {
    let missing = programs.iter().find(|program| found(program).is_none());
    if let Some(missing) = missing {
        crate::common::skipped(test, &format!("{missing} is not here"));
    }
    missing.is_none()
}

/// Runs a program to its end with `input` on its standard input; returns whether it succeeded, and its output.
pub fn checked(program: &[&str], input: &str) -> Result<(), String> {
    let mut child = Command::new(program[0])
        .args(&program[1..])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut pipe = child.stdin.take().unwrap();
    let text = input.to_owned();
    let writer = std::thread::spawn(move || pipe.write_all(text.as_bytes()));
    let output = child.wait_with_output().unwrap();
    let _ = writer.join();
    let said = [output.stdout, output.stderr].concat();
    if output.status.success() { Ok(()) } else { Err(String::from_utf8_lossy(&said).into_owned()) }
}

//! Runs the program.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

/// The program, in a place where nothing says which language.
pub fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_qvsconfig"));
    command.stdin(Stdio::null());
    for name in ["LANG", "LC_ALL", "NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"] {
        command.env_remove(name);
    }
    command
}

/// What a run left.
pub struct Ran {
    /// Its exit status.
    pub status: i32,
    /// Standard output.
    pub out: Vec<u8>,
    /// Standard error.
    pub err: String,
}

impl Ran {
    /// Standard output as text.
    pub fn text(&self) -> String {
        String::from_utf8(self.out.clone()).unwrap()
    }
}

impl From<Output> for Ran {
    fn from(output: Output) -> Ran {
        let err = String::from_utf8(output.stderr).unwrap();
        assert!(!err.contains("a bug in this program"), "{err}");
        Ran { status: output.status.code().expect("no signal"), out: output.stdout, err }
    }
}

/// Runs a call in a directory.
pub fn run(here: &Path, args: &[&str]) -> Ran {
    program().current_dir(here).args(args).output().unwrap().into()
}

/// The same with standard input.
pub fn run_with(here: &Path, args: &[&str], input: &[u8]) -> Ran {
    let mut command = program();
    command.current_dir(here).args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    // A program that refuses does not read everything.
    let _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap().into()
}

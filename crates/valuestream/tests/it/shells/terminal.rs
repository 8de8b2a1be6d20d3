//! A shell with a terminal on which someone answers.

use std::fs::{self, File};
use std::process::Stdio;

use super::{Ran, Sandbox, Shell, found, limit};

const PROGRAM: &str = include_str!("terminal.py");

/// Runs a session in `work`; each answer is typed once the last words of its question appear. `out` is what the
/// terminal shows. Exit code 3 means that a question never came.
pub fn answered(sandbox: &Sandbox, shell: Shell, text: &str, answers: &[(&str, &str)]) -> Ran {
    let session = sandbox.write("session", text);
    let lines: String = answers.iter().map(|(question, answer)| format!("{question}\t{answer}\n")).collect();
    let answers = sandbox.write("answers", lines);
    let program = sandbox.write("terminal.py", PROGRAM);
    let (out, err) = (sandbox.path("out"), sandbox.path("err"));
    let mut command = sandbox.command(found("setsid").unwrap());
    command
        .arg(found("python3").unwrap())
        .args([program, session, answers])
        .args(shell.words())
        .stdin(Stdio::null())
        .stdout(File::create(&out).unwrap())
        .stderr(File::create(&err).unwrap());
    let code = limit::wait(command.spawn().unwrap());
    let read = |path| String::from_utf8_lossy(&fs::read(path).unwrap()).into_owned();
    Ran { code, out: read(out), err: read(err) }
}

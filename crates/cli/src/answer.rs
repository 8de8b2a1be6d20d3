//! How a call ends: its exit status (docs/contract.md#the-program).

use std::io;
use std::process::ExitCode;

use text::Lang;

use crate::words;

/// How a call ended that could be done.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Answer {
    /// Good.
    Good,
    /// The plan or the files have errors, or differ.
    Bad,
    /// A file could not be read or written; everything else was done.
    Unread,
    /// It was stopped with Ctrl+C.
    Stopped,
}

impl Answer {
    /// Bad if so.
    pub fn bad_if(bad: bool) -> Answer {
        if bad { Answer::Bad } else { Answer::Good }
    }

    /// The exit status.
    pub fn status(self) -> ExitCode {
        ExitCode::from(match self {
            Answer::Good => 0,
            Answer::Bad => 1,
            Answer::Unread => 2,
            // As of a program that the signal has ended.
            Answer::Stopped => 128 + 2,
        })
    }
}

/// Why a call could not be done.
#[derive(Debug)]
pub enum Failure {
    /// A sentence for the person who called.
    Said(String),
    /// Everything there is to say has been said.
    Told(Answer),
    /// Whoever read the output has stopped reading, which is theirs to decide.
    NobodyReads,
    /// The output cannot be written.
    Output(io::Error),
}

impl From<io::Error> for Failure {
    /// An error of standard output; those of files come with a sentence.
    fn from(error: io::Error) -> Failure {
        if error.kind() == io::ErrorKind::BrokenPipe { Failure::NobodyReads } else { Failure::Output(error) }
    }
}

impl Failure {
    /// Says why, and ends.
    pub fn end(self, lang: Lang) -> ExitCode {
        let said = match self {
            Failure::Told(answer) => return answer.status(),
            Failure::NobodyReads => return ExitCode::SUCCESS,
            Failure::Said(said) => said,
            Failure::Output(error) => words::output_failed(&error, lang),
        };
        crate::output::tell(&format!("qvsconfig: {said}\n"));
        ExitCode::from(2)
    }
}

//! The program `qvsconfig`: the domain of the page without a browser, and live status. What a plan means, what is wrong with
//! it and which files it gives is the domain's, what a cluster says about it the proxy's; here are only arguments, files and
//! terminals.

mod answer;
mod args;
mod check;
mod compare;
mod explain;
mod help;
mod import;
mod inputs;
mod kept;
mod language;
mod link;
mod live;
mod message;
mod old_name;
mod output;
mod plan;
mod progress;
mod render;
mod report;
mod repository;
mod runbook;
mod runtime;
mod sarif;
mod schema;
mod settings;
mod standing;
mod status;
mod tables;
mod words;
mod write;

use std::ffi::OsString;
use std::process::ExitCode;

use crate::answer::{Answer, Failure};
use crate::args::{Args, Call};
use text::Lang;

/// Runs the program with its arguments, the program's name first.
pub fn run(asked: &[OsString]) -> ExitCode {
    // A panic's message may hold a text of the plan or the cluster; its location does not.
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        eprintln!("qvsconfig: a bug in this program, at {place}; report it");
    }));
    let lang = language::of(asked);
    let args = match help::parse(asked, lang) {
        Ok(args) => args,
        Err(refused) => return refused.end(),
    };
    match call(args, lang) {
        Ok(answer) => answer.status(),
        Err(failure) => failure.end(lang),
    }
}

/// Runs `qvsconfig live` with its arguments by the name that it had before.
pub fn run_as_proxy(asked: &[OsString]) -> ExitCode {
    run(&old_name::renamed(asked))
}

fn call(args: Args, lang: Lang) -> Result<Answer, Failure> {
    match args.call {
        Call::Render(asked) => render::run(&asked, lang),
        Call::Check(asked) => check::run(&asked, lang),
        Call::Inputs(asked) => inputs::run(&asked, lang),
        Call::Import(asked) => import::run(&asked, lang),
        Call::Link(asked) => link::link(&asked, lang),
        Call::Plan(asked) => link::plan(&asked, lang),
        Call::Diff(asked) => compare::run(&asked, lang),
        Call::Runbook(asked) => runbook::run(&asked, lang),
        Call::Fields(asked) => tables::fields(asked.format, lang),
        Call::Releases(asked) => tables::releases(asked.format, lang),
        Call::Status(asked) => status::run(&asked, lang),
        Call::Live(asked) => live::run(asked, lang),
        Call::Schema => schema::run(lang),
        Call::Explain(asked) => explain::run(&asked.code, lang),
        Call::Completions(asked) => help::completions(asked.shell, lang),
        Call::Man => help::manual(lang),
    }
}

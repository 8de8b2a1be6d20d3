//! A report as text, grouped as the page groups it: by the steps of the runbook.

use std::fmt::Write;

use live_status::{Check, Report, State, Trouble};
use text::Lang;
use text::hidden::visible;
use valuestream::Plan;
use valuestream::live::{called, command_label, in_a_word, step_in};
use valuestream::runbook;

use crate::words;

const GOOD: &str = "\u{1b}[32m";
const BAD: &str = "\u{1b}[31m";
const WAITS: &str = "\u{1b}[33m";
const HEAD: &str = "\u{1b}[1m";
const PLAIN: &str = "\u{1b}[0m";

/// A check in a line: how it stands, what it is, and that in a sentence. What a cluster says is in it.
pub fn line(check: &Check, lang: Lang) -> String {
    let colour = match check.state {
        State::Ok => GOOD,
        State::Failing => BAD,
        State::Pending | State::Unknown => WAITS,
    };
    let (state, name) = (in_a_word(check.state, lang), called(check.what, lang));
    format!("{colour}{state}{PLAIN}  {name}: {}", visible(check.sentence.get(lang)))
}

/// The whole report.
pub fn whole(report: &Report, plan: &Plan, lang: Lang) -> String {
    let mut out = String::new();
    if let Some(context) = &report.context {
        // Writing into a String cannot fail, here and below.
        let _ = writeln!(out, "{}", words::context(&visible(context), lang));
    }
    let (task, delivery) = (plan.runbook_task(), plan.release.store_delivery());
    for step in runbook::steps(&plan.resolve(), lang) {
        let mut here = report.checks.iter().filter(|check| step_in(task, check.what, delivery) == step.id).peekable();
        if here.peek().is_some() {
            let _ = writeln!(out, "\n{HEAD}{} {}{PLAIN}", step.id.name(), step.title);
        }
        for check in here {
            let _ = writeln!(out, "  {}", line(check, lang));
            if check.state != State::Ok {
                out += &why(check, lang);
            }
        }
    }
    let _ = writeln!(out, "\n{}", words::good(good(report), report.checks.len(), lang));
    out
}

/// How many checks are good.
pub fn good(report: &Report) -> usize {
    report.checks.iter().filter(|check| check.state == State::Ok).count()
}

/// Why a check is not good, in the cluster's words and in ours, and what to do.
fn why(check: &Check, lang: Lang) -> String {
    let mut lines = Vec::new();
    let said = |reason: &str, message: &str| {
        [reason, message].into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(": ")
    };
    let evidence = check.evidence.as_ref().map(|it| said(&it.reason, &it.message));
    let warning = check.warning.as_ref().map(|it| said(&it.reason, &it.message));
    lines.extend(evidence.into_iter().chain(warning).filter(|said| !said.is_empty()));
    lines.extend(check.trouble.iter().flat_map(|trouble| cause_and_fix(trouble, lang)));
    lines.extend(check.first.map(|first| format!("{} {}", words::FIRST.get(lang), called(first, lang))));
    lines.extend(check.commands.iter().map(|it| format!("{}: {}", command_label(it.id).get(lang), it.command)));
    lines.iter().map(|line| format!("      {}\n", visible(line))).collect()
}

fn cause_and_fix(trouble: &Trouble, lang: Lang) -> [String; 2] {
    let cause = format!("{} {}", words::CAUSE.get(lang), trouble.cause.get(lang));
    let step =
        if trouble.step.is_empty() { String::new() } else { format!(" {}", words::in_step(&trouble.step, lang)) };
    [cause, format!("{}: {}{step}", words::HELP.get(lang), trouble.fix.get(lang))]
}

/// What is not good, by name.
pub fn missing(report: &Report, lang: Lang) -> String {
    let bad = report.checks.iter().filter(|check| check.state != State::Ok);
    bad.map(|check| called(check.what, lang)).collect::<Vec<_>>().join(", ")
}

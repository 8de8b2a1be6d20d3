//! The runbook as runbook.sh: the same commands, one function per step, with a question before each step. The part that
//! does not depend on the plan is `script.sh`.

use std::fmt::Write;

use text::hidden::visible;
use text::{Lang, Text};

use super::shell::quote;
use super::step::{Entry, Part, Runs, Step, StepKind};
use super::template;
use super::values::{EntryValue, Values};
use super::words;
use crate::files::{self, written};
use crate::plan::{ProjectField, RepositoryField, Resolved, RunbookTask};

const SCRIPT: &str = include_str!("script.sh");

/// The whole runbook as a script.
pub fn script(resolved: &Resolved, steps: &[Step], lang: Lang) -> String {
    let mut out = String::with_capacity(16 * 1024);
    head(&mut out, resolved, steps, lang);
    for step in steps {
        // Writing into a String cannot fail, here and below.
        let _ = write!(out, "\n{}() {{\n", function(step));
        let begun = out.len();
        body(&mut out, step, resolved);
        if out.len() == begun {
            line(&mut out, ":");
        }
        out.push_str("}\n");
    }
    out.push_str("\nread_options \"$@\"\n");
    if resolved.plan.stands_for().is_some() {
        let name = visible(&written::value(resolved, ProjectField::EnvironmentName).text);
        let _ = writeln!(out, "say {}", quote(&format!("{} {name}", words::ENVIRONMENT.get(lang))));
        if resolved.runbook_task != RunbookTask::Remove {
            let _ = writeln!(out, "say {}", quote(words::FIRST_BEFORE.get(lang)));
        }
    }
    out.push_str("if is_clone; then\n  enter_clone\nfi\n");
    for step in steps {
        let (id, title, why) = (step.id.name(), quote(step.title), quote(step.why));
        let _ = write!(out, "begin {id} {title} \\\n  {why} &&\n  {}\n", function(step));
    }
    let _ = write!(out, "\nprintf '\\n%s\\n' {}\n", quote(words::DONE.get(lang)));
    out
}

/// The name of the function that does a step.
fn function(step: &Step) -> String {
    format!("step_{}", step.id.name().replace('-', "_"))
}

fn line(out: &mut String, command: &str) {
    for line in command.lines() {
        let indent = if line.is_empty() { "" } else { "  " };
        let _ = writeln!(out, "{indent}{line}");
    }
}

fn say(out: &mut String, text: &str) {
    line(out, &format!("say {}", quote(&visible(text))));
}

fn body(out: &mut String, step: &Step, resolved: &Resolved) {
    match step.runs {
        Runs::Anywhere => {}
        Runs::InClone => line(out, "enter_clone"),
        Runs::PlacingFiles => line(out, "place_files"),
    }
    for part in &step.parts {
        match part {
            // The script has already placed the files.
            Part::Say(_) if step.runs == Runs::PlacingFiles => {}
            Part::Say(text) | Part::Warn(text) => say(out, text),
            Part::List(items) => items.iter().for_each(|item| say(out, &format!("  - {item}"))),
            Part::Link(text, address) => say(out, &format!("{text}: {address}")),
            Part::Enter(entries) => entries.iter().for_each(|entry| enter(out, entry)),
            Part::Paste(pasted) => pasted.text.lines().for_each(|line| say(out, line)),
            Part::Run(block) => {
                if !out.ends_with("{\n") {
                    out.push('\n');
                }
                say(out, &format!("-- {}", block.heading()));
                for command in &block.commands {
                    let command: String = command.iter().map(|piece| piece.text.as_str()).collect();
                    line(out, &format!("{command} || stop"));
                }
            }
            Part::Into(text, path) => say(out, &format!("{text} {}", resolved.plan.name_of(*path))),
            Part::Expect(_) => {}
        }
        if step.kind == StepKind::Console && waits_after(step, part) {
            line(out, "wait_for_console");
        }
    }
}

/// A console step waits once, after its last instruction for the console.
fn waits_after(step: &Step, part: &Part) -> bool {
    let last = step.parts.iter().rev().find(|part| !matches!(part, Part::Run(_) | Part::Expect(_)));
    last.is_some_and(|last| std::ptr::eq(last, part))
}

fn enter(out: &mut String, entry: &Entry) {
    let (label, text) = match &entry.value {
        EntryValue::Value { text, .. } => (entry.label, text.as_str()),
        EntryValue::Fixed(text) => (entry.label, *text),
        EntryValue::Hint(text) => (entry.label, *text),
    };
    say(out, &format!("  {label}: {text}"));
}

/// The part that is the same for every plan, except for some texts and paths.
fn head(out: &mut String, resolved: &Resolved, steps: &[Step], lang: Lang) {
    let directory = written::value(resolved, RepositoryField::ConfigDirectory).text;
    let depth = directory.split('/').filter(|part| !part.is_empty()).count().max(1);
    let up = vec![".."; depth + usize::from(resolved.plan.stands_for().is_some())].join("/");
    let ids: Vec<&str> = steps.iter().map(|step| step.id.name()).collect();
    let ids = ids.join(" ");
    let files: Vec<String> = files::list(resolved).iter().map(|file| quote(&file.path)).collect();
    let word = |text: Text| quote(text.get(lang));
    // The script itself knows which step it is.
    let (before, after) = words::STOPPED.get(lang).split_once("{step}").unwrap_or_default();
    let own = [
        ("head", words::head(resolved.runbook_task).get(lang).to_owned()),
        ("usage", words::usage(lang, &ids)),
        ("steps", ids),
        ("up", up),
        ("files", files.join("\n  ")),
        ("url", quote(&Values::of(resolved).get("gitCloneUrl").text)),
        ("stoppedBefore", quote(before)),
        ("stoppedAfter", quote(after)),
        ("notInClone", word(words::NOT_IN_CLONE)),
        ("differs", word(words::DIFFERS)),
        ("console", word(words::CONSOLE)),
        ("run", word(words::RUN)),
        ("skipped", word(words::SKIPPED)),
    ];
    out.push_str(&template::fill(SCRIPT, &own));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Plan;

    #[test]
    fn no_placeholder_is_left() {
        let mut out = String::new();
        head(&mut out, &Plan::default().resolve(), &[], Lang::En);
        assert!(!out.contains('«'), "{out}");
    }
}

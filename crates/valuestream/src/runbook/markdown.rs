//! The runbook as RUNBOOK.md, for GitHub and GitLab, and a single step for a ticket.

use std::fmt::Write;

use text::Lang;

use super::needs::{self, Needs};
use super::step::{Block, Entry, Part, Step, lacking};
use super::step_id::StepId;
use super::values::EntryValue;
use super::words;
use crate::files::{self, written};
use crate::markdown::{anchor, code_block, code_cell, code_span};
use crate::plan::{FieldPath, FieldRef, Plan, ProjectField, Resolved, RunbookTask};

pub use super::words::title;

/// The whole runbook as a document.
pub fn document(resolved: &Resolved, steps: &[Step], needs: &Needs, lang: Lang) -> String {
    let task = resolved.runbook_task;
    let clone = match task {
        RunbookTask::Install => Some(StepId::Clone),
        RunbookTask::Upgrade => Some(StepId::UpgradeClone),
        RunbookTask::Remove => None,
    };
    let plan = resolved.plan;
    let mut out = format!("# {}", title(task).get(lang));
    // Writing into a String cannot fail, here and below.
    if plan.stands_for().is_some() {
        let _ = write!(out, " {}", code_span(&written::value(resolved, ProjectField::EnvironmentName).text));
    }
    let _ = write!(out, "\n\n{}\n", words::intro(lang, clone.map(StepId::name)));
    if plan.stands_for().is_some() && task != RunbookTask::Remove {
        let _ = write!(out, "\n{}\n", words::FIRST_BEFORE.get(lang));
    }
    let _ = write!(out, "\n{}\n| --- | --- | --- |\n", words::COLUMNS.get(lang));
    for step in steps {
        let (place, to) = (step.kind.name().get(lang), anchor(&heading(step)));
        let _ = writeln!(out, "| [{}](#{to}) | {place} | {} |", step.id, step.title);
    }
    let _ = write!(out, "\n{}", needs::markdown::section(needs, lang));
    for step in steps {
        let _ = write!(out, "\n{}", written_step(&heading(step), step, plan, lang));
    }
    out
}

fn heading(step: &Step) -> String {
    format!("{} {}", step.id, step.title)
}

/// One step of a plan as Markdown: values are called as in the document. Where there are several Environments, its heading says
/// whose step it is.
pub fn step(step: &Step, plan: &Plan, lang: Lang) -> String {
    let mut head = heading(step);
    if plan.is_one_of_several() {
        let name = files::shown(plan, &FieldRef::Plan(ProjectField::EnvironmentName.into()));
        let _ = write!(head, " ({})", code_span(&name));
    }
    written_step(&head, step, plan, lang)
}

/// What a value is called.
type Name<'n> = &'n dyn Fn(FieldPath) -> String;

fn written_step(head: &str, step: &Step, plan: &Plan, lang: Lang) -> String {
    let name: Name = &|path| plan.name_of(path);
    let mut out = format!("## {head}\n\n**{}** — {}\n", step.kind.name().get(lang), step.why);
    if !step.tools.is_empty() {
        let tools: Vec<String> = step.tools.iter().map(|tool| format!("[{}]({})", tool.name, tool.link)).collect();
        let _ = write!(out, "\n{} {}\n", words::NEEDS.get(lang), tools.join(", "));
    }
    for part in &step.parts {
        out.push('\n');
        match part {
            Part::Say(text) => _ = writeln!(out, "{text}"),
            Part::Warn(text) => _ = writeln!(out, "> **{}**: {text}", words::CAREFUL.get(lang)),
            Part::List(items) => items.iter().for_each(|item| _ = writeln!(out, "- {item}")),
            Part::Link(text, address) => _ = writeln!(out, "[{text}]({address})"),
            Part::Run(block) => commands(&mut out, block, lang, name),
            Part::Expect(text) => _ = write!(out, "{}\n\n{}", words::OUTPUT.get(lang), code_block("text", text)),
            Part::Enter(entries) => table(&mut out, entries, lang, name),
            Part::Paste(pasted) => {
                first(&mut out, &pasted.lacks(), lang, name);
                out.push_str(&code_block("yaml", &pasted.text));
            }
            Part::Into(text, path) => _ = writeln!(out, "{text} {}", code_span(&name(*path))),
        }
    }
    out
}

fn commands(out: &mut String, block: &Block, lang: Lang, name: Name) {
    let about = block.about.as_ref().map(|about| format!(" {}", code_span(about)));
    let _ = write!(out, "**{}**{}\n\n", block.title, about.unwrap_or_default());
    first(out, &block.blocked_by(), lang, name);
    out.push_str(&code_block("bash", &block.text()));
}

/// Lists the values to fill in first, if there are any.
fn first(out: &mut String, lacking: &[FieldPath], lang: Lang, name: Name) {
    let names: Vec<String> = lacking.iter().map(|path| code_span(&name(*path))).collect();
    if !names.is_empty() {
        let _ = write!(out, "> **{}** {}\n\n", words::MISSING.get(lang), names.join(", "));
    }
}

fn table(out: &mut String, entries: &[Entry], lang: Lang, name: Name) {
    first(out, &lacking(entries), lang, name);
    let _ = writeln!(out, "{}\n| --- | --- |", words::ENTRIES.get(lang));
    for Entry { label, value } in entries {
        let value = match value {
            EntryValue::Value { text, .. } => code_cell(text),
            EntryValue::Fixed(text) => code_cell(text),
            EntryValue::Hint(text) => (*text).to_owned(),
        };
        let _ = writeln!(out, "| {label} | {value} |");
    }
}

//! `qvsconfig runbook`: the runbook, or a step of it.

use text::Lang;
use valuestream::bundle;
use valuestream::files::FileKind;
use valuestream::runbook::{self, Part, Step, StepId, markdown};

use crate::answer::{Answer, Failure};
use crate::args::{Runbook, RunbookFormat};
use crate::message::Message;
use crate::{output, plan, report, words};

/// Runs it.
pub fn run(asked: &Runbook, lang: Lang) -> Result<Answer, Failure> {
    let given = plan::read(&asked.plan, lang)?;
    let plan = given.of_environment(asked.environment.as_deref(), lang)?;
    let resolved = plan.resolve();
    let steps = runbook::steps(&resolved, lang);
    let step = match asked.step.as_deref() {
        Some(name) => Some(named(&steps, name, lang)?),
        None => None,
    };
    let errors: Vec<Message> = given.findings(lang).into_iter().filter(Message::is_error).collect();
    report::tell(&errors, lang);
    // A document shows what is missing; commands would be run with it.
    if asked.format == RunbookFormat::Sh && !errors.is_empty() {
        output::tell(&format!("qvsconfig: {}\n", words::refused(errors.len(), lang)));
        return Ok(Answer::Bad);
    }
    let whole = |kind| bundle::content(&resolved, kind, lang).map(|content| content.text()).unwrap_or_default();
    let text = match (asked.format, step) {
        (RunbookFormat::Markdown, None) => whole(FileKind::RunbookDocument),
        (RunbookFormat::Markdown, Some(step)) => markdown::step(step, resolved.plan, lang),
        (RunbookFormat::Sh, None) => whole(FileKind::RunbookScript),
        (RunbookFormat::Sh, Some(step)) => commands(step),
    };
    output::print(&text)?;
    Ok(Answer::bad_if(!errors.is_empty()))
}

/// The step of a name.
fn named<'s>(steps: &'s [Step], name: &str, lang: Lang) -> Result<&'s Step, Failure> {
    let id = StepId::named(name);
    steps.iter().find(|step| Some(step.id) == id).ok_or_else(|| {
        let known: Vec<&str> = steps.iter().map(|step| step.id.name()).collect();
        Failure::Said(words::no_such_step(name, &known.join(", "), lang))
    })
}

/// The commands of a step, as they are copied from the page; what is done in the console is not among them.
fn commands(step: &Step) -> String {
    let blocks = step.parts.iter().filter_map(|part| match part {
        Part::Run(block) => Some(block.text() + "\n"),
        _ => None,
    });
    blocks.collect::<Vec<_>>().join("\n")
}

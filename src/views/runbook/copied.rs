//! What is copied of the runbook: commands, steps, and the bundle as a command.

use leptos::prelude::*;
use valuestream::plan::FieldPath;
use valuestream::runbook::{Part, StepId, markdown};
use valuestream::{Lang, bundle};

use crate::browser::{address, download};
use crate::components::missing::{listed, missing};
use crate::components::{Found, complete};
use crate::state::{Notification, Undo, Workspace, version};
use crate::words;

/// A block of commands, unless values in it must be filled in or corrected first.
pub fn block(workspace: Workspace, id: StepId, n: usize, lang: Lang) -> Found {
    workspace.steps.with_untracked(|steps| {
        let step = steps.iter().find(|step| step.id == id);
        match step.and_then(|step| step.parts.get(n)) {
            Some(Part::Run(block)) => complete(block.text(), &block.blocked_by(), lang),
            _ => Ok(String::new()),
        }
    })
}

/// A step as Markdown, for a ticket: the same text as in RUNBOOK.md. A ticket is read before anything is run, so the step is
/// copied also while values are missing; their placeholders stand in it and are told of.
pub fn markdown(workspace: Workspace, id: StepId, lang: Lang) -> Found {
    workspace.steps.with_untracked(|steps| {
        let Some(step) = steps.iter().find(|step| step.id == id) else { return Ok(String::new()) };
        let lacks = step.lacks();
        if !lacks.is_empty() {
            let text = listed(words::PLACEHOLDERS, &lacks, lang);
            workspace.told.set(Some(Notification { text, undo: Undo::Nothing }));
        }
        Ok(untrack(|| workspace.with_environment(|plan| markdown::step(step, plan, lang))))
    })
}

/// The bundle as one line to paste.
pub async fn one_command(workspace: Workspace, lang: Lang) -> Found {
    let errors: Vec<FieldPath> = workspace.findings.with_untracked(|findings| findings.error_places().collect());
    if !errors.is_empty() {
        return Err(missing(&errors, lang));
    }
    let failed = || words::BUNDLE_FAILED.get(lang).to_owned();
    let tar = untrack(|| workspace.with(|plan| bundle::tar(&plan.resolve(), version::setting(lang, &address::base()))))
        .map_err(|_| failed())?;
    let packed = download::gzip(&tar).await.ok_or_else(failed)?;
    Ok(bundle::one_command(&packed, lang))
}

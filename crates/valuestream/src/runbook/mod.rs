//! The runbook: every command and every console entry of the tutorial's steps, with the Plan's values in them.
//!
//! [`steps`] makes it; [`markdown`] and [`script`] write it as files, and the page shows it step by step. Blocks run in
//! order in one bash or zsh session: each starts where the last one ended, which after step 4 is the clone's root.

mod commands;
pub mod markdown;
pub mod needs;
pub mod script;
pub mod shell;
mod step;
mod step_id;
mod steps;
mod template;
mod values;
mod words;

use text::Lang;

use crate::files::{Content, FileKind};
use crate::plan::Resolved;

pub use needs::{Needs, Tool};
pub use step::{Block, Entry, Part, Pasted, Runs, Step, StepKind, lacking};
pub use step_id::StepId;
pub use values::{EntryValue, Piece};

/// A command with a plan's values in place of `«name»`.
pub fn command(title: &'static str, text: &str, resolved: &Resolved) -> Block {
    Block { title, about: None, commands: vec![template::command(text, &values::Values::of(resolved))] }
}

/// Every step of the plan's edition, in order.
pub fn steps(resolved: &Resolved, lang: Lang) -> Vec<Step> {
    steps::all(resolved, lang)
}

/// The content of one of the runbook's files, from its steps; `None` for any other file.
pub fn content(resolved: &Resolved, kind: FileKind, steps: &[Step], lang: Lang) -> Option<Content> {
    match kind {
        FileKind::RunbookDocument => {
            let needs = needs::needs(resolved, steps, lang);
            Some(Content::Plain(markdown::document(resolved, steps, &needs, lang)))
        }
        FileKind::RunbookScript => Some(Content::Plain(script::script(resolved, steps, lang))),
        _ => None,
    }
}

#[cfg(test)]
mod tests;

//! The requirements, as the first section of RUNBOOK.md.

use std::fmt::Write;

use text::Lang;

use super::{Needs, words};
use crate::markdown::code_cell;
use crate::runbook::StepId;

fn list(steps: &[StepId]) -> String {
    steps.iter().map(|step| step.name()).collect::<Vec<_>>().join(", ")
}

/// The requirements, under a heading.
pub(in crate::runbook) fn section(needs: &Needs, lang: Lang) -> String {
    let mut out = format!("## {}\n\n{}\n| --- | --- | --- | --- |\n", words::TITLE.get(lang), words::TOOLS.get(lang));
    for (tool, steps) in &needs.tools {
        let least = tool.least.map(|least| words::or_later(lang, least) + lang.gap());
        // Writing into a String cannot fail, here and below.
        let _ = writeln!(
            out,
            "| [{}]({}) | {}{} | {} | {} |",
            tool.name,
            tool.link,
            least.unwrap_or_default(),
            tool.note.get(lang),
            code_cell(tool.check),
            list(steps)
        );
    }
    let _ = write!(out, "\n{}\n| --- | --- | --- | --- |\n", words::RIGHTS.get(lang));
    for right in &needs.rights {
        let role = right.link.map_or_else(|| right.role.to_owned(), |link| format!("[{}]({link})", right.role));
        let _ = writeln!(out, "| {} | {} | {role} | {} |", right.area.name().get(lang), right.what, list(&right.steps));
    }
    out
}

//! What is needed, as the beginning of RUNBOOK.md.

use std::fmt::Write;

use text::{Lang, Text, say};

use super::Needs;
use crate::markdown::code_cell;
use crate::runbook::StepId;

const TITLE: Text = Text { ja: "必要なもの", en: "What is needed" };
const TOOLS: Text =
    Text { ja: "| ツール | バージョン | 確認 | 手順 |", en: "| Tool | Version | See it with | Steps |" };
const RIGHTS: Text =
    Text { ja: "| 場所 | すること | 必要な権限 | 手順 |", en: "| Where | To do | Which right | Steps |" };

fn list(steps: &[StepId]) -> String {
    steps.iter().map(|step| step.name()).collect::<Vec<_>>().join(", ")
}

/// What is needed, under a heading.
pub(in crate::runbook) fn section(needs: &Needs, lang: Lang) -> String {
    let mut out = format!("## {}\n\n{}\n| --- | --- | --- | --- |\n", TITLE.get(lang), TOOLS.get(lang));
    for (tool, steps) in &needs.tools {
        let from = |least: &str| say!(lang, ja: "{least}以上。", en: "{least} or later.") + lang.gap();
        // Writing into a String cannot fail, here and below.
        let _ = writeln!(
            out,
            "| [{}]({}) | {}{} | {} | {} |",
            tool.name,
            tool.link,
            tool.least.map(from).unwrap_or_default(),
            tool.note.get(lang),
            code_cell(tool.check),
            list(steps)
        );
    }
    let _ = write!(out, "\n{}\n| --- | --- | --- | --- |\n", RIGHTS.get(lang));
    for right in &needs.rights {
        let role = right.link.map_or_else(|| right.role.to_owned(), |link| format!("[{}]({link})", right.role));
        let _ = writeln!(out, "| {} | {} | {role} | {} |", right.area.name().get(lang), right.what, list(&right.steps));
    }
    out
}

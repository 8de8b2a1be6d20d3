//! What a runbook that upgrades asks of the plan: a release to come from, and a newer one to go to.

use text::Lang;

use super::diagnostic::{Diagnostic, about};
use super::release::{Suggestion, Suggestions};
use super::words;
use crate::field::Value;
use crate::plan::{Plan, ReleaseField, Resolved, RunbookTask};
use crate::release::{known, numbers};
use crate::rule::Code;

pub(super) fn check(resolved: &Resolved, found: &mut Vec<Diagnostic>) {
    let there = ReleaseField::InstalledVersion;
    let mut tell = |code| found.push(about(code, there));
    if resolved.plan.project.runbook_task() != RunbookTask::Upgrade {
        if resolved.has(there) {
            tell(Code::InstalledVersionUnused);
        }
        return;
    }
    // Of several Environments, not all need to be upgraded at once.
    if resolved.runbook_task != RunbookTask::Upgrade {
        return;
    }
    let Value::Valid(installed) = resolved.value(there) else { return };
    if installed.trim().is_empty() {
        tell(Code::InstalledVersionMissing);
        return;
    }
    let Value::Valid(version) = resolved.value(ReleaseField::Version) else { return };
    if version == installed {
        tell(Code::NothingToUpgrade);
    } else if numbers(version) < numbers(installed) {
        tell(Code::Downgrade { version: version.to_owned() });
    }
}

/// Every release that a cluster may have and that is older than the plan's, newest first.
pub(super) fn suggestions(plan: &Plan, lang: Lang) -> Vec<Suggestions> {
    let older = known().into_iter().filter(|it| numbers(&it.version) < numbers(&plan.release.version));
    let entries: Vec<Suggestion> = older
        .map(|it| {
            let ended = it.end_of_life;
            let note = if ended.is_empty() { String::new() } else { words::support_ended(lang, ended) };
            Suggestion { value: it.version, usable: true, note }
        })
        .collect();
    if entries.is_empty() {
        return Vec::new();
    }
    vec![Suggestions { title: words::OLDER.get(lang).to_owned(), entries }]
}

//! What to know about a release that works: it is out of support, or the list does not know it.

use super::{Code, Diagnostic, error_of, facts_of};
use crate::field::Suggestion;
use crate::plan::{Plan, release::field};
use crate::release::{LISTED_UNTIL, Verdict, known, line_of, numbers, verdict};
use crate::text::{Lang, Text, fill};

/// Every known release for the version's list, the newest usable one first; the others with the reason.
pub fn suggestions(lang: Lang) -> Vec<Suggestion> {
    let suggestion = |release: crate::release::Known| {
        let code = error_of(&field::version.spec, &release.version);
        let note = match code {
            Some(code) => {
                let facts = facts_of(code, &release.version);
                [code.reason().get(lang), fill(code.fix().get(lang), &facts).as_str()].join(" ")
            }
            None => {
                let words = Text::new("Kubernetes {0}、サポート終了{1}", "Kubernetes {0}, support ended {1}");
                fill(words.get(lang), &[release.kubernetes.to_owned(), release.end_of_life.to_owned()])
            }
        };
        Suggestion { value: release.version, usable: code.is_none(), note }
    };
    known().into_iter().map(suggestion).collect()
}

pub(super) fn check(plan: &Plan, found: &mut Vec<Diagnostic>) {
    let version = plan.release.version.as_str();
    if error_of(&field::version.spec, version).is_some() {
        return;
    }
    let mut tell = |code, facts: &[&str]| {
        found.push(Diagnostic::at(code, &field::version).with(facts.iter().map(|fact| (*fact).to_owned())));
    };
    if verdict(version) == Verdict::Unlisted {
        tell(Code::ReleaseUnlisted, &[LISTED_UNTIL]);
    }
    if let Some(line) = line_of(version)
        && !line.end_of_life.is_empty()
    {
        tell(Code::ReleaseOutOfSupport, &[version, line.end_of_life, line.kubernetes]);
    }
    // The store's schema has the field from 0.5.2 on.
    if numbers(version).is_some_and(|here| here < [0, 5, 2]) {
        tell(Code::ReleaseStoreField, &[]);
    }
}

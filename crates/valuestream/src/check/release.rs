//! What to know about a release that works: it is out of support, or the list does not know it.

use super::{Code, Diagnostic, error_of};
use crate::plan::{Plan, release::field};
use crate::release::{LISTED_UNTIL, Verdict, line_of, numbers, verdict};

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

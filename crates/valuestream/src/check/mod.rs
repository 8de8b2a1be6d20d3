//! What is wrong with a Plan: diagnostics, each with a stable code, a place, a reason and a fix.

mod across;
pub mod azure;
mod catalogue;
mod code;
mod credential;
pub mod files;
mod fix;
pub mod git;
mod release;
mod rows;
pub mod shape;

use crate::field::{Control, Spec, Suggested};
use crate::hidden::visible;
use crate::plan::{FieldPath, Plan, PlanField};
use crate::release::{Verdict, newest, verdict};
use crate::text::{Lang, fill};

pub use catalogue::Severity;
pub(crate) use catalogue::codes;
pub use code::Code;
pub use fix::{Fix, NOT_SET, fixes};
pub use release::{Suggestion, Suggestions};

/// A rule of one value: the code that a text breaks, if it does. It is asked only about texts that are not blank.
pub type Rule = fn(&str) -> Option<Code>;

/// Something the user should know about a value.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Diagnostic {
    /// What it is.
    pub code: Code,
    /// The value it is about.
    pub place: FieldPath,
    /// What stands for `{0}`, `{1}` in the code's words: names, numbers, dates.
    pub args: Vec<String>,
}

impl Diagnostic {
    fn new(code: Code, place: FieldPath) -> Diagnostic {
        Diagnostic { code, place, args: Vec::new() }
    }

    /// About a single value.
    fn at(code: Code, field: impl Into<PlanField>) -> Diagnostic {
        Diagnostic::new(code, FieldPath::Plan(field.into()))
    }

    fn with(self, args: impl IntoIterator<Item = String>) -> Diagnostic {
        Diagnostic { args: args.into_iter().collect(), ..self }
    }

    /// Why it matters.
    pub fn reason(&self, lang: Lang) -> String {
        fill(self.code.reason().get(lang), &self.args)
    }

    /// What to do.
    pub fn fix(&self, lang: Lang) -> String {
        fill(self.code.fix().get(lang), &self.args)
    }
}

/// Everything to tell about `plan`, in the form's order of values, errors of one value before what crosses values.
pub fn check(plan: &Plan) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    plan.each_value(|place, spec, text| {
        if let Some(code) = error_of(spec, text) {
            found.push(Diagnostic { code, place, args: facts_of(code, text) });
        }
    });
    release::check(plan, &mut found);
    across::check(plan, &mut found);
    rows::check(plan, &mut found);
    found
}

/// What a code of one value tells about its text.
fn facts_of(code: Code, text: &str) -> Vec<String> {
    match code {
        Code::PastedIntoShell => {
            git::refused_in_shell(text).map(|c| visible(c.encode_utf8(&mut [0; 4]))).into_iter().collect()
        }
        Code::VersionShape | Code::ReleaseUnknown => vec![newest()],
        Code::ReleaseWithoutChart | Code::ReleaseWithoutConverter => match verdict(text) {
            Verdict::NoChart(instead) | Verdict::NoConverter(instead) => vec![instead],
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}

/// The entries of a list that does not bind, for a plan.
pub fn suggestions(list: Suggested, plan: &Plan, lang: Lang) -> Vec<Suggestions> {
    match list {
        Suggested::Releases => release::suggestions(plan, lang),
    }
}

/// Whether a text must not be shown or kept anywhere: it looks like a credential or holds U+0000.
pub fn looks_secret(text: &str) -> bool {
    text.contains('\0') || credential::found_in(text).is_some()
}

/// How many errors stand in the way of the bundle.
pub fn errors(diagnostics: &[Diagnostic]) -> impl Iterator<Item = &Diagnostic> {
    diagnostics.iter().filter(|diagnostic| diagnostic.code.severity() == Severity::Error)
}

/// What is wrong with the text of one value on its own: the first error, so that one slip is told once.
pub fn error_of(spec: &Spec, text: &str) -> Option<Code> {
    if text.contains('\0') {
        return Some(Code::NulCharacter);
    }
    if let Some(code) = credential::found_in(text) {
        return Some(code);
    }
    if text.trim().is_empty() {
        return (!spec.optional).then_some(Code::Required);
    }
    if let Control::Choice(choices) = spec.control
        && !choices.iter().any(|choice| choice.value == text)
    {
        return spec.rules.iter().find_map(|rule| rule(text)).or(Some(Code::UnknownChoice));
    }
    spec.rules.iter().find_map(|rule| rule(text))
}

#[cfg(test)]
mod cases;
#[cfg(test)]
mod tests;

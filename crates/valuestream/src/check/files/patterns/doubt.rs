//! What is told of what rests on the adapters of the newest tag, where QVS may take other ones.

use super::super::at::Findings;
use super::super::code::FileCode;
use super::revision::Standing;
use crate::adapters::official::Pattern;
use crate::diagnostic::Catalogue;

/// Makes a warning with doubt of each finding from `from` on that rests on the newest tag of `known` and that another one may not have.
pub(super) fn soften(found: &mut Findings, from: usize, known: &Pattern, standing: Standing) {
    for finding in found.0.iter_mut().skip(from) {
        if let Some(revision) = doubt(&finding.code, Some(known), standing) {
            finding.code = elsewhere(&finding.code, revision);
        }
    }
}

/// What to tell instead of `code`, if it rests on the newest tag and another one may not have it.
pub(crate) fn told(code: FileCode, standing: Standing) -> FileCode {
    match doubt(&code, None, standing) {
        Some(revision) => elsewhere(&code, revision),
        None => code,
    }
}

/// The revision at which a finding is not certain, if it is so there.
fn doubt<'n>(code: &FileCode, known: Option<&Pattern>, standing: Standing<'n>) -> Option<&'n str> {
    if !code.is_of_adapters() {
        return None;
    }
    if code.is_of_names() {
        return standing.unsure_files();
    }
    let FileCode::AdapterParamMissing { name } = code else { return standing.unsure() };
    let is_of_all_tags =
        known.is_none_or(|known| known.params.iter().all(|param| param.since.is_none() || *name != param.name.into()));
    match standing {
        Standing::Open(revision) => Some(revision),
        // What every tag needs is needed by the one beside the file, and by what QVS took from the branch.
        _ if is_of_all_tags || standing.tag().is_some() => None,
        _ => standing.unsure_files(),
    }
}

/// What is told instead.
fn elsewhere(code: &FileCode, revision: &str) -> FileCode {
    let args = code.args();
    let arg = |name| args.iter().find(|(of, _)| *of == name).map(|(_, value)| value.clone()).unwrap_or_default();
    if code.is_of_names() {
        return FileCode::AdapterNameElsewhere {
            name: (&arg("name")).into(),
            near: arg("near"),
            revision: revision.into(),
        };
    }
    let about = args.first().map(|(_, about)| format!(" {about}")).unwrap_or_default();
    // What only a default asks for is to be told wherever it is told.
    let (default, others) = (arg("default"), arg("others"));
    FileCode::AdapterElsewhere { what: format!("{}{about}", code.name()), revision: revision.into(), default, others }
}

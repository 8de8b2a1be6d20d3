//! What the newest tag refuses, where the adapters may be those of another one.

use super::super::at::Findings;
use super::super::code::FileCode;
use super::revision::Standing;
use crate::adapters::official::Pattern;
use crate::diagnostic::{Catalogue, Severity};

/// What the module beside a file is called in messages.
const LOCAL: &str = "local";

/// Makes a warning of each error from `from` on that rests on the newest tag of `known` and that another one may not have.
pub(super) fn soften(found: &mut Findings, from: usize, known: &Pattern, standing: Standing) {
    for finding in found.0.iter_mut().skip(from) {
        if let Some(revision) = doubt(&finding.code, known, standing) {
            finding.code = elsewhere(&finding.code, revision);
        }
    }
}

/// The revision at which an error is not certain, if it is so there.
fn doubt<'n>(code: &FileCode, known: &Pattern, standing: Standing<'n>) -> Option<&'n str> {
    if !code.is_of_adapters() || code.severity() != Severity::Error {
        return None;
    }
    let FileCode::AdapterParamMissing { name } = code else { return standing.unsure() };
    let is_of_all_tags = known.params.iter().all(|param| param.since.is_none() || *name != param.name.into());
    match standing {
        Standing::Tag(_) => None,
        Standing::Open(revision) => Some(revision),
        // What every tag needs is needed by the one beside the file, and by what QVS took from the branch.
        Standing::Newest | Standing::Local if is_of_all_tags => None,
        Standing::Newest => standing.unsure(),
        Standing::Local => Some(LOCAL),
    }
}

/// What is told instead of an error.
fn elsewhere(code: &FileCode, revision: &str) -> FileCode {
    let args = code.args();
    let about = args.first().map(|(_, about)| format!(" {about}")).unwrap_or_default();
    // What only a default asks for is to be told wherever it is told.
    let arg = |name| args.iter().find(|(of, _)| *of == name).map(|(_, value)| value.clone()).unwrap_or_default();
    let (default, others) = (arg("default"), arg("others"));
    FileCode::AdapterElsewhere { what: format!("{}{about}", code.name()), revision: revision.into(), default, others }
}

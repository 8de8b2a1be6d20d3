//! What is told of what rests on the adapters of one tag where QVS may take other ones.

use super::super::code::FileCode;
use super::revision::Standing;
use crate::diagnostic::Catalogue;

/// What to tell instead of `code`, which says what the adapters of the newest tag do.
pub(crate) fn told(code: FileCode, standing: Standing) -> FileCode {
    if !code.is_of_adapters() {
        return code;
    }
    if code.is_of_names() {
        return standing.unsure_files().map_or_else(|| code.clone(), |revision| name_elsewhere(&code, revision));
    }
    // Whether that is certain was asked where it was found.
    let is_settled = standing == Standing::Newest && matches!(code, FileCode::AdapterParamMissing { .. });
    standing.unsure().filter(|_| !is_settled).map_or_else(|| code.clone(), |revision| elsewhere(&code, revision))
}

/// What to tell instead of a parameter that is missing, which older tags do not have.
pub(super) fn missing(code: FileCode, standing: Standing) -> FileCode {
    let revision = standing.unsure_files().filter(|_| standing.tag().is_none());
    revision.map_or_else(|| code.clone(), |revision| elsewhere(&code, revision))
}

fn elsewhere(code: &FileCode, revision: &str) -> FileCode {
    let about = code.args().into_iter().next().map(|(_, about)| format!(" {about}")).unwrap_or_default();
    FileCode::AdapterElsewhere { what: format!("{}{about}", code.name()), revision: revision.into() }
}

fn name_elsewhere(code: &FileCode, revision: &str) -> FileCode {
    let of = |key: &str| code.args().into_iter().find(|(name, _)| *name == key).map(|(_, text)| text);
    let (name, near) = (of("name").unwrap_or_default(), of("near").unwrap_or_default());
    FileCode::AdapterNameElsewhere { name: (&name).into(), near, revision: revision.into() }
}

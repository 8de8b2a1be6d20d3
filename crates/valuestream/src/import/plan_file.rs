//! Reads a plan file: a whole plan, which takes the place of the form's. Other files beside it may have been changed
//! later, so they win over it.

use yaml::read::SpannedNode;

use super::base::Base;
use super::code::ImportCode;
use super::gather::Gathering;
use super::kind::Kind;
use crate::plan_file::{self, ProblemKind};

/// Reads every plan file.
pub(super) fn read_all(gathering: &mut Gathering) {
    for n in 0..gathering.documents.len() {
        if gathering.documents[n].kind == Kind::PlanFile {
            let document = gathering.open(n);
            read(gathering, document.parsed.root());
            gathering.close(n, document);
        }
    }
}

fn read(gathering: &mut Gathering, root: SpannedNode) {
    let plan_file::Opened { plan, places, problems } = plan_file::read(root);
    for problem in problems {
        let code = match problem.kind {
            ProblemKind::Version { written } => ImportCode::PlanVersion { written: written.as_str().into() },
            ProblemKind::UnknownKey { path } => ImportCode::UnknownKey { path: path.as_str().into() },
            ProblemKind::Shape { path } => ImportCode::Shape { path: path.as_str().into() },
            ProblemKind::TooManyRows => ImportCode::TooManyRows,
        };
        gathering.note(code, problem.at);
    }
    if gathering.base.is_some() {
        return gathering.note(ImportCode::SecondPlan, root.at());
    }
    gathering.base = Some(Base::new(gathering.at(root.at()).file, plan, places));
}

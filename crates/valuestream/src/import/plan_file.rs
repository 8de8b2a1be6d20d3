//! Reads a plan file: a whole plan, which takes the place of the form's. Other files beside it may have been changed
//! later, so they win over it.

use yaml::Position;
use yaml::read::SpannedNode;

use super::code::ImportCode;
use super::gather::Gathering;
use super::note::At;
use crate::plan::{FieldPath, Plan};
use crate::plan_file::{self, ProblemKind};

/// The plan of a plan file.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Base {
    /// Its file.
    file: usize,
    pub(super) plan: Plan,
    /// Where its values stand, in table order.
    places: Vec<(FieldPath, Position)>,
}

impl Base {
    /// Where a value stands; where it is left out, the file.
    pub(super) fn at(&self, path: FieldPath) -> At {
        let place = self.places.binary_search_by_key(&path, |(path, _)| *path).ok();
        At { file: self.file, mark: place.map(|place| self.places[place].1) }
    }

    /// Whether it says what a value is.
    pub(super) fn says(&self, path: FieldPath) -> bool {
        self.at(path).mark.is_some()
    }
}

pub(super) fn read(gathering: &mut Gathering, root: SpannedNode) {
    let plan_file::Opened { plan, mut places, problems } = plan_file::read(root);
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
    places.sort_unstable_by_key(|(path, _)| *path);
    gathering.base = Some(Base { file: gathering.at(root.at()).file, plan, places });
}

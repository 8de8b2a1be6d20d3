//! The plan that a plan file brings: what other files do not say is as it is there.

use yaml::Position;

use super::note::At;
use crate::plan::{FieldPath, Plan};

/// The plan of a plan file.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Base {
    /// Its file.
    pub(super) file: usize,
    pub(super) plan: Plan,
    /// Where its values stand, in the order of paths.
    places: Vec<(FieldPath, Position)>,
}

impl Base {
    pub(super) fn new(file: usize, plan: Plan, mut places: Vec<(FieldPath, Position)>) -> Base {
        places.sort_unstable_by_key(|(path, _)| *path);
        Base { file, plan, places }
    }

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

//! Whether a release has something that came with one release and may have gone with another.

use super::list::SERVED;

/// What is known about it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Found<T = ()> {
    /// The release has it.
    Here(T),
    /// This later release is the first that has it.
    NotYet([u32; 3]),
    /// This release, or an earlier one, no longer has it: the first of those without it.
    Dropped([u32; 3]),
    /// No release of the list has it.
    Unknown,
}

/// What holds at a release, of a history in the order of the releases: from when, and what or that it is gone. A release before
/// the list is treated like the first one, anything but a version like the newest.
pub(super) fn at<T>(history: impl Iterator<Item = ([u32; 3], Option<T>)>, version: Option<[u32; 3]>) -> Found<T> {
    let here = version.unwrap_or([u32::MAX; 3]).max(SERVED[0].0);
    let mut found = Found::Unknown;
    for (since, state) in history {
        let is_later = since > here;
        found = match (found, state) {
            (Found::Here(it), _) if is_later => return Found::Here(it),
            (_, Some(_)) if is_later => return Found::NotYet(since),
            (found, None) if is_later => found,
            (_, Some(it)) => Found::Here(it),
            (Found::Here(_), None) => Found::Dropped(since),
            (found, None) => found,
        };
    }
    found
}

impl<T> Found<T> {
    /// The thing, if the release has it.
    pub fn here(self) -> Option<T> {
        match self {
            Found::Here(it) => Some(it),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_history_says_what_holds_when() {
        let history = [([0, 7, 0], Some('a')), ([0, 8, 0], None), ([0, 9, 0], Some('b')), ([1, 0, 0], None)];
        for (version, found) in [
            ([0, 1, 0], Found::NotYet([0, 7, 0])),
            ([0, 7, 0], Found::Here('a')),
            ([0, 7, 9], Found::Here('a')),
            ([0, 8, 5], Found::NotYet([0, 9, 0])),
            ([0, 9, 0], Found::Here('b')),
            ([1, 0, 0], Found::Dropped([1, 0, 0])),
            ([3, 0, 0], Found::Dropped([1, 0, 0])),
        ] {
            assert_eq!(at(history.into_iter(), Some(version)), found, "{version:?}");
        }
        assert_eq!(at(history.into_iter(), None), Found::Dropped([1, 0, 0]));
        assert_eq!(at([([0, 5, 0], Some(1))].into_iter(), Some([0, 4, 9])), Found::Here(1));
        assert_eq!(at(std::iter::empty::<([u32; 3], Option<char>)>(), None), Found::Unknown);
    }
}

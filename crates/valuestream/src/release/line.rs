//! The row types of the list's tables.

/// A row of a table: a value that holds from a release until the next row.
pub(super) type Since<T> = ([u32; 3], T);

/// A minor release line.
#[derive(Debug)]
pub(crate) struct Line {
    pub(super) major: u32,
    pub(super) minor: u32,
    /// Its patches are 0 to this one.
    pub(super) last_patch: u32,
    /// The Kubernetes versions with which it was tested.
    pub(crate) kubernetes: &'static str,
    /// The day its support ended, `YYYY-MM-DD`; empty if it has not ended.
    pub(crate) end_of_life: &'static str,
}

pub(super) const fn line(
    major: u32,
    minor: u32,
    last_patch: u32,
    kubernetes: &'static str,
    end_of_life: &'static str,
) -> Line {
    Line { major, minor, last_patch, kubernetes, end_of_life }
}

//! What the groups of the form are called: in ids of elements, and as steps of the guided way.

use valuestream::plan::Section;

/// What the group of a section is called.
pub const fn of(section: Section) -> &'static str {
    match section {
        Section::Cluster => "cluster",
        Section::Identity => "identity",
        Section::Release => "release",
        Section::Repository => "repository",
        Section::Project => "project",
        Section::Secrets => "secrets",
    }
}

/// The section whose group is called so.
pub fn section(id: &str) -> Option<Section> {
    Section::ALL.into_iter().find(|section| of(*section) == id)
}

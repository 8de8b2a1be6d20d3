//! Links to values with errors.

use leptos::prelude::*;
use valuestream::Lang;
use valuestream::plan::FieldPath;

use crate::components::{PlaceLink, all};
use crate::state::Workspace;

/// A link to each value.
pub fn links(paths: Vec<FieldPath>, lang: Lang) -> AnyView {
    let workspace = Workspace::here();
    all(paths.into_iter().map(|path| view! { <PlaceLink path>{workspace.label(path, lang)}</PlaceLink> }.into_any()))
}

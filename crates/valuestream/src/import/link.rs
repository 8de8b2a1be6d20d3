//! The link in a bundle's README: the whole plan, including values that are in no other file.

use crate::plan::Plan;
use crate::share::{LinkCode, open};

/// The plan that the link in a text opens; `None` if there is none.
pub(super) fn plan_in(text: &str) -> Option<Plan> {
    let start = ["#v=", "#z="].iter().filter_map(|start| text.find(start)).min()?;
    let link = text.get(start + 1..)?.split(|c: char| c.is_whitespace() || matches!(c, '>' | ')' | '"')).next()?;
    let opened = open(link)?;
    (opened.about_plan && !opened.notes.contains(&LinkCode::Unpackable)).then_some(opened.plan)
}

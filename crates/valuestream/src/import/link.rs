//! The link in a bundle's README: the whole plan, including values that are in no other file.

use crate::plan::Plan;
use crate::share::open;
use crate::share::packed::unpack;

/// The plan that the link in a text opens; `None` if there is none.
pub(super) fn plan_in(text: &str) -> Option<Plan> {
    let start = ["#v=", "#z="].iter().filter_map(|start| text.find(start)).min()?;
    let link = text.get(start + 1..)?.split(|c: char| c.is_whitespace() || matches!(c, '>' | ')' | '"')).next()?;
    let opened = open(link)?;
    let opened = match opened.packed {
        Some(packed) => open(&unpack(&packed)?)?,
        None => opened,
    };
    opened.about_plan.then_some(opened.plan)
}

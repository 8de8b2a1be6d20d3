//! Finds a part of a picture in a file.

use text::Lang;

use super::part::Part;
use crate::bundle::content;
use crate::files::FileKind;
use crate::flow;
use crate::plan::Plan;

/// How many of a part's values to look for: the first ones represent all of them.
const MAX_LOOKED_FOR: usize = 12;

/// The line of a file, from 0, where a part begins; `None` if none of its lines belongs to the part.
pub fn line(plan: &Plan, part: Part, kind: FileKind, lang: Lang) -> Option<usize> {
    if let Part::Stage(n) = part {
        let text = content(&plan.resolve(), kind, lang)?.text();
        let stages = text.lines().position(|line| line.trim() == "stages:")?;
        let depth = |line: &str| line.len() - line.trim_start().len();
        // The items of the list have the same indentation as the first one.
        let all: Vec<&str> = text.lines().collect();
        let first = depth(all.get(stages + 1)?);
        let items =
            (stages + 1..all.len()).filter(|at| depth(all[*at]) == first && all[*at].trim_start().starts_with("- "));
        return items.into_iter().nth(n);
    }
    let reached = |path| Some(*flow::lines(plan, plan.field_at(path)?, kind, lang).first()?);
    part.paths(plan).into_iter().take(MAX_LOOKED_FOR).filter_map(reached).min()
}

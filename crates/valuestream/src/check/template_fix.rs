//! What was probably meant in a template: a name in the place of another.

use crate::plan::{FieldPath, Plan, RowField, TemplateField};
use crate::rule::Code;

/// What stands in a template in the place of what, and at which line and column.
struct Change {
    name: String,
    new: String,
    line: u32,
    column: u32,
}

/// What a message about a template offers; `None` if nothing is certain.
pub(super) fn offered(code: &Code) -> Option<String> {
    change(code).map(|change| change.new)
}

/// The text of the template after that change; only for templates of the form, whose places are known to the letter.
pub(super) fn changed(plan: &Plan, code: &Code, path: FieldPath) -> Option<String> {
    let FieldPath::Row(_, _, RowField::Template(TemplateField::Text)) = path else { return None };
    let text = plan.text_at(path)?;
    let Change { name, new, line, column } = change(code)?;
    let start = offset(text, line, column)?;
    // A dot or a quote may stand before the name.
    let place = start + text.get(start..)?.find(&name).filter(|distance| *distance <= 2)?;
    let place = if name.starts_with('.') { start } else { place };
    text.get(place..)?.starts_with(&name).then(|| [&text[..place], &new, &text[place + name.len()..]].concat())
}

fn change(code: &Code) -> Option<Change> {
    let (name, new, line, column) = match code {
        Code::TemplateNameUnknown { name, near, line, column }
        | Code::TemplateIndexUnknown { name, near, line, column }
        | Code::TemplateFunctionUnknown { name, near, line, column } => {
            (name.to_string(), near.clone(), *line, *column)
        }
        Code::TemplateNeedsIndex { name, line, column } => {
            (format!(".{name}"), format!("(index . \"{name}\")"), *line, *column)
        }
        _ => return None,
    };
    (!new.is_empty()).then_some(Change { name, new, line, column })
}

/// The byte at a line and column, both from 1 on.
fn offset(text: &str, line: u32, column: u32) -> Option<usize> {
    let mut start = 0;
    for _ in 1..line {
        start += text.get(start..)?.find('\n')? + 1;
    }
    let rest = text.get(start..)?;
    let column = usize::try_from(column).ok()?.checked_sub(1)?;
    Some(start + rest.char_indices().nth(column).map_or(rest.len(), |(at, _)| at))
}

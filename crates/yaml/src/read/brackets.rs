//! Texts that are one list or mapping in brackets, such as JSON.

use std::borrow::Cow;

use super::lines::BLANK;

/// The text with a space for every tab that a line begins with, if it is in brackets: indentation means nothing there, but
/// the parser refuses tabs. Columns stay.
pub(super) fn without_tabs(text: &str) -> Cow<'_, str> {
    let content = text.strip_prefix("---").unwrap_or(text).trim_start_matches(BLANK);
    if !content.starts_with(['{', '[']) || !text.contains('\t') {
        return Cow::Borrowed(text);
    }
    let mut leads = true;
    let spaced = text.chars().map(|c| {
        leads = matches!(c, '\n' | '\r') || leads && matches!(c, ' ' | '\t');
        if leads && c == '\t' { ' ' } else { c }
    });
    Cow::Owned(spaced.collect())
}

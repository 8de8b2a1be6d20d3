//! Lists and mappings in brackets: texts that are one, such as JSON, and brackets that are never closed.

use std::borrow::Cow;

use super::lines::BLANK;
use super::position::Position;

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

/// The last bracket before a position that is still open there. Only for texts that cannot be parsed: what looks like a
/// bracket in a text of several lines counts, too.
pub(super) fn open_bracket(text: &str, end: Position) -> Option<Position> {
    let mut open = Vec::new();
    let mut at = Position { line: 1, column: 1 };
    let (mut quote, mut is_comment) = (None, false);
    // The characters before this one: the last one of all, and of those on this line that are not blank.
    let (mut before, mut last) = ('\n', '\n');
    let mut chars = text.trim_start_matches('\u{FEFF}').chars().peekable();
    while let Some(c) = chars.next().filter(|_| at < end) {
        let is_start = last == '\n'
            || matches!(last, ':' | '-' | '?') && before == ' '
            || !open.is_empty() && matches!(last, ':' | ',' | '[' | '{');
        match (quote, c) {
            (Some('"'), '\\') => {
                // What it escapes closes nothing.
                at.column += u32::from(chars.next_if(|next| !matches!(next, '\n' | '\r')).is_some());
            }
            (Some(mark), _) if c == mark => quote = None,
            (Some(_), _) => {}
            _ if is_comment => {}
            (None, '#') if matches!(before, ' ' | '\n') => is_comment = true,
            (None, '"' | '\'') if is_start || before == '\'' && c == '\'' => quote = Some(c),
            (None, '[' | '{') if is_start || !open.is_empty() => open.push(at),
            (None, ']' | '}') => drop(open.pop()),
            _ => {}
        }
        let is_end = c == '\n' || c == '\r' && chars.peek() != Some(&'\n');
        if is_end {
            at = Position { line: at.line.saturating_add(1), column: 1 };
            (before, last, is_comment) = ('\n', '\n', false);
        } else {
            at.column = at.column.saturating_add(1);
            before = if c == '\t' { ' ' } else { c };
            last = if before == ' ' { last } else { c };
        }
    }
    open.pop()
}

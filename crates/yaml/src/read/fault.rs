//! What the parser says is wrong, as a [`Trouble`].

use saphyr_parser::{Marker, ScanError};

use super::brackets::open_bracket;
use super::position::Position;
use super::trouble::Trouble;

/// What the parser says when a quote or bracket is still open at the end of its block.
const UNCLOSED: &[&str] = &[
    "unexpected end of stream",
    "unexpected document indicator",
    "invalid indentation in quoted scalar",
    "invalid indentation in flow construct",
];

/// What it says when the text ends inside brackets.
const AT_END: &[&str] = &["flow", "expected node content"];

/// The position of the parser's mark.
pub(super) fn position(marker: Marker) -> Position {
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    Position { line: number(marker.line()), column: number(marker.col()).saturating_add(1) }
}

/// Classifies a parser's error. It has no kind, so its message and the line decide.
pub(super) fn trouble(text: &str, error: &ScanError) -> (Trouble, Position) {
    let at = position(*error.marker());
    let info = error.info();
    let line = line(text, at.line);
    let trouble = if info.contains("recursion limit") {
        Trouble::TooDeep
    } else if info.contains("unknown anchor") {
        Trouble::UnknownAlias
    } else if first_tab(line).is_some() || info.contains("tab") {
        Trouble::Tab
    } else if UNCLOSED.iter().any(|words| info.contains(words))
        || line.is_empty() && AT_END.iter().any(|words| info.contains(words))
    {
        Trouble::Unclosed
    } else {
        Trouble::Syntax(info.to_owned())
    };
    // The parser may stop at the end of the line before the tab.
    let near_tab = |number: u32| Some(Position { line: number, column: first_tab(self::line(text, number))? });
    let tab = (trouble == Trouble::Tab).then(|| (at.line..at.line + TAB_LINES).find_map(near_tab)).flatten();
    // The parser says where a quote begins, but of brackets only where the text ends.
    let is_quote = line.chars().nth(at.column.saturating_sub(1) as usize).is_some_and(|c| matches!(c, '"' | '\''));
    let bracket = (trouble == Trouble::Unclosed && !is_quote).then(|| open_bracket(text, at)).flatten();
    (trouble, tab.or(bracket).unwrap_or(at))
}

/// How many lines after the parser's mark a tab may be in: empty ones are between.
const TAB_LINES: u32 = 8;

/// The column of the first tab in the indentation of a line.
fn first_tab(line: &str) -> Option<u32> {
    let indentation = &line[..line.len() - line.trim_start().len()];
    indentation.chars().position(|c| c == '\t').and_then(|at| u32::try_from(at).ok()).map(|at| at.saturating_add(1))
}

/// A line of a text by its number, without its end; empty if there is no such line.
pub(super) fn line(text: &str, number: u32) -> &str {
    let mut rest = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    for _ in 1..number {
        let Some(end) = rest.find(['\n', '\r']) else { return "" };
        let ends = if rest[end..].starts_with("\r\n") { 2 } else { 1 };
        rest = &rest[end + ends..];
    }
    rest.split(['\n', '\r']).next().unwrap_or_default()
}

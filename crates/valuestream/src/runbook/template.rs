//! Commands and outputs with `«name»` in place of values.

use super::shell::quote;
use super::values::{Piece, Values};

/// A command with each value as one shell word. Text directly next to a value becomes part of the same argument.
pub(super) fn command(template: &str, values: &Values) -> Vec<Piece> {
    let mut pieces = Vec::new();
    split(template, |text, is_name| {
        if is_name {
            let value = values.get(text);
            pieces.push(Piece { text: quote(&value.text), path: value.path, good: value.good });
        } else if !text.is_empty() {
            pieces.push(Piece { text: text.to_owned(), path: None, good: true });
        }
    });
    pieces
}

/// A text for people, with each value as it is.
pub(super) fn text(template: &str, values: &Values) -> String {
    let mut out = String::new();
    split(template, |text, is_name| if is_name { out.push_str(&values.read(text)) } else { out.push_str(text) });
    out
}

/// A text with these names replaced, as they are.
pub(super) fn fill(template: &str, named: &[(&str, String)]) -> String {
    let mut out = String::new();
    split(template, |text, is_name| match named.iter().find(|(name, _)| is_name && *name == text) {
        Some((_, value)) => out.push_str(value),
        None if is_name => out.extend(["«", text, "»"]),
        None => out.push_str(text),
    });
    out
}

fn split(template: &str, mut part: impl FnMut(&str, bool)) {
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('«') {
        part(before, false);
        let Some((name, after)) = after.split_once('»') else { break };
        part(name, true);
        rest = after;
    }
    part(rest, false);
}

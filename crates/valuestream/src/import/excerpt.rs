//! Shows the line that a message is about, without credentials, raw control characters or endless text.

use text::hidden::visible;

use yaml::Position;

use super::note::At;
use crate::rule::looks_secret;

/// How many characters of a line are shown on either side of a position.
const MAX_SIDE_CHARS: usize = 60;
const CUT: &str = "…";

/// A line around a position in it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Excerpt {
    /// The line or, if it is long, the part around the position. Invisible characters are shown as codes.
    pub text: String,
    /// How many of its characters come before the position.
    pub before: usize,
}

/// A text whose lines can be looked up.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Lines {
    text: String,
    starts: Vec<usize>,
}

impl Lines {
    pub(super) fn new(text: String) -> Lines {
        let text = text.strip_prefix('\u{FEFF}').map(str::to_owned).unwrap_or(text);
        let bytes = text.as_bytes();
        let ends = |at: &usize| match bytes[*at] {
            b'\n' => true,
            b'\r' => bytes.get(at + 1) != Some(&b'\n'),
            _ => false,
        };
        let starts = std::iter::once(0).chain((0..bytes.len()).filter(ends).map(|at| at + 1)).collect();
        Lines { text, starts }
    }

    /// The text from a position on, if it is in one of the first columns.
    pub(super) fn from(&self, at: Position, columns: usize) -> Option<&str> {
        let start = *self.starts.get(usize::try_from(at.line).ok()?.checked_sub(1)?)?;
        let rest = self.text.get(start..)?;
        let column = usize::try_from(at.column).ok()?.checked_sub(1).filter(|column| *column < columns)?;
        let (column, _) = rest.char_indices().nth(column)?;
        rest.get(column..)
    }

    /// The line of that number, the first one 1.
    pub(super) fn line(&self, number: u32) -> Option<&str> {
        let n = usize::try_from(number).ok()?.checked_sub(1)?;
        let (start, end) = (*self.starts.get(n)?, self.starts.get(n + 1).copied().unwrap_or(self.text.len()));
        Some(self.text.get(start..end)?.trim_end_matches(['\n', '\r']))
    }

    /// The line of a position; `None` if there is none to show.
    pub(super) fn excerpt(&self, at: At) -> Option<Excerpt> {
        let mark = at.mark?;
        let line = self.line(mark.line)?;
        // What stands in braces is looked at too: this need not be a template that ESO fills in.
        let hides = looks_secret(line) || line.split(['{', '}']).any(looks_secret);
        if line.trim().is_empty() || hides {
            return None;
        }
        let column = usize::try_from(mark.column).ok()?.saturating_sub(1);
        let place = line.char_indices().nth(column).map_or(line.len(), |(place, _)| place);
        let (before, behind) = line.split_at(place);
        let start = before.char_indices().rev().nth(MAX_SIDE_CHARS).map(|(start, c)| start + c.len_utf8());
        let end = behind.char_indices().nth(MAX_SIDE_CHARS).map(|(end, _)| end);
        let mut text = String::from(if start.is_some() { CUT } else { "" });
        text += &visible(&before[start.unwrap_or(0)..]);
        let before = text.chars().count();
        text += &visible(&behind[..end.unwrap_or(behind.len())]);
        if end.is_some() {
            text += CUT;
        }
        Some(Excerpt { text, before })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn excerpt(text: &str, line: u32, column: u32) -> Option<(String, usize)> {
        let lines = Lines::new(text.to_owned());
        let excerpt = lines.excerpt(At { file: 0, mark: Some(Position { line, column }) })?;
        Some((excerpt.text, excerpt.before))
    }

    #[test]
    fn a_line_is_shown_around_the_position() {
        assert_eq!(excerpt("a: b\r\n日本: \tc\rd", 2, 3), Some(("日本: \\x09c".to_owned(), 2)));
        assert_eq!(excerpt("\u{FEFF}a: b\n", 1, 4), Some(("a: b".to_owned(), 3)));
        assert_eq!(excerpt("a\rb\n", 2, 9), Some(("b".to_owned(), 1)));
        assert_eq!(excerpt("\ta: b", 1, 2), Some(("\\x09a: b".to_owned(), 4)));
        let (text, before) = excerpt(&format!("{}!{}", "x".repeat(200), "y".repeat(200)), 1, 201).unwrap_or_default();
        assert_eq!(text, format!("…{}!{}…", "x".repeat(60), "y".repeat(59)));
        assert_eq!(before, 61);
    }

    #[test]
    fn absent_lines_and_lines_that_look_secret_are_not_shown() {
        for (text, line) in
            [("a", 2), ("", 1), ("a\n\nb", 2), ("a: ghp_0123456789", 1), ("{{ghp_0123456789}}", 1), ("a", 0)]
        {
            assert_eq!(excerpt(text, line, 1), None, "{text}");
        }
    }
}

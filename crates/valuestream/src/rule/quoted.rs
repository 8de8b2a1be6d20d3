//! A text that someone wrote, as an argument of a message.

use std::fmt;

use text::hidden::visible;

use super::credential::looks_secret;

/// How many characters of a value or name are shown.
const MAX_QUOTED_CHARS: usize = 60;
/// Replaces a text that must not be shown.
const HIDDEN: &str = "•••";
/// Stands for the end of a line.
const LINE_END: &str = "↵";
/// Replaces the rest of a long text.
const CUT: &str = "…";

/// A text of a file or link in a form that may be shown: short, on one line, and without anything that looks like a
/// credential.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Quoted(String);

impl From<&str> for Quoted {
    fn from(text: &str) -> Quoted {
        let end = |length| text.char_indices().nth(length).map_or(text.len(), |(at, _)| at);
        // Check more than is shown, to recognise a credential that begins near the end, but not all: a file may be one
        // endless text.
        if looks_secret(&text[..end(4 * MAX_QUOTED_CHARS)]) {
            return Quoted(HIDDEN.to_owned());
        }
        let shown = &text[..end(MAX_QUOTED_CHARS)];
        // A line end is an everyday character, and has a sign.
        Quoted(visible(&shown.replace('\n', LINE_END)) + if shown.len() < text.len() { CUT } else { "" })
    }
}

impl From<Quoted> for String {
    fn from(quoted: Quoted) -> String {
        quoted.0
    }
}

impl From<&String> for Quoted {
    fn from(text: &String) -> Quoted {
        text.as_str().into()
    }
}

impl fmt::Display for Quoted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quoted_text_is_short_and_visible_and_no_secret() {
        let quoted = |text: &str| Quoted::from(text).to_string();
        assert_eq!(quoted("a\nb\tc"), "a↵b\\x09c");
        assert_eq!(quoted("ghp_0123456789abcdef0123456789abcdef0123"), HIDDEN);
        assert_eq!(quoted(&"x".repeat(61)), format!("{}{CUT}", "x".repeat(60)));
        assert_eq!(quoted(&format!("{} ghp_0123456789abcdef0123456789abcdef0123", "x ".repeat(25))), HIDDEN);
    }
}

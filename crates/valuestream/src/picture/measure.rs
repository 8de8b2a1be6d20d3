//! Estimates how wide a text will be before it is drawn: rather a little too wide than too narrow. Browsers' fonts
//! differ, but full-width characters are as wide as high in all of them.

use super::drawing::Style;

/// The longest text that is kept in full for those who want to read or hear it.
const MAX_CHARS: usize = 300;

impl Style {
    /// The size of its letters in pixels, as in the style sheet.
    const fn size(self) -> f32 {
        match self {
            Style::Name => 12.5,
            // Bold letters need more room, as if they were larger.
            Style::Title => 13.5,
            Style::Kind | Style::Note | Style::Arrow => 11.5,
        }
    }

    /// Whether all letters have the same width.
    const fn even(self) -> bool {
        matches!(self, Style::Name)
    }
}

/// The maximum width of a text, in pixels.
pub fn width(text: &str, style: Style) -> i32 {
    let ems: f32 = text.chars().map(|c| em(c, style)).sum();
    (ems * style.size()).ceil() as i32
}

/// The width of a character, relative to the size of its letters.
fn em(c: char, style: Style) -> f32 {
    match c {
        // An unknown font may have this character, possibly full-width.
        c if !c.is_ascii() => 1.0,
        _ if style.even() => 0.61,
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' => 0.31,
        'f' | 'r' | 't' | '(' | ')' | '[' | ']' | '/' | '-' | ' ' => 0.4,
        'm' | 'w' | 'M' | 'W' | '@' | '%' => 0.95,
        'A'..='Z' | '<' | '>' | '=' | '+' | '&' => 0.73,
        _ => 0.61,
    }
}

/// The text cut to fit into `room` pixels, and whether it was cut.
pub(super) fn fit(text: &str, style: Style, room: i32) -> (String, bool) {
    let room = room as f32 / style.size();
    let (mut used, mut end) = (0.0, 0);
    for (at, c) in text.char_indices() {
        used += em(c, style);
        if used > room {
            return (format!("{}…", text[..end].trim_end()), true);
        }
        // As long as an ellipsis would still fit.
        if used + 1.0 <= room {
            end = at + c.len_utf8();
        }
    }
    (text.to_owned(), false)
}

/// A text short enough to be read aloud.
pub(super) fn sayable(text: &str) -> String {
    match text.char_indices().nth(MAX_CHARS) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cut_texts_fit() {
        for text in [
            "",
            "a",
            "external-secrets-operator-deploy",
            "日本語の長い名前をここに書く",
            "🙂🙂🙂🙂🙂🙂🙂🙂",
            "WWWWWWWWWWWWWWWWWW",
        ] {
            for style in [Style::Kind, Style::Name] {
                for room in [14, 40, 80, 500] {
                    let (fitted, cut) = fit(text, style, room);
                    assert!(width(&fitted, style) <= room, "{fitted} in {room}");
                    assert_eq!(cut, fitted != text);
                    assert!(cut || width(text, style) <= room + 1);
                }
            }
        }
        assert_eq!(fit("abcdef", Style::Name, 40), ("abc…".to_owned(), true));
        assert_eq!(fit("日本語名前", Style::Title, 42), ("日本…".to_owned(), true));
    }

    #[test]
    fn very_long_texts_are_not_read_aloud() {
        assert_eq!(sayable(&"あ".repeat(1000)).chars().count(), MAX_CHARS + 1);
    }
}

//! How wide a text will be, estimated before anyone has drawn it: a little too wide rather than too narrow. A browser's
//! fonts differ, full-width characters are as wide as they are high in all of them.

use super::drawing::Style;

/// The longest text that is kept whole for those who ask for it.
const MAX_CHARS: usize = 300;

impl Style {
    /// The size of its letters in pixels; the style sheet has it too.
    const fn size(self) -> f32 {
        match self {
            Style::Name => 12.5,
            // Bold letters take more room than others: as if they were larger.
            Style::Title => 13.5,
            Style::Kind | Style::Note | Style::Arrow => 11.5,
        }
    }

    /// Whether all letters are of one width.
    const fn even(self) -> bool {
        matches!(self, Style::Name)
    }
}

/// How wide a text is, at most, in pixels.
pub fn width(text: &str, style: Style) -> i32 {
    let ems: f32 = text.chars().map(|c| em(c, style)).sum();
    (ems * style.size()).ceil() as i32
}

/// The width of a character, in the size of its letters.
fn em(c: char, style: Style) -> f32 {
    match c {
        // Nobody knows which font has it: it may be full-width.
        c if !c.is_ascii() => 1.0,
        _ if style.even() => 0.61,
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' => 0.31,
        'f' | 'r' | 't' | '(' | ')' | '[' | ']' | '/' | '-' | ' ' => 0.4,
        'm' | 'w' | 'M' | 'W' | '@' | '%' => 0.95,
        'A'..='Z' | '<' | '>' | '=' | '+' | '&' => 0.73,
        _ => 0.61,
    }
}

/// The text as it fits into `room` pixels, and whether something was cut off.
pub(super) fn fit(text: &str, style: Style, room: i32) -> (String, bool) {
    let room = room as f32 / style.size();
    let (mut used, mut end) = (0.0, 0);
    for (at, c) in text.char_indices() {
        used += em(c, style);
        if used > room {
            return (format!("{}…", text[..end].trim_end()), true);
        }
        // As long as the sign that something is missing would fit as well.
        if used + 1.0 <= room {
            end = at + c.len_utf8();
        }
    }
    (text.to_owned(), false)
}

/// A text that is not too long to be said.
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
    fn what_is_cut_fits() {
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
    fn nobody_has_to_listen_to_a_book() {
        assert_eq!(sayable(&"あ".repeat(1000)).chars().count(), MAX_CHARS + 1);
    }
}

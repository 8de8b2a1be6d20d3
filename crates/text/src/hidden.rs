//! Characters that must not appear raw in text that people read or paste, and how to show them instead.

use std::fmt::Write;

/// A text for a comment or an on-screen path: every character that could end the line, or hide or reorder text, is
/// shown as its code.
pub fn visible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if is_hidden(c) { write_code(&mut out, c) } else { out.push(c) }
    }
    out
}

/// Writes a character as `\x0A`, `\u2028` or `\U000E0001`, like YAML and most shells and languages.
pub fn write_code(out: &mut String, c: char) {
    let code = u32::from(c);
    // Writing into a String cannot fail.
    let _ = match code {
        0..=0xFF => write!(out, "\\x{code:02X}"),
        0x100..=0xFFFF => write!(out, "\\u{code:04X}"),
        _ => write!(out, "\\U{code:08X}"),
    };
}

/// Whether a character must not appear raw in a file: controls, line and paragraph separators, anything invisible or
/// that changes the direction of text, and what YAML readers refuse (U+FFFE, U+FFFF).
pub fn is_hidden(c: char) -> bool {
    matches!(c,
        '\0'..='\u{1F}' | '\u{7F}'..='\u{A0}' | '\u{AD}' | '\u{61C}' | '\u{115F}'..='\u{1160}' | '\u{180B}'..='\u{180F}'
        | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202F}' | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}' | '\u{FFFE}'..='\u{FFFF}' | '\u{E0000}'..='\u{E0FFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_characters_are_shown_as_codes() {
        assert_eq!(visible("a\nb: \u{2028}c"), "a\\x0Ab: \\u2028c");
        assert_eq!(visible("日本語ok"), "日本語ok");
    }
}

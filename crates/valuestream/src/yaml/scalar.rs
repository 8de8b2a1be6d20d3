//! Texts in YAML: which may stand plain, and how the others are quoted.

use std::fmt::Write;

/// A text on its way into a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Scalar {
    /// The text itself.
    pub text: String,
    /// Whether it is quoted even where it could stand plain.
    pub quoted: bool,
}

impl Scalar {
    /// A text of our own, quoted only where it needs to be.
    pub fn plain(text: impl Into<String>) -> Scalar {
        Scalar { text: text.into(), quoted: false }
    }

    /// The same text with more behind it.
    pub fn then(self, tail: &str) -> Scalar {
        Scalar { text: self.text + tail, ..self }
    }
}

impl From<&str> for Scalar {
    fn from(text: &str) -> Scalar {
        Scalar::plain(text)
    }
}

/// Words that some YAML 1.1 or 1.2 reader takes for a boolean, null or number, in lower case.
const WORDS: &[&str] = &["y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf", "infinity"];

/// Whether every YAML 1.1 and 1.2 reader takes the bare text for a string. It starts like a word (so it is no number,
/// date, time, merge key or document mark), is no reserved word, and holds nothing that has a meaning in YAML.
pub(super) fn may_stand_plain(text: &str) -> bool {
    let starts_well = text.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '_' | '$' | '/'));
    starts_well
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_.-/$()@+".contains(&byte) || byte == b':')
        && !text.ends_with(':')
        && !WORDS.iter().any(|word| text.eq_ignore_ascii_case(word))
}

/// Writes a scalar: plain when it may be and nothing asks for quotes, in double quotes otherwise.
pub(super) fn write(out: &mut String, scalar: &Scalar) {
    let text = scalar.text.as_str();
    if !scalar.quoted && may_stand_plain(text) {
        out.push_str(text);
        return;
    }
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            c if is_hidden(c) => write_code(out, c),
            c => out.push(c),
        }
    }
    out.push('"');
}

/// A text for a comment or a path on screen: what could end the line, hide or reorder text is shown as its code.
pub fn visible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if is_hidden(c) { write_code(&mut out, c) } else { out.push(c) }
    }
    out
}

/// `\x0A`, `\u2028` or `\U000E0001`, as YAML and most shells and languages write it.
fn write_code(out: &mut String, c: char) {
    let code = u32::from(c);
    // Writing into a String cannot fail.
    let _ = match code {
        0..=0xFF => write!(out, "\\x{code:02X}"),
        0x100..=0xFFFF => write!(out, "\\u{code:04X}"),
        _ => write!(out, "\\U{code:08X}"),
    };
}

/// Characters that must not stand raw in a file: controls, line and paragraph separators, whatever is invisible or
/// changes the direction of text, and what YAML readers refuse (U+FFFE, U+FFFF).
fn is_hidden(c: char) -> bool {
    matches!(c,
        '\0'..='\u{1F}' | '\u{7F}'..='\u{A0}' | '\u{AD}' | '\u{61C}' | '\u{115F}'..='\u{1160}' | '\u{180B}'..='\u{180F}'
        | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202F}' | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}' | '\u{FFFE}'..='\u{FFFF}' | '\u{E0000}'..='\u{E0FFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str) -> String {
        let mut out = String::new();
        write(&mut out, &Scalar::plain(text));
        out
    }

    #[test]
    fn what_a_reader_could_retype_is_quoted() {
        for text in [
            "",
            " ",
            "yes",
            "Yes",
            "NO",
            "on",
            "Off",
            "y",
            "N",
            "true",
            "FALSE",
            "null",
            "Null",
            "~",
            "0",
            "123",
            "-1",
            "+1",
            "1_000",
            "0x1F",
            "0o17",
            "0b1",
            "017",
            "12:30",
            "12:30:45",
            "1.5",
            "1e3",
            ".5",
            ".inf",
            "-.INF",
            ".nan",
            "NaN",
            "2024-01-01",
            "2024-01-01T00:00:00Z",
            "=",
            "<<",
            "12345678901234567890123456789e10",
            "-",
            "- a",
            "? a",
            "a: b",
            "a #b",
            "#a",
            "a:",
            ":a",
            "[a]",
            "{a}",
            "a, b",
            "&a",
            "*a",
            "!a",
            "|",
            ">",
            "'a'",
            "\"a\"",
            "%a",
            "@a",
            "`a`",
            "---",
            "...",
            "a\nb",
            "a\tb",
            " a",
            "a ",
            "<clusterName>",
            "0.16.2",
            "日本語",
            "é",
        ] {
            assert!(written(text).starts_with('"'), "{text:?} became {}", written(text));
        }
    }

    #[test]
    fn everyday_names_stay_plain() {
        for text in [
            "external-secrets.io/v1beta1",
            "qmonus.net/adapter/official/pipeline/deploy:simple",
            "$(params.version)",
            "kubernetes-helm",
            "clusterSecretStoreName",
            "string",
            "abc",
            "yesterday",
            "nothing",
            "v0.52.3",
            "a@b",
        ] {
            assert_eq!(written(text), text);
        }
    }

    #[test]
    fn hidden_characters_are_shown_as_codes() {
        assert_eq!(written("a\u{202E}b\u{7}\u{E0041}"), r#""a\u202Eb\x07\U000E0041""#);
        assert_eq!(visible("a\nb: \u{2028}c"), "a\\x0Ab: \\u2028c");
        assert_eq!(visible("日本語 ok"), "日本語 ok");
    }

    #[test]
    fn a_text_can_be_quoted_on_request() {
        let mut out = String::new();
        write(&mut out, &Scalar { quoted: true, ..Scalar::plain("plain") });
        assert_eq!(out, "\"plain\"");
    }
}

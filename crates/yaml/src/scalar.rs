//! Strings in YAML: which can be plain, and how the others are quoted.

use text::hidden::{is_hidden, write_code};

/// A string of a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Scalar {
    /// The string itself.
    pub text: String,
    /// Whether it is quoted even if it could be plain.
    pub quoted: bool,
}

impl Scalar {
    /// A string that is quoted only if it needs to be.
    pub fn plain(text: impl Into<String>) -> Scalar {
        Scalar { text: text.into(), quoted: false }
    }
}

impl From<&str> for Scalar {
    fn from(text: &str) -> Scalar {
        Scalar::plain(text)
    }
}

/// Words that some YAML 1.1 or 1.2 reader takes for a boolean, null or number, in lower case.
const WORDS: &[&str] = &["y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf", "infinity"];

/// Whether every YAML 1.1 and 1.2 reader takes the bare text for a string: it starts like a word (so it is not a
/// number, date, time, merge key or document marker), is not a reserved word, and contains no YAML syntax.
pub(super) fn can_be_plain(text: &str) -> bool {
    let starts_well = text.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '_' | '$' | '/'));
    starts_well
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_.-/$()@+".contains(&byte) || byte == b':')
        && !text.ends_with(':')
        && !WORDS.iter().any(|word| text.eq_ignore_ascii_case(word))
}

/// Writes a scalar: plain if it can be and need not be quoted, in double quotes otherwise.
pub(super) fn write(out: &mut String, scalar: &Scalar) {
    let text = scalar.text.as_str();
    if !scalar.quoted && can_be_plain(text) {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str) -> String {
        let mut out = String::new();
        write(&mut out, &Scalar::plain(text));
        out
    }

    #[test]
    fn strings_that_a_reader_could_misread_are_quoted() {
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
    fn hidden_characters_are_written_as_codes() {
        assert_eq!(written("a\u{202E}b\u{7}\u{E0041}"), r#""a\u202Eb\x07\U000E0041""#);
    }

    #[test]
    fn a_text_can_be_quoted_on_request() {
        let mut out = String::new();
        write(&mut out, &Scalar { quoted: true, ..Scalar::plain("plain") });
        assert_eq!(out, "\"plain\"");
    }
}

//! Decides what a plain scalar is. YAML 1.1 and 1.2 readers differ, and the file may be read by either: a scalar is a
//! string only if all of them take it for one.

use crate::node::Node;
use crate::scalar::Scalar;

/// The node of a plain scalar.
pub(super) fn resolve(text: String) -> Node {
    match text.as_str() {
        "true" => Node::Flag(true),
        "false" => Node::Flag(false),
        other if is_not_text(other) => Node::Other(text),
        _ => Node::Text(Scalar::plain(text)),
    }
}

/// Words that some reader takes for a boolean or null, in lower case.
const WORDS: &[&str] = &["y", "n", "yes", "no", "on", "off", "true", "false", "null"];

fn is_not_text(text: &str) -> bool {
    matches!(text, "" | "~" | "=" | "<<")
        || WORDS.iter().any(|word| text.eq_ignore_ascii_case(word))
        || is_number(text)
        || is_date(text)
}

fn is_number(text: &str) -> bool {
    // Some reader takes `+-3` for a number.
    let unsigned = text.trim_start_matches(['-', '+']);
    let named = ["nan", "inf", "infinity"]
        .iter()
        .any(|name| unsigned.strip_prefix('.').unwrap_or(unsigned).eq_ignore_ascii_case(name) && !text.is_empty());
    let based = ["0x", "0X", "0o", "0O", "0b", "0B"].iter().any(|base| {
        unsigned
            .strip_prefix(base)
            .is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'_'))
    });
    named || based || is_decimal(unsigned) || is_sexagesimal(unsigned)
}

/// Digits with at most one point and one exponent, and underscores among them.
fn is_decimal(text: &str) -> bool {
    let (number, exponent) = match text.split_once(['e', 'E']) {
        Some((number, exponent)) => (number, Some(exponent)),
        None => (text, None),
    };
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'_');
    let exponent_good = exponent.is_none_or(|exponent| {
        let exponent = exponent.strip_prefix(['-', '+']).unwrap_or(exponent);
        !exponent.is_empty() && digits(exponent)
    });
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    exponent_good && digits(whole) && digits(part) && number.bytes().any(|byte| byte.is_ascii_digit())
}

/// `12:30` and `12:30:45.6`, base-60 numbers in YAML 1.1.
fn is_sexagesimal(text: &str) -> bool {
    let Some((before, last)) = text.rsplit_once(':') else { return false };
    let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit() || byte == b'_');
    let digits = |part: &str| part.starts_with(|c: char| c.is_ascii_digit()) && all_digits(part);
    let (whole, part) = last.split_once('.').unwrap_or((last, ""));
    before.split(':').all(digits) && digits(whole) && all_digits(part)
}

/// A date, or a date and time.
fn is_date(text: &str) -> bool {
    let mut parts = text.splitn(3, '-');
    let number = |part: Option<&str>, least: usize, most: usize| {
        part.is_some_and(|part| (least..=most).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit()))
    };
    let (year, month) = (number(parts.next(), 4, 4), number(parts.next(), 1, 2));
    let Some(rest) = parts.next() else { return false };
    let day = rest.bytes().take_while(u8::is_ascii_digit).count();
    let behind = rest.get(day..).unwrap_or_default();
    let is_time = behind.starts_with(['T', 't', ' ', '\t'])
        && behind.bytes().all(|byte| b"0123456789Tt:.+-Zz \t".contains(&byte));
    year && month && (1..=2).contains(&day) && (behind.is_empty() || is_time)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_some_reader_takes_for_another_type_is_not_a_string() {
        for text in [
            "",
            "~",
            "null",
            "Null",
            "NULL",
            "yes",
            "No",
            "ON",
            "off",
            "y",
            "N",
            "True",
            "FALSE",
            "0",
            "-0",
            "+-3",
            "+1",
            "123",
            "1_000",
            "0x1F",
            "0o17",
            "017",
            "0b1",
            "12:30",
            "12:30:45",
            "-1:30",
            "1.5",
            ".5",
            "1.",
            "1e3",
            "1.5E-3",
            ".inf",
            "-.INF",
            ".NaN",
            "2024-01-01",
            "2024-1-1",
            "2024-01-01T00:00:00Z",
            "2024-01-01 10:00:00",
            "=",
            "<<",
            "12345678901234567890123456789e10",
            "0.10",
        ] {
            assert_eq!(resolve(text.to_owned()), Node::Other(text.to_owned()));
        }
        assert_eq!(resolve("true".to_owned()), Node::Flag(true));
        assert_eq!(resolve("false".to_owned()), Node::Flag(false));
    }

    #[test]
    fn everything_else_is_a_string() {
        for text in [
            "0.16.2",
            "1h",
            "v1",
            "azure-key-vault",
            "a:b",
            "yesterday",
            "$(params.x)",
            "2024-01",
            "2024-01-01x",
            "12:30.5 h",
            "2024-01-01 to 2024-01-31",
            "2024-01-01\n10:00:00",
            "-",
            "e3",
            ".",
            "_",
            "1-2",
            "192.168.0.1",
            "192.168.0.1:80",
            "日本語",
            "0123456789abcdef0123456789abcdef",
            "1 h",
            "9:",
            ":9",
            "0x",
            "1e",
            "x",
        ] {
            assert_eq!(resolve(text.to_owned()), Node::Text(Scalar::plain(text)));
        }
    }
}

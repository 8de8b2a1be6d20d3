//! The words of an action: how far each goes, and what Go refuses in it (text/template/parse, lex.go; strconv, quote.go).

use super::problem::ProblemKind;
use super::token::TokenKind;

/// A kind and a length, or a mistake and where it is.
type Read = Result<(TokenKind, usize), (usize, ProblemKind)>;

/// Whether a character is space within an action.
pub(super) fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\r' | '\n')
}

/// Whether a character can be in a name of a template.
pub(super) fn is_part(c: char) -> bool {
    c == '_' || c.is_alphanumeric()
}

/// Whether a character can be in the name of an entry (`data[].secretKey`).
fn is_entry_part(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_')
}

fn length(rest: &str, of: fn(char) -> bool) -> usize {
    rest.len() - rest.trim_start_matches(of).len()
}

/// Whether a name may end before `rest`.
fn ends(rest: &str) -> bool {
    rest.is_empty()
        || rest.starts_with("}}")
        || rest.starts_with(|c| is_space(c) || matches!(c, '.' | ',' | '|' | ':' | ')' | '('))
}

fn bad(rest: &str, at: usize) -> (usize, ProblemKind) {
    (at, ProblemKind::BadCharacter { character: rest[at..].chars().next().unwrap_or_default() })
}

/// `.` alone or with a name.
pub(super) fn field(rest: &str) -> Read {
    if ends(&rest[1..]) {
        return Ok((TokenKind::Dot, 1));
    }
    let end = 1 + length(&rest[1..], is_part);
    if ends(&rest[end..]) {
        return Ok((TokenKind::Field, end));
    }
    Err(entry(rest).unwrap_or_else(|| bad(rest, end)))
}

/// The name of an entry behind the dot, if it has a hyphen between others.
fn entry(rest: &str) -> Option<(usize, ProblemKind)> {
    let name = &rest[1..1 + length(&rest[1..], is_entry_part)];
    let name = name.trim_end_matches(['-', '.']);
    let fits = name.starts_with(|c: char| c.is_ascii_digit()) || name.trim_start_matches('-').contains('-');
    fits.then(|| (0, ProblemKind::NeedsIndex { name: name.to_owned() }))
}

/// `$`, alone or with a name.
pub(super) fn variable(rest: &str) -> Read {
    let end = 1 + length(&rest[1..], is_part);
    if ends(&rest[end..]) { Ok((TokenKind::Variable, end)) } else { Err(bad(rest, end)) }
}

/// The length of a word.
pub(super) fn identifier(rest: &str) -> Result<usize, (usize, ProblemKind)> {
    let end = length(rest, is_part);
    if ends(&rest[end..]) { Ok(end) } else { Err(bad(rest, end)) }
}

/// A number. Not all that Go refuses is refused here: only what has no digit, or one that it cannot have.
pub(super) fn number(rest: &str) -> Read {
    let mut end = real(rest);
    if rest[end..].starts_with(['+', '-']) {
        end += real(&rest[end..]);
        if !rest[..end].ends_with('i') {
            return Err((0, ProblemKind::BadNumber { text: rest[..end].to_owned() }));
        }
    }
    if rest[end..].starts_with(is_part) {
        let text = &rest[..end + length(&rest[end..], is_part)];
        let entry = rest.strip_prefix('.').and_then(|_| entry(rest));
        return Err(entry.unwrap_or((0, ProblemKind::BadNumber { text: text.to_owned() })));
    }
    if !rest[..end].contains(|c: char| c.is_ascii_hexdigit()) || is_bad_octal(&rest[..end]) {
        return Err((0, ProblemKind::BadNumber { text: rest[..end].to_owned() }));
    }
    Ok((TokenKind::Literal, end))
}

/// Whether a whole number begins with 0, which makes it octal, and has other digits.
fn is_bad_octal(number: &str) -> bool {
    let digits = number.trim_start_matches(['+', '-']);
    digits.starts_with('0') && digits.bytes().all(|b| b.is_ascii_digit() || b == b'_') && digits.contains(['8', '9'])
}

/// The length of a number without a second part (lex.go, scanNumber).
fn real(rest: &str) -> usize {
    let mut left = rest.strip_prefix(['+', '-']).unwrap_or(rest);
    let lower = |left: &str| left.get(..2).map(str::to_ascii_lowercase);
    let (digits, exponent): (fn(char) -> bool, &[char]) = match lower(left).as_deref() {
        Some("0x") => (|c| c.is_ascii_hexdigit() || c == '_', &['p', 'P']),
        Some("0o") => (|c| matches!(c, '0'..='7' | '_'), &[]),
        Some("0b") => (|c| matches!(c, '0' | '1' | '_'), &[]),
        _ => (|c| c.is_ascii_digit() || c == '_', &['e', 'E']),
    };
    if matches!(lower(left).as_deref(), Some("0x" | "0o" | "0b")) {
        left = &left[2..];
    }
    left = left.trim_start_matches(digits);
    if let Some(fraction) = left.strip_prefix('.') {
        left = fraction.trim_start_matches(digits);
    }
    if let Some(power) = left.strip_prefix(exponent) {
        let power = power.strip_prefix(['+', '-']).unwrap_or(power);
        left = power.trim_start_matches(|c: char| c.is_ascii_digit() || c == '_');
    }
    left = left.strip_prefix('i').unwrap_or(left);
    rest.len() - left.len()
}

/// The length of a text in quotes with both of them, or how far one without an end goes.
pub(super) fn quoted(rest: &str, quote: char) -> Result<usize, usize> {
    if quote == '`' {
        return rest[1..].find('`').map(|end| end + 2).ok_or(rest.len());
    }
    let bytes = rest.as_bytes();
    let mut at = 1;
    loop {
        match bytes.get(at) {
            None | Some(b'\n') => return Err(at),
            Some(b'\\') if matches!(bytes.get(at + 1), None | Some(b'\n')) => return Err(at + 1),
            // A backslash and what it escapes; of a longer character the rest follows as others do.
            Some(b'\\') => at += 2,
            Some(byte) if char::from(*byte) == quote => return Ok(at + 1),
            Some(_) => at += 1,
        }
    }
}

/// The first backslash that Go does not understand, and what is behind it.
pub(super) fn bad_escape(inside: &str) -> Option<(usize, &str)> {
    let mut at = 0;
    while let Some(next) = inside[at..].find('\\') {
        at += next;
        match escape(&inside[at..], '"') {
            Some(length) => at += length,
            None => {
                let shown = inside[at..].chars().take(2).map(char::len_utf8).sum::<usize>();
                return Some((at, &inside[at..at + shown]));
            }
        }
    }
    None
}

/// Whether it is what Go lets stand in single quotes.
pub(super) fn is_one_character(inside: &str) -> bool {
    if inside.starts_with('\\') { escape(inside, '\'') == Some(inside.len()) } else { inside.chars().count() == 1 }
}

/// The length of the escaped character at the start; `None` if Go does not know it (strconv.UnquoteChar).
fn escape(text: &str, quote: char) -> Option<usize> {
    let digits = |from: usize, count: usize, radix: u32| {
        let digits = text.get(from..from + count).filter(|it| it.bytes().all(|b| char::from(b).is_digit(radix)))?;
        u32::from_str_radix(digits, radix).ok()
    };
    match text[1..].chars().next()? {
        'a' | 'b' | 'f' | 'n' | 'r' | 't' | 'v' | '\\' => Some(2),
        'x' => digits(2, 2, 16).map(|_| 4),
        'u' => digits(2, 4, 16).and_then(char::from_u32).map(|_| 6),
        'U' => digits(2, 8, 16).and_then(char::from_u32).map(|_| 10),
        '0'..='7' => digits(1, 3, 8).filter(|value| *value < 256).map(|_| 4),
        other => (other == quote).then_some(2),
    }
}

//! `application/x-www-form-urlencoded`: written as in the URL standard, and read as leniently.

/// Writes a value like the standard's serializer.
pub(crate) fn encode(out: &mut String, text: &str) {
    for byte in text.bytes() {
        match byte {
            b' ' => out.push('+'),
            b'*' | b'-' | b'.' | b'_' | b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => out.push(char::from(byte)),
            _ => {
                const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
                out.push('%');
                out.push(char::from(DIGITS[usize::from(byte >> 4)]));
                out.push(char::from(DIGITS[usize::from(byte & 15)]));
            }
        }
    }
}

/// A text read from a link.
pub(super) struct Decoded {
    pub(super) text: String,
    /// Whether all of it could be read. Otherwise a `%` that does not start a code stays, and U+FFFD replaces bytes
    /// that are not UTF-8.
    pub(super) whole: bool,
}

/// Decodes a name or a value.
pub(super) fn decode(text: &str) -> Decoded {
    let mut bytes = Vec::with_capacity(text.len());
    let mut whole = true;
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        rest = after;
        match (*first, after) {
            (b'+', _) => bytes.push(b' '),
            (b'%', [high, low, tail @ ..]) if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() => {
                bytes.push(digit(*high) << 4 | digit(*low));
                rest = tail;
            }
            (byte, _) => {
                whole &= byte != b'%';
                bytes.push(byte);
            }
        }
    }
    match String::from_utf8(bytes) {
        Ok(text) => Decoded { text, whole },
        Err(wrong) => Decoded { text: String::from_utf8_lossy(wrong.as_bytes()).into_owned(), whole: false },
    }
}

fn digit(byte: u8) -> u8 {
    match byte {
        b'0'..=b'9' => byte - b'0',
        _ => (byte | 32) - b'a' + 10,
    }
}

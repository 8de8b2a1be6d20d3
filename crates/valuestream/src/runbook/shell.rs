//! Quoting for bash and zsh: any text becomes exactly one argument, or a part of one.

use std::fmt::Write;

use text::hidden::is_hidden;

/// `text` as one shell word in single quotes. Characters that a terminal would act on, hide or reorder become `$'\xNN'`
/// bytes between the quoted parts, so the result is safe in a file and when pasted. U+0000 cannot be in an argument and
/// is left out; values that contain it never get here.
pub fn quote(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    let mut open = false;
    for c in text.chars().filter(|c| *c != '\0') {
        if is_hidden(c) {
            close(&mut out, &mut open);
            out.push_str("$'");
            for byte in c.encode_utf8(&mut [0; 4]).bytes() {
                // Writing into a String cannot fail.
                let _ = write!(out, "\\x{byte:02x}");
            }
            out.push('\'');
        } else if c == '\'' {
            close(&mut out, &mut open);
            out.push_str("\\'");
        } else {
            if !open {
                out.push('\'');
                open = true;
            }
            out.push(c);
        }
    }
    close(&mut out, &mut open);
    if out.is_empty() { "''".to_owned() } else { out }
}

fn close(out: &mut String, open: &mut bool) {
    if *open {
        out.push('\'');
        *open = false;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_is_one_word() {
        assert_eq!(quote(""), "''");
        assert_eq!(quote("aks"), "'aks'");
        assert_eq!(quote("a b$(id)`id`!\"\\"), "'a b$(id)`id`!\"\\'");
        assert_eq!(quote("it's"), "'it'\\''s'");
        assert_eq!(quote("'"), "\\'");
        assert_eq!(quote("a\nb"), "'a'$'\\x0a''b'");
        assert_eq!(quote("\u{202E}x"), "$'\\xe2\\x80\\xae''x'");
    }
}

//! Regular expressions as Go reads them (regexp/syntax), as far as people slip: what is never closed, what has nothing to
//! repeat, and what only other languages know. All else passes.

use super::code::Code;

/// Which secrets a search takes, by name.
pub fn go_regexp(text: &str) -> Option<Code> {
    (!is_read(text)).then_some(Code::RegexpShape)
}

/// Whether Go reads it.
pub(crate) fn is_read(text: &str) -> bool {
    let mut open = 0_usize;
    // Whether there is something before that can be repeated.
    let mut has_part = false;
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        match c {
            '\\' => match rest.chars().next() {
                Some('Q') => rest = rest.split_once("\\E").map_or("", |(_, rest)| rest),
                // Go knows no references to groups.
                None | Some('1'..='9') => return false,
                Some(escaped) => rest = &rest[escaped.len_utf8()..],
            },
            '[' => match after_class(rest) {
                Some(after) => rest = after,
                None => return false,
            },
            '(' => {
                open += 1;
                let looks_around = ["?=", "?!", "?<=", "?<!", "?>"].iter().any(|start| rest.starts_with(start));
                if looks_around {
                    return false;
                }
                // What a group begins with is no repetition.
                rest = rest.strip_prefix('?').unwrap_or(rest);
            }
            ')' if open == 0 => return false,
            ')' => open -= 1,
            '*' | '+' | '?' if !has_part => return false,
            _ => {}
        }
        has_part = !matches!(c, '(' | '|');
    }
    open == 0
}

/// What follows a class in brackets; `None` if it is never closed. A bracket at its start is one of its characters.
fn after_class(text: &str) -> Option<&str> {
    let text = text.strip_prefix('^').unwrap_or(text);
    let mut rest = text.strip_prefix(']').unwrap_or(text);
    loop {
        if let Some(named) = rest.strip_prefix("[:")
            && let Some((_, after)) = named.split_once(":]")
        {
            rest = after;
            continue;
        }
        let c = rest.chars().next()?;
        rest = &rest[c.len_utf8()..];
        match c {
            ']' => return Some(rest),
            '\\' => rest = &rest[rest.chars().next()?.len_utf8()..],
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_go_refuses_is_refused() {
        for text in ["(", "a)", "[a", "[]", "a\\", "*a", "a|+", "(?=a)b", "(?<!a)", "(a)\\1", "(*)", "[a\\]"] {
            assert!(!is_read(text), "{text}");
        }
        for text in [
            "",
            "^shop-",
            "^(a|b)$",
            "[]a]",
            "[^]]",
            "[[:alpha:](]+",
            "a\\(",
            "\\Qa(\\E",
            "(?i)a",
            "(?:a)*",
            "(?P<n>a)?",
            "a*?",
            "a{2,3}",
            "{a}",
            "|",
            "\\.json$",
            "鍵.*",
        ] {
            assert!(is_read(text), "{text}");
        }
    }
}

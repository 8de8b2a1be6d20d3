//! Comments that keep a message back: `# qvsconfig: ignore CODE`, at the end of the line that it is about, or as the line
//! above it.

use text::nearest;
use yaml::Position;

use super::code::ImportCode;
use super::text_lines::lines;
use crate::check::Code;
use crate::check::files::FileCode;
use crate::diagnostic::Catalogue;

/// What such a comment begins with.
const BEGIN: &str = "qvsconfig:";
/// What it asks for.
const IGNORE: &str = "ignore";

/// Whether a comment on a line, or alone on the line above it, names a code.
pub(super) fn is_ignored(code: &str, line: Option<&str>, above: Option<&str>) -> bool {
    let above = above.filter(|above| above.trim_start().starts_with('#'));
    [line, above].into_iter().flatten().any(|line| names(line, code))
}

fn names(line: &str, code: &str) -> bool {
    comments(line).any(|(_, mut words)| words.any(|word| word == code))
}

/// Where the comment of a line begins, if it has one: not in quotes, and behind a blank.
fn comment(line: &str) -> Option<usize> {
    let mut quote = None;
    let mut before = ' ';
    let mut is_escaped = false;
    for (at, c) in line.char_indices() {
        match quote {
            Some(_) if is_escaped => is_escaped = false,
            Some('"') if c == '\\' => is_escaped = true,
            Some(open) if c == open => quote = None,
            Some(_) => {}
            None if c == '#' && before.is_whitespace() => return Some(at),
            // Elsewhere a quote is a letter like others.
            None if "'\"".contains(c) && (before.is_whitespace() || "[{,:".contains(before)) => quote = Some(c),
            None => {}
        }
        before = c;
    }
    None
}

/// The comments of a line that ask to keep messages back: where each begins, and what it names.
fn comments(line: &str) -> impl Iterator<Item = (usize, impl Iterator<Item = &str>)> {
    let from = comment(line).unwrap_or(line.len());
    line.match_indices('#').filter(move |(at, _)| *at >= from).filter_map(|(at, _)| {
        let comment = line[at + 1..].split('#').next()?.trim_start().strip_prefix(BEGIN)?;
        let mut words = comment.split([' ', '\t', ',']).filter(|word| !word.is_empty());
        (words.next() == Some(IGNORE)).then_some((at, words))
    })
}

/// The first names in comments of a text that are no codes, each with its line and column: what follows a code may be the
/// reason.
pub(super) fn unknown(text: &str) -> impl Iterator<Item = (&str, Position)> {
    // Most files have no such comment.
    let lines = text.contains(BEGIN).then(|| lines(text, 1)).into_iter().flatten();
    lines.flat_map(|line| {
        comments(line.text).filter_map(move |(at, mut words)| {
            let name = words.next().filter(|name| !is_code(name))?;
            let column = u32::try_from(line.text[..at].chars().count()).unwrap_or(u32::MAX).saturating_add(1);
            Some((name, Position { line: line.number, column }))
        })
    })
}

/// The names of all codes that a message about files may have.
fn codes() -> impl Iterator<Item = &'static str> + Clone {
    let all = [Code::ENTRIES, FileCode::ENTRIES, ImportCode::ENTRIES];
    all.into_iter().flatten().map(|entry| entry.name)
}

fn is_code(name: &str) -> bool {
    codes().any(|code| code == name)
}

/// The code that was meant by a name that is none; empty if none is near.
pub(super) fn near(name: &str) -> &'static str {
    nearest(name, codes()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_code_is_told() {
        let text =
            "a: b # qvsconfig: ignore param-unusd\n# qvsconfig: ignore param-unused, because\n  #qvsconfig:ignore x\n";
        let told: Vec<_> = unknown(text).map(|(name, at)| (name, near(name), at.line, at.column)).collect();
        assert_eq!(told, [("param-unusd", "param-unused", 1, 6), ("x", "", 3, 3)]);
    }

    #[test]
    fn a_comment_names_codes() {
        for line in ["a: b # qvsconfig: ignore x", "# qvsconfig: ignore y, x", "#qvsconfig:ignore x why it is so"] {
            assert!(is_ignored("x", Some(line), None), "{line}");
        }
        for line in ["a: b", "# qvsconfig: x", "# ignore x", "# qvsconfig: ignore", "# qvsconfig: ignore xy"] {
            assert!(!is_ignored("x", Some(line), None), "{line}");
        }
        for line in [
            "a: \"# qvsconfig: ignore x\"",
            "a: 'it''s # qvsconfig: ignore x'",
            "a: \"b \\\" # qvsconfig: ignore x\"",
            "a: b# qvsconfig: ignore x",
        ] {
            assert!(!is_ignored("x", Some(line), None), "{line}");
        }
        for line in ["a: \"b\" # qvsconfig: ignore x", "a: it's # qvsconfig: ignore x", "- 'b' #qvsconfig: ignore x"] {
            assert!(is_ignored("x", Some(line), None), "{line}");
        }
        assert!(is_ignored("x", Some("a: b"), Some("  # qvsconfig: ignore x")));
        assert!(!is_ignored("x", Some("a: b"), Some("c: d # qvsconfig: ignore x")), "it is about its own line");
    }
}

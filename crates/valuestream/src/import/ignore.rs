//! Comments that keep a message back: `# qvsconfig: ignore CODE`, at the end of the line that it is about, or as the line
//! above it.

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
    let comments = line.split('#').skip(1).filter_map(|comment| comment.trim_start().strip_prefix(BEGIN));
    let mut words = comments.map(|rest| rest.split([' ', '\t', ',']).filter(|word| !word.is_empty()));
    words.any(|mut words| words.next() == Some(IGNORE) && words.any(|word| word == code))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comment_names_codes() {
        for line in ["a: b # qvsconfig: ignore x", "# qvsconfig: ignore y, x", "#qvsconfig:ignore x why it is so"] {
            assert!(is_ignored("x", Some(line), None), "{line}");
        }
        for line in ["a: b", "# qvsconfig: x", "# ignore x", "# qvsconfig: ignore", "# qvsconfig: ignore xy"] {
            assert!(!is_ignored("x", Some(line), None), "{line}");
        }
        assert!(is_ignored("x", Some("a: b"), Some("  # qvsconfig: ignore x")));
        assert!(!is_ignored("x", Some("a: b"), Some("c: d # qvsconfig: ignore x")), "it is about its own line");
    }
}

//! Texts of several lines as literal block scalars, in which they look as they are.

use text::hidden::is_hidden;

/// What introduces a text as a block scalar, below a key or in a list; `None` if some YAML 1.1 or 1.2 reader, an editor or
/// an eye could take it for something else.
pub(super) fn header(text: &str) -> Option<&'static str> {
    let content = text.trim_end_matches('\n');
    let is_clear = text.contains('\n')
        && !content.is_empty()
        && !text.contains(|c: char| c != '\n' && is_hidden(c))
        // Editors remove spaces at the ends of lines.
        && text.split('\n').all(|line| !line.ends_with(' '));
    // The first line decides the indentation, unless it is said.
    let is_indented = text.starts_with([' ', '\n']);
    match (is_clear, is_indented, text.len() - content.len()) {
        (false, ..) => None,
        (_, false, 0) => Some("|-"),
        (_, false, 1) => Some("|"),
        (_, false, _) => Some("|+"),
        (_, true, 0) => Some("|2-"),
        (_, true, 1) => Some("|2"),
        (_, true, _) => Some("|2+"),
    }
}

/// Writes the lines of a text, each after this indentation and with its end.
pub(super) fn write(out: &mut String, text: &str, indentation: usize) {
    let whole = text.strip_suffix('\n').unwrap_or(text);
    for line in whole.split('\n') {
        if !line.is_empty() {
            out.extend(std::iter::repeat_n(' ', indentation));
            out.push_str(line);
        }
        out.push('\n');
    }
}

/// Whether what stands after a key or `-` introduces a block scalar.
pub(super) fn is_header(value: &str) -> bool {
    value.starts_with('|') && value[1..].bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'-' | b'+'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_of_several_lines_is_introduced_by_its_first_line_and_its_end() {
        for (text, expected) in [
            ("a\nb", "|-"),
            ("a\n", "|"),
            ("a\n\n", "|+"),
            (" a\nb", "|2-"),
            ("\na\n", "|2"),
            ("\n  a\n\n\n", "|2+"),
            ("# a\n\n---\n- b: 'c'\n日本", "|-"),
        ] {
            assert_eq!(header(text), Some(expected), "{text:?}");
            assert!(is_header(expected));
        }
    }

    #[test]
    fn what_could_be_misread_is_not_a_block_scalar() {
        for text in [
            "",
            "a",
            "\n",
            "\n\n",
            "a\r\nb",
            "a\rb\n",
            "\ta\n",
            "a\n\tb\n",
            "a\tb\n",
            "a \nb",
            "a\n  \nb",
            "a\n ",
            " \na",
            "a\u{85}b\n",
            "a\n\u{2028}b",
            "a\n\u{FEFF}",
            "a\n\u{0}",
            "a\n\u{202E}b",
            "a\u{A0}\nb",
        ] {
            assert_eq!(header(text), None, "{text:?}");
        }
    }
}

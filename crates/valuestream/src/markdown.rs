//! Texts in Markdown: no text can break out of its position.

use std::fmt::Write;

use text::hidden::visible;

/// A text as inline code.
pub(crate) fn code_span(text: &str) -> String {
    let text = visible(text);
    if text.is_empty() {
        return text;
    }
    let fence = "`".repeat(longest_run(&text) + 1);
    let at_edge = text.starts_with('`') || text.ends_with('`') || text.starts_with(' ') && text.ends_with(' ');
    // Readers strip one space from each end, unless there is nothing else.
    let pad = if at_edge && text.contains(|c| c != ' ') { " " } else { "" };
    format!("{fence}{pad}{text}{pad}{fence}")
}

/// A text as code in a table cell, which ends at the next `|`, even inside code.
pub(crate) fn code_cell(text: &str) -> String {
    if !text.contains("\\|") {
        return code_span(text).replace('|', "\\|");
    }
    // After another backslash, a backslash does not keep `|` from ending the cell.
    let mut out = "<code>".to_owned();
    for c in visible(text).chars() {
        if c.is_ascii_punctuation() || c == ' ' {
            // Writing into a String cannot fail.
            let _ = write!(out, "&#{};", u32::from(c));
        } else {
            out.push(c);
        }
    }
    out + "</code>"
}

/// The anchor that GitHub and GitLab give a heading. They differ where two hyphens would be adjacent, and not both keep
/// ids of our own.
pub(crate) fn anchor(heading: &str) -> String {
    let kept = heading.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    kept.flat_map(char::to_lowercase).map(|c| if c == ' ' { '-' } else { c }).collect()
}

/// A block of code.
pub(crate) fn code_block(language: &str, text: &str) -> String {
    let fence = "`".repeat((longest_run(text) + 1).max(3));
    format!("{fence}{language}\n{}\n{fence}\n", text.trim_end_matches('\n'))
}

fn longest_run(text: &str) -> usize {
    text.split(|c| c != '`').map(str::len).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_cannot_break_out() {
        assert_eq!(code_span("a/b"), "`a/b`");
        assert_eq!(code_span("a`b"), "``a`b``");
        assert_eq!(code_span("`"), "`` ` ``");
        assert_eq!(code_span("a|b"), "`a|b`");
        assert_eq!(code_cell("a|b"), "`a\\|b`");
        assert_eq!(code_cell("a\\|b"), "<code>a&#92;&#124;b</code>");
        assert_eq!(code_span(" a "), "`  a  `");
        assert_eq!(code_span(" "), "` `");
        assert_eq!(code_span(""), "");
        assert_eq!(anchor("0-1 準備: CRD (v1) を入れる"), "0-1-準備-crd-v1-を入れる");
        assert_eq!(code_span("a\nb"), "`a\\x0Ab`");
        assert_eq!(code_block("bash", "```\nx"), "````bash\n```\nx\n````\n");
    }
}

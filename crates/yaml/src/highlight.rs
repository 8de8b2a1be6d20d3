//! Colours YAML that [`super::emit()`] wrote. It knows our own layout, not all of YAML.

use super::literal;

/// What a piece of a line is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Class {
    /// Indentation and punctuation.
    Plain,
    /// A comment.
    Comment,
    /// A mapping key.
    Key,
    /// A plain scalar.
    Scalar,
    /// A quoted scalar.
    Quoted,
    /// A placeholder for a value yet to be filled in.
    Placeholder,
    /// An expression `$(…)`.
    Expression,
}

/// Colours the lines of a file in order: the lines of a text of several lines look like anything.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Highlighter {
    /// The indentation of the text whose lines may follow.
    block: Option<usize>,
}

impl Highlighter {
    /// Splits the next line, without its end, into pieces that together are the line.
    pub fn line<'t>(&mut self, line: &'t str) -> Vec<(Class, &'t str)> {
        let mut pieces = Vec::with_capacity(4);
        let content = line.len() - line.trim_start_matches(' ').len();
        match self.block {
            // An empty line may be in the text or behind it.
            Some(_) if line.is_empty() => return pieces,
            Some(block) if content >= block => {
                let (lead, rest) = line.split_at(block);
                push(&mut pieces, Class::Plain, lead);
                push(&mut pieces, Class::Scalar, rest);
                return pieces;
            }
            _ => self.block = None,
        }
        let content = line.len() - line.trim_start_matches([' ', '-']).len();
        let (lead, rest) = line.split_at(content);
        push(&mut pieces, Class::Plain, lead);
        if rest.starts_with('#') {
            push(&mut pieces, Class::Comment, rest);
            return pieces;
        }
        let (value, indentation) = match key_end(rest) {
            Some(colon) => {
                push(&mut pieces, Class::Key, &rest[..colon]);
                let after = &rest[colon + 1..];
                let gap = usize::from(after.starts_with(' '));
                push(&mut pieces, Class::Plain, &rest[colon..colon + 1 + gap]);
                (&after[gap..], content + 2)
            }
            None => (rest, content),
        };
        if literal::is_header(value) {
            self.block = Some(indentation);
            push(&mut pieces, Class::Plain, value);
        } else {
            scalar(&mut pieces, value);
        }
        pieces
    }
}

/// Splits one line that is not in a text of several lines, without its end, into pieces that together are the line.
pub fn highlight(line: &str) -> Vec<(Class, &str)> {
    Highlighter::default().line(line)
}

/// The position of a key's colon: at the end of the line or before a space, behind the key's quotes if it has some.
fn key_end(text: &str) -> Option<usize> {
    let behind = if text.starts_with('"') { quoted_end(text)? } else { 0 };
    let colon = behind + text[behind..].find(':')?;
    let ends = |at: &usize| matches!(text.as_bytes().get(at + 1), None | Some(b' '));
    if behind > 0 {
        return Some(colon).filter(|at| *at == behind && ends(at));
    }
    let colon = text.match_indices(':').map(|(at, _)| at).find(ends)?;
    (!text[..colon].contains('"')).then_some(colon)
}

/// The position behind a quoted text.
fn quoted_end(text: &str) -> Option<usize> {
    let mut escaped = false;
    let end = text.bytes().skip(1).position(|byte| {
        let ends = byte == b'"' && !escaped;
        escaped = byte == b'\\' && !escaped;
        ends
    })?;
    Some(end + 2)
}

fn scalar<'t>(pieces: &mut Vec<(Class, &'t str)>, text: &'t str) {
    let class = match text.as_bytes() {
        [b'"', b'<', ..] if text.contains('>') => Class::Placeholder,
        [b'"', ..] => Class::Quoted,
        [b'$', b'(', ..] => Class::Expression,
        [b'[' | b'{', ..] => Class::Plain,
        _ => Class::Scalar,
    };
    push(pieces, class, text);
}

fn push<'t>(pieces: &mut Vec<(Class, &'t str)>, class: Class, text: &'t str) {
    if !text.is_empty() {
        pieces.push((class, text));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_piece_has_its_class() {
        use Class::*;
        assert_eq!(highlight("# a: b"), [(Comment, "# a: b")]);
        assert_eq!(
            highlight("  - name: version"),
            [(Plain, "  - "), (Key, "name"), (Plain, ": "), (Scalar, "version")]
        );
        assert_eq!(highlight("params:"), [(Key, "params"), (Plain, ":")]);
        assert_eq!(highlight("  x: \"a: b\""), [(Plain, "  "), (Key, "x"), (Plain, ": "), (Quoted, "\"a: b\"")]);
        assert_eq!(highlight("  - \"a: b\""), [(Plain, "  - "), (Quoted, "\"a: b\"")]);
        assert_eq!(highlight("a: \"<clusterName>\"")[2], (Placeholder, "\"<clusterName>\""));
        assert_eq!(highlight("v: $(params.v)")[2], (Expression, "$(params.v)"));
        assert_eq!(highlight("  - pattern: a/deploy:simple")[3], (Scalar, "a/deploy:simple"));
        assert_eq!(highlight(""), []);
    }

    #[test]
    fn quoted_keys_are_keys() {
        use Class::*;
        assert_eq!(highlight("\"a \\\": b\": c"), [(Key, "\"a \\\": b\""), (Plain, ": "), (Scalar, "c")]);
        assert_eq!(highlight("  \"5\":"), [(Plain, "  "), (Key, "\"5\""), (Plain, ":")]);
        assert_eq!(highlight("- \"5\""), [(Plain, "- "), (Quoted, "\"5\"")]);
    }

    #[test]
    fn lines_of_a_text_are_not_taken_for_anything_else() {
        use Class::*;
        let mut highlighter = Highlighter::default();
        let mut next = |line| highlighter.line(line);
        assert_eq!(next("  - \"a b\": |2-"), [(Plain, "  - "), (Key, "\"a b\""), (Plain, ": "), (Plain, "|2-")]);
        assert_eq!(next("       # x: y"), [(Plain, "      "), (Scalar, " # x: y")]);
        assert_eq!(next(""), []);
        assert_eq!(next("      - \"<x>\""), [(Plain, "      "), (Scalar, "- \"<x>\"")]);
        assert_eq!(next("    b: |"), [(Plain, "    "), (Key, "b"), (Plain, ": "), (Plain, "|")]);
        assert_eq!(next("      x: |"), [(Plain, "      "), (Scalar, "x: |")]);
        assert_eq!(next("      y: z"), [(Plain, "      "), (Scalar, "y: z")]);
        assert_eq!(next("  - |"), [(Plain, "  - "), (Plain, "|")]);
        assert_eq!(next("    k: v"), [(Plain, "    "), (Scalar, "k: v")]);
        assert_eq!(next("# x"), [(Comment, "# x")]);
        assert_eq!(next("  k: v")[1], (Key, "k"));
    }
}

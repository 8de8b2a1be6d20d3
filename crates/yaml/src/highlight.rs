//! Colours a line of YAML that [`super::emit`] wrote. It knows our own layout, not all of YAML.

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

/// Splits one line, without its end, into pieces that together are the line.
pub fn highlight(line: &str) -> Vec<(Class, &str)> {
    let mut pieces = Vec::with_capacity(4);
    let content = line.len() - line.trim_start_matches([' ', '-']).len();
    let (lead, rest) = line.split_at(content);
    push(&mut pieces, Class::Plain, lead);
    if rest.starts_with('#') {
        push(&mut pieces, Class::Comment, rest);
        return pieces;
    }
    match key_end(rest) {
        Some(colon) => {
            push(&mut pieces, Class::Key, &rest[..colon]);
            let after = &rest[colon + 1..];
            let gap = usize::from(after.starts_with(' '));
            push(&mut pieces, Class::Plain, &rest[colon..colon + 1 + gap]);
            scalar(&mut pieces, &after[gap..]);
        }
        None => scalar(&mut pieces, rest),
    }
    pieces
}

/// The position of a plain key's colon: at the end of the line or before a space, with no quote before it.
fn key_end(text: &str) -> Option<usize> {
    let colon = text
        .match_indices(':')
        .map(|(at, _)| at)
        .find(|at| matches!(text.as_bytes().get(at + 1), None | Some(b' ')))?;
    (!text[..colon].contains('"')).then_some(colon)
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
}

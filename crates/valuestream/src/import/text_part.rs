//! Where a part of a text stands in the file that the text was read from.

use std::ops::Range;

use yaml::Position;

use super::excerpt::Lines;

/// Behind more of a text than that, its beginning will do: there may be very many parts to find.
const MAX_BEFORE: usize = 10_000;
/// As much of the file as that may have, with indentation.
const MAX_SOURCE: usize = 4 * MAX_BEFORE;

/// The position of some bytes of a text whose value begins at `start`; `None` where the file has the text in another form, such
/// as with escapes.
pub(super) fn place(lines: &Lines, start: Position, text: &str, part: &Range<usize>) -> Option<Position> {
    let before = text.get(..part.start).filter(|before| before.len() <= MAX_BEFORE)?;
    let part = text.get(part.clone())?;
    let rest = lines.from(start, MAX_BEFORE)?;
    let end = rest.char_indices().nth(MAX_SOURCE).map_or(rest.len(), |(end, _)| end);
    let source = Source { rest: &rest[..end], at: start };
    source.walk(before, part).or_else(|| source.inside_quotes()?.walk(before, part))
}

/// What of a file has not been walked through.
#[derive(Clone, Copy)]
struct Source<'s> {
    rest: &'s str,
    at: Position,
}

impl Source<'_> {
    fn inside_quotes(mut self) -> Option<Self> {
        self.take(|it| matches!(it, '"' | '\''))?;
        Some(self)
    }

    /// Where `part` stands behind `before`.
    fn walk(mut self, before: &str, part: &str) -> Option<Position> {
        // YAML folds lines and leaves indentation out, so that white space may be any.
        for character in before.chars().filter(|it| !it.is_whitespace()) {
            self.skip_white();
            self.take(|it| it == character)?;
        }
        self.skip_white();
        self.rest.starts_with(part).then_some(self.at)
    }

    fn skip_white(&mut self) {
        while self.take(char::is_whitespace).is_some() {}
    }

    /// Goes behind the next character, if it is one of these.
    fn take(&mut self, is_it: impl Fn(char) -> bool) -> Option<()> {
        let next = self.rest.chars().next().filter(|next| is_it(*next))?;
        self.rest = &self.rest[next.len_utf8()..];
        if next == '\n' || next == '\r' && !self.rest.starts_with('\n') {
            self.at = Position { line: self.at.line.saturating_add(1), column: 1 };
        } else {
            self.at.column = self.at.column.saturating_add(1);
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where `written` stands, whose text is the value of `a`.
    fn found(file: &str, written: &str) -> Option<(u32, u32)> {
        let read = yaml::read::read(file, &mut 1000);
        let value = read.documents.first()?.root().get("a")?;
        let start = value.text()?.find(written)?;
        let part = start..start + written.len();
        let at = place(&Lines::new(file.to_owned()), value.at(), value.text()?, &part)?;
        Some((at.line, at.column))
    }

    #[test]
    fn a_part_is_found_however_the_text_is_written() {
        for (file, line, column) in [
            ("a: ${x}\n", 1, 4),
            ("# 日本\na: b-${x}\n", 2, 6),
            ("a: \"日本 ${x}\"\n", 1, 8),
            ("a: 'b ${x}'\n", 1, 7),
            ("{a: \"b ${x}-c\", d: e}\n", 1, 8),
            ("a: |\n  b\n\n  c ${x}\n", 4, 5),
            ("a: |\n  'b ${x}\n", 2, 6),
            ("a: >- # d\n    b\n    c ${x}\n", 3, 7),
            ("a: b\n  c ${x}\n", 2, 5),
            ("a: \"b\r\n  c ${x}\"\r\n", 2, 5),
        ] {
            assert_eq!(found(file, "${x}"), Some((line, column)), "{file}");
        }
    }

    #[test]
    fn another_form_is_not_guessed() {
        for file in ["a: \"\\u0024{x}\"\nb: ${x}\n", "a: \"\\t${x}\"\n", "c: &c b ${x}\na: *c\n"] {
            assert_eq!(found(file, "${x}"), None, "{file}");
        }
    }
}

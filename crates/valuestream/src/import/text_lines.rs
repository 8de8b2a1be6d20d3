//! The lines of a text, as YAML ends them: with `\n`, `\r` or both.

/// A line of a text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Line<'t> {
    /// Its number in the file.
    pub(super) number: u32,
    /// The byte of the text at which it starts.
    pub(super) start: usize,
    /// It, without its end.
    pub(super) text: &'t str,
}

/// The lines of a text, the first of which has this number.
pub(super) fn lines(text: &str, first: u32) -> impl Iterator<Item = Line<'_>> {
    let (mut start, mut number) = (0, first);
    std::iter::from_fn(move || {
        let rest = text.get(start..).filter(|rest| !rest.is_empty())?;
        let end = rest.find(['\n', '\r']).unwrap_or(rest.len());
        let line = Line { number, start, text: &rest[..end] };
        let ending = if rest[end..].starts_with("\r\n") { 2 } else { 1 };
        start += end + ending.min(rest.len() - end);
        number = number.saturating_add(1);
        Some(line)
    })
}

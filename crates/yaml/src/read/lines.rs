//! The lines of a text, whatever ends them.

/// What YAML takes for blank: not every character that Unicode does.
pub(super) const BLANK: [char; 4] = [' ', '\t', '\r', '\n'];

pub(super) const BOM: char = '\u{FEFF}';

/// A line of a text.
#[derive(Clone, Copy)]
pub(super) struct Line<'t> {
    pub(super) number: u32,
    /// The byte at which it starts.
    pub(super) start: usize,
    /// It, with its end.
    pub(super) text: &'t str,
}

/// The lines of a text, the first of which has this number.
pub(super) fn lines(text: &str, first: u32) -> impl Iterator<Item = Line<'_>> {
    let mut start = 0;
    let mut number = first;
    std::iter::from_fn(move || {
        let rest = text.get(start..).filter(|rest| !rest.is_empty())?;
        let length = match rest.find(['\n', '\r']) {
            Some(end) if rest[end..].starts_with("\r\n") => end + 2,
            Some(end) => end + 1,
            None => rest.len(),
        };
        let line = Line { number, start, text: &rest[..length] };
        start += length;
        number = number.saturating_add(1);
        Some(line)
    })
}

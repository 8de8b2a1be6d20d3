//! The quoted parts of a text. In doubt, more is quoted than less: what is not closed lasts until the end.

/// A part of a text.
pub(super) enum Part<'a> {
    /// Outside of quotes; whether it follows, and is followed by, something quoted.
    Words { text: &'a str, touches: (bool, bool) },
    /// Quoted; `open` and `close` are the quotes, each with the backslashes before it.
    Quoted { open: &'a str, text: &'a str, close: &'a str },
}

const QUOTES: [char; 3] = ['"', '\'', '`'];

/// The parts in order.
pub(super) fn parts(text: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut rest = text;
    let mut before = None;
    let mut follows = false;
    while let Some((at, quote)) = opening(rest, before) {
        let (words, quoted) = rest.split_at(at);
        if !words.is_empty() {
            parts.push(Part::Words { text: words, touches: (follows, true) });
        }
        let open = quoted.find(quote).map_or(quoted.len(), |at| at + quote.len_utf8());
        let (open, inside) = quoted.split_at(open);
        let (inside, close, after) = match closing(inside, quote, open.len() > quote.len_utf8()) {
            Some((from, to)) => (&inside[..from], &inside[from..to], &inside[to..]),
            None => (inside, "", ""),
        };
        parts.push(Part::Quoted { open, text: inside, close });
        (rest, before, follows) = (after, Some(quote), true);
    }
    if !rest.is_empty() {
        parts.push(Part::Words { text: rest, touches: (follows, false) });
    }
    parts
}

/// Where a quote opens, with the backslashes before it. An apostrophe within a word is none.
fn opening(text: &str, before: Option<char>) -> Option<(usize, char)> {
    let mut last = before;
    let mut backslashes = None;
    for (at, c) in text.char_indices() {
        if QUOTES.contains(&c) && (c != '\'' || !last.is_some_and(char::is_alphanumeric)) {
            return Some((backslashes.unwrap_or(at), c));
        }
        backslashes = if c == '\\' { backslashes.or(Some(at)) } else { None };
        last = Some(c);
    }
    None
}

/// Where it closes: an escaped one only by an escaped one, and never within a word.
fn closing(text: &str, quote: char, escaped: bool) -> Option<(usize, usize)> {
    let mut backslashes = 0;
    for (at, c) in text.char_indices() {
        if c == quote {
            let after = at + c.len_utf8();
            let within = text[after..].chars().next().is_some_and(char::is_alphanumeric);
            if !within && (if escaped { backslashes > 0 } else { backslashes % 2 == 0 }) {
                let from = if escaped { at - backslashes } else { at };
                return Some((from, after));
            }
        }
        backslashes = if c == '\\' { backslashes + 1 } else { 0 };
    }
    None
}

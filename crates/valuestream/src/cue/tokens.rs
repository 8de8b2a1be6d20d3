//! CUE as tokens, as far as names of fields need them.

/// A token.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Token {
    /// A name, keyword or number.
    Name(String),
    /// A text in quotes, as it is written.
    Text(String),
    /// Any other character.
    Sign(char),
    /// The end of a line.
    Line,
}

impl Token {
    /// By how much it changes the depth.
    pub(super) fn opens(&self) -> i32 {
        match self {
            Token::Sign('{' | '[' | '(') => 1,
            Token::Sign('}' | ']' | ')') => -1,
            _ => 0,
        }
    }
}

/// The tokens of a source. Comments are left out.
pub(super) fn tokens(source: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut rest = source;
    while let Some(first) = rest.chars().next() {
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if first == '\n' {
            found.push(Token::Line);
            1
        } else if first.is_whitespace() {
            first.len_utf8()
        } else if is_of_name(first) {
            let length = rest.find(|c| !is_of_name(c)).unwrap_or(rest.len());
            found.push(Token::Name(rest[..length].to_owned()));
            length
        } else if first == '"' || first == '\'' {
            let quotes = quotes_of(rest, first);
            let length = length_of_text(rest, &quotes);
            let text = &rest[quotes.len()..length];
            found.push(Token::Text(text.strip_suffix(quotes.as_str()).unwrap_or(text).to_owned()));
            length
        } else {
            found.push(Token::Sign(first));
            first.len_utf8()
        };
        rest = &rest[length..];
    }
    found
}

fn is_of_name(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '#' | '$')
}

/// The quotes around a text: three of them may stand around several lines.
fn quotes_of(text: &str, quote: char) -> String {
    let long = quote.to_string().repeat(3);
    if text.starts_with(&long) { long } else { quote.to_string() }
}

/// How long a text is, with its quotes.
fn length_of_text(text: &str, quotes: &str) -> usize {
    let quote = quotes.chars().next().unwrap_or('"');
    let mut from = quotes.len();
    while let Some(found) = text[from..].find(['\\', quote]) {
        let at = from + found;
        if text[at..].starts_with('\\') {
            from = at + 1 + text[at + 1..].chars().next().map_or(0, char::len_utf8);
        } else if text[at..].starts_with(quotes) {
            return at + quotes.len();
        } else {
            from = at + 1;
        }
    }
    text.len()
}

//! The fields of a CUE source, as far as they can be told without evaluating it.

use super::tokens::Token;

pub(super) fn package_of(tokens: &[Token]) -> Option<&str> {
    let mut tokens = tokens.iter().filter(|token| **token != Token::Line);
    match (tokens.next(), tokens.next()) {
        (Some(Token::Name(keyword)), Some(Token::Name(name))) if keyword == "package" => Some(name),
        _ => None,
    }
}

/// What follows the name of the package.
pub(super) fn behind_package(tokens: &[Token]) -> &[Token] {
    let begins = tokens.iter().position(|token| *token != Token::Line).unwrap_or_default();
    tokens.get(begins + 2..).unwrap_or_default()
}

pub(super) fn without_imports(tokens: &[Token]) -> Vec<Token> {
    let mut out = Vec::new();
    let mut rest = tokens;
    while let Some((first, behind)) = rest.split_first() {
        if *first != Token::Name("import".to_owned()) || behind.first() == Some(&Token::Sign(':')) {
            out.push(first.clone());
            rest = behind;
            continue;
        }
        rest = &behind[end_of_value(behind)..];
    }
    out
}

/// What stands in the braces of a value; of a chain of fields (`a: b: c`), the chain.
pub(super) fn struct_of(value: &[Token]) -> Option<&[Token]> {
    match value {
        [Token::Sign('{'), inside @ .., Token::Sign('}')] => is_balanced(inside).then_some(inside),
        [Token::Name(_) | Token::Text(_), Token::Sign(':'), ..] => Some(value),
        _ => None,
    }
}

fn is_balanced(tokens: &[Token]) -> bool {
    let mut depth = 0_i32;
    tokens.iter().all(|token| {
        depth += token.opens();
        depth >= 0
    })
}

/// A field of a struct.
pub(super) struct Field<'t> {
    /// Its name, without quotes.
    pub(super) name: &'t str,
    /// Its value.
    pub(super) value: &'t [Token],
}

impl Field<'_> {
    /// Whether it is hidden or a definition.
    pub(super) fn is_hidden(&self) -> bool {
        self.name.starts_with(['_', '#'])
    }
}

/// The fields of a struct, and whether nothing else stands in it, such as a condition.
pub(super) fn fields(tokens: &[Token]) -> (Vec<Field<'_>>, bool) {
    let (mut found, mut are_all) = (Vec::new(), true);
    let mut rest = tokens;
    loop {
        match rest {
            [] => return (found, are_all),
            [Token::Line | Token::Sign(','), behind @ ..] => rest = behind,
            [Token::Sign('.'), Token::Sign('.'), Token::Sign('.'), behind @ ..] => rest = behind,
            [Token::Name(keyword), Token::Name(_), Token::Sign('='), ..] if keyword == "let" => {
                rest = &rest[end_of_value(rest)..];
            }
            [Token::Name(name) | Token::Text(name), behind @ ..] if declares(behind) => {
                let behind = behind.strip_prefix(&[Token::Sign('?')]).unwrap_or(behind);
                let behind = behind.strip_prefix(&[Token::Sign('!')]).unwrap_or(behind);
                let value = &behind[1..];
                let end = end_of_value(value);
                let value_only = &value[..end];
                let last = value_only.iter().rposition(|token| *token != Token::Line).map_or(0, |last| last + 1);
                found.push(Field { name, value: &value_only[..last] });
                rest = &value[end..];
            }
            _ => {
                are_all = false;
                rest = &rest[end_of_value(rest).max(1)..];
            }
        }
    }
}

/// Whether a name with this behind it is that of a field.
fn declares(behind: &[Token]) -> bool {
    matches!(behind, [Token::Sign(':'), ..] | [Token::Sign('?' | '!'), Token::Sign(':'), ..])
}

/// Where a value ends: at a comma, or at the end of a line that can end it.
fn end_of_value(tokens: &[Token]) -> usize {
    let mut depth = 0_i32;
    let mut goes_on = true;
    for (n, token) in tokens.iter().enumerate() {
        depth += token.opens();
        match token {
            _ if depth < 0 => return n,
            Token::Sign(',') if depth == 0 => return n,
            Token::Line if depth == 0 && !goes_on => return n,
            Token::Line => {}
            Token::Sign(sign) => goes_on = "|&:=+-*/<>!({[".contains(*sign),
            _ => goes_on = false,
        }
    }
    tokens.len()
}

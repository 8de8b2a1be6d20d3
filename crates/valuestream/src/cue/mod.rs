//! Reads which parameters an adapter of one's own has, from its CUE. Of what is more than a plain list of fields nothing is
//! said: only CUE itself knows it.

mod tokens;

use tokens::{Token, tokens};

/// What an adapter is called in its package.
const PATTERN: &str = "DesignPattern";
/// Where its parameters are declared.
const PARAMETERS: &str = "parameters";

/// The names of the parameters that the files of a directory declare for the adapter of a package. `None` if there is no such
/// adapter, or if its parameters are anything but plain fields.
pub fn parameters(sources: &[String], package: &str) -> Option<Vec<String>> {
    let mut names = None;
    for source in sources {
        let tokens = tokens(source);
        if package_of(&tokens) != Some(package) {
            continue;
        }
        for (name, value) in fields(&without_imports(behind_package(&tokens)))? {
            if name == PATTERN {
                let of_pattern = struct_of(value)?;
                for (_, value) in fields(of_pattern)?.into_iter().filter(|(name, _)| name == PARAMETERS) {
                    let own = fields(struct_of(value)?)?.into_iter().map(|(name, _)| name);
                    names.get_or_insert_with(Vec::new).extend(own);
                }
            }
        }
    }
    names
}

fn package_of(tokens: &[Token]) -> Option<&str> {
    let mut tokens = tokens.iter().filter(|token| **token != Token::Line);
    match (tokens.next(), tokens.next()) {
        (Some(Token::Name(keyword)), Some(Token::Name(name))) if keyword == "package" => Some(name),
        _ => None,
    }
}

/// What follows the name of the package.
fn behind_package(tokens: &[Token]) -> &[Token] {
    let begins = tokens.iter().position(|token| *token != Token::Line).unwrap_or_default();
    tokens.get(begins + 2..).unwrap_or_default()
}

fn without_imports(tokens: &[Token]) -> Vec<Token> {
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
fn struct_of(value: &[Token]) -> Option<&[Token]> {
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

/// The fields of a struct, with their values; `None` if anything else stands in it.
fn fields(tokens: &[Token]) -> Option<Vec<(String, &[Token])>> {
    let mut found = Vec::new();
    let mut rest = tokens;
    loop {
        match rest {
            [] => return Some(found),
            [Token::Line | Token::Sign(','), behind @ ..] => rest = behind,
            [Token::Sign('.'), Token::Sign('.'), Token::Sign('.'), behind @ ..] => rest = behind,
            [Token::Name(keyword), Token::Name(_), Token::Sign('='), ..] if keyword == "let" => {
                rest = &rest[end_of_value(rest)..];
            }
            [Token::Name(name) | Token::Text(name), behind @ ..] => {
                let behind = match behind {
                    [Token::Sign('?' | '!'), behind @ ..] => behind,
                    behind => behind,
                };
                let [Token::Sign(':'), value @ ..] = behind else { return None };
                let end = end_of_value(value);
                let value_only = &value[..end];
                let last = value_only.iter().rposition(|token| *token != Token::Line).map_or(0, |last| last + 1);
                if !name.starts_with(['_', '#']) {
                    found.push((name.clone(), &value_only[..last]));
                }
                rest = &value[end..];
            }
            _ => return None,
        }
    }
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

#[cfg(test)]
mod tests;

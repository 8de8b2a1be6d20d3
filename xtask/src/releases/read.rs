//! Reads `list.rs` back: the statics and constants of a Rust source that contains only literals.

use std::iter::Peekable;
use std::str::Chars;

use anyhow::{Context, Result, bail};

/// A literal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A number, a flag or a text.
    Word(String),
    /// An array, a tuple or the arguments of a call.
    List(Vec<Value>),
}

impl Value {
    /// The elements; none for a word.
    pub fn inside(&self) -> &[Value] {
        match self {
            Value::Word(_) => &[],
            Value::List(inside) => inside,
        }
    }

    /// For people.
    pub fn shown(&self) -> String {
        self.joined(", ")
    }

    /// A version.
    pub fn dotted(&self) -> String {
        self.joined(".")
    }

    fn joined(&self, between: &str) -> String {
        match self {
            Value::Word(word) => word.clone(),
            Value::List(inside) => inside.iter().map(Value::shown).collect::<Vec<_>>().join(between),
        }
    }
}

/// The names and values of all statics and constants, in order.
pub fn statics(source: &str) -> Result<Vec<(String, Value)>> {
    let mut statics = Vec::new();
    for keyword in ["static ", "const "] {
        for (at, _) in source.match_indices(&format!("\npub(super) {keyword}")) {
            let declared = &source[at + "\npub(super) ".len() + keyword.len()..];
            let (name, rest) = declared.split_once(':').context("list.rs has a static without a type")?;
            let (_, value) = rest.split_once('=').with_context(|| format!("list.rs gives {name} no value"))?;
            let value = literal(&mut value.chars().peekable()).with_context(|| format!("list.rs: {name}"))?;
            statics.push((at, name.trim().to_owned(), value));
        }
    }
    statics.sort_by_key(|(at, _, _)| *at);
    Ok(statics.into_iter().map(|(_, name, value)| (name, value)).collect())
}

fn literal(rest: &mut Peekable<Chars>) -> Result<Value> {
    skip(rest);
    match rest.next() {
        Some('&') => literal(rest),
        Some('[' | '(') => list(rest),
        Some('"') => text(rest),
        Some(first) if first.is_ascii_alphanumeric() => {
            let mut word = String::from(first);
            while let Some(next) = rest.next_if(|c| c.is_ascii_alphanumeric() || *c == '_') {
                word.push(next);
            }
            // A call.
            if rest.next_if_eq(&'(').is_some() { list(rest) } else { Ok(Value::Word(word)) }
        }
        other => bail!("no literal begins with `{}`", other.map(String::from).unwrap_or_default()),
    }
}

fn list(rest: &mut Peekable<Chars>) -> Result<Value> {
    let mut inside = Vec::new();
    loop {
        skip(rest);
        if rest.next_if(|c| matches!(c, ']' | ')')).is_some() {
            return Ok(Value::List(inside));
        }
        inside.push(literal(rest)?);
        skip(rest);
        if rest.next_if_eq(&',').is_none() && !matches!(rest.peek(), Some(']' | ')')) {
            bail!("a list does not go on after {}", inside.last().map(Value::shown).unwrap_or_default());
        }
    }
}

fn text(rest: &mut Peekable<Chars>) -> Result<Value> {
    let mut text = String::new();
    loop {
        match rest.next().context("a string has no end")? {
            '"' => return Ok(Value::Word(text)),
            '\\' => text.extend(rest.next()),
            other => text.push(other),
        }
    }
}

/// Blanks and comments.
fn skip(rest: &mut Peekable<Chars>) {
    while let Some(c) = rest.next_if(|c| c.is_whitespace() || *c == '/') {
        if c == '/' {
            while rest.next_if(|c| *c != '\n').is_some() {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literals_are_read() {
        let source = "\npub(super) static A: &[[u32; 2]] = &[\n  [1, 2], // one\n  [3, 4],\n];\npub(super) const B: &str = \"a \\\"b\";\n\
                      \npub(super) static C: &[L] = &[l(1, true, \"\")];";
        let shown =
            |(name, value): &(String, Value)| format!("{name} {value:?}").replace("Word", "").replace("List", "");
        assert_eq!(
            statics(source).unwrap().iter().map(shown).collect::<Vec<_>>(),
            [r#"A ([([("1"), ("2")]), ([("3"), ("4")])])"#, r#"B ("a \"b")"#, r#"C ([([("1"), ("true"), ("")])])"#]
        );
    }

    #[test]
    fn anything_but_a_literal_is_refused() {
        for value in ["[1 2]", "\"a", "[", "-1", ""] {
            let source = format!("\npub(super) static A: T = {value}");
            assert!(statics(&source).unwrap_err().to_string().contains("A"), "{value}");
        }
    }
}

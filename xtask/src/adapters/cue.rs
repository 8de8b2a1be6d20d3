//! What the text of an adapter's CUE tells without evaluation: its package, what it declares, and which others it includes.
//! The reader is the domain's.

#[path = "../../../crates/valuestream/src/cue/fields.rs"]
mod fields;
pub mod run_time;
#[path = "../../../crates/valuestream/src/cue/tokens.rs"]
mod tokens;

use std::collections::{BTreeMap, BTreeSet};

use fields::{behind_package, fields, package_of, struct_of, without_imports};
use tokens::{Token, tokens};

/// What an adapter is called in its package.
const PATTERN: &str = "DesignPattern";
/// Where it declares its parameters.
pub const PARAMETERS: &str = "parameters";
/// Where it declares its options.
pub const OPTIONS: &str = "pipelineParameters";
/// Where it includes others.
const COMPOSITES: &str = "composites";
/// Where it makes pipelines.
const PIPELINES: &str = "pipelines";

/// An adapter's own file.
#[derive(Debug)]
pub struct Source {
    tokens: Vec<Token>,
    package: String,
}

impl Source {
    /// The file with this text, if an adapter is in it.
    pub fn of_adapter(text: &str) -> Option<Source> {
        let tokens = tokens(text);
        let package = package_of(&tokens)?.to_owned();
        let source = Source { tokens, package };
        source.top().contains_key(PATTERN).then_some(source)
    }

    /// The name of its package.
    pub fn package(&self) -> &str {
        &self.package
    }

    /// The names that it declares in `parameters` or `pipelineParameters`, in order.
    pub fn declared(&self, of: &str) -> Vec<String> {
        let value = self.of_pattern(of);
        let top = self.top();
        let inside = match &value[..] {
            // A definition beside the adapter.
            [Token::Name(name)] => top.get(name).cloned().unwrap_or_default(),
            _ => value,
        };
        let inside = struct_of(&inside).unwrap_or_default();
        let named = fields(inside).0.into_iter().filter(|field| !field.is_hidden());
        named.map(|field| field.name.to_owned()).collect()
    }

    /// Whether it makes pipelines itself, beside those of what it includes.
    pub fn has_pipelines(&self) -> bool {
        let value = self.of_pattern(PIPELINES);
        let is_open = matches!(&value[..], [Token::Name(name)] if name == "_");
        !value.is_empty() && !is_open && struct_of(&value).is_none_or(|inside| !inside.is_empty())
    }

    /// The import paths of the adapters that it includes, in order.
    pub fn includes(&self) -> Vec<String> {
        let imports = self.imports();
        let value = self.of_pattern(COMPOSITES);
        let is_pattern = |window: &[Token]| match window {
            [Token::Name(key), Token::Sign(':'), Token::Name(alias), Token::Sign('.'), Token::Name(pattern)] => {
                (key == "pattern" && pattern == PATTERN).then(|| imports.get(alias).cloned()).flatten()
            }
            _ => None,
        };
        value.windows(5).filter_map(is_pattern).collect()
    }

    /// The names of parameters and of fields whose default is the value of another one, with that one.
    pub fn defaults_from(&self) -> BTreeMap<String, String> {
        let mut found = BTreeMap::new();
        for (at, window) in self.tokens.windows(6).enumerate() {
            let [
                Token::Name(name),
                Token::Sign(':'),
                Token::Name(kind),
                Token::Sign('|'),
                Token::Sign('*'),
                Token::Name(from),
            ] = window
            else {
                continue;
            };
            if kind != "string" || from == "null" {
                continue;
            }
            let behind = &self.tokens[at + 6..];
            let from = match behind {
                [Token::Sign('.'), Token::Name(inside), ..] if from == PARAMETERS => inside,
                _ => from,
            };
            found.insert(name.clone(), from.clone());
        }
        found
    }

    /// The names of parameters whose text must begin or end so, as regular expressions.
    pub fn shapes(&self) -> BTreeMap<String, String> {
        let shape = |window: &[Token]| {
            let [
                Token::Name(name),
                Token::Sign(':'),
                Token::Name(package),
                Token::Sign('.'),
                Token::Name(how),
                Token::Sign('('),
                Token::Text(part),
                Token::Sign(')'),
            ] = window
            else {
                return None;
            };
            let part = part.replace('.', "\\.");
            match (package.as_str(), how.as_str()) {
                ("strings", "HasPrefix") => Some((name.clone(), format!("^{part}"))),
                ("strings", "HasSuffix") => Some((name.clone(), format!("^.*{part}$"))),
                _ => None,
            }
        };
        self.tokens.windows(8).filter_map(shape).collect()
    }

    /// A CUE source with nothing but what it declares, and what that needs: its evaluation is a matter of milliseconds.
    pub fn declarations(&self) -> String {
        let top = self.top();
        let mut parts = BTreeMap::new();
        let mut wanted: Vec<(String, Vec<Token>)> =
            [PARAMETERS, OPTIONS].iter().map(|of| ((*of).to_owned(), self.of_pattern(of))).collect();
        while let Some((name, value)) = wanted.pop() {
            for token in &value {
                if let Token::Name(used) = token
                    && let (Some(value), false) = (top.get(used), parts.contains_key(used))
                {
                    wanted.push((used.clone(), value.clone()));
                }
            }
            if !value.is_empty() {
                parts.insert(name, without_bounds(&value));
            }
        }
        let names: BTreeSet<&String> = parts.values().flatten().filter_map(Token::name).collect();
        let mut text = "package declared\n\n".to_owned();
        for (alias, path) in self.imports().iter().filter(|(alias, _)| names.contains(alias)) {
            text += &format!("import {alias} \"{path}\"\n");
        }
        let (declared, beside): (Vec<_>, Vec<_>) =
            parts.iter().partition(|(name, _)| matches!(name.as_str(), PARAMETERS | OPTIONS));
        for (name, value) in beside {
            text += &format!("\n{name}: {}\n", written(value));
        }
        // Schemas are of definitions alone.
        text += "\n#Declared: {\n";
        for (name, value) in declared {
            text += &format!("{name}: {}\n", written(value));
        }
        text += "}\n";
        text
    }

    /// Its import paths, by the name that it uses for each.
    fn imports(&self) -> BTreeMap<String, String> {
        let mut found = BTreeMap::new();
        let mut alias = None;
        for token in behind_package(&self.tokens) {
            match token {
                Token::Name(name) if name == "import" => alias = None,
                Token::Name(name) => alias = Some(name.clone()),
                Token::Text(path) => {
                    let own = path.rsplit([':', '/']).next().unwrap_or(path);
                    found.insert(alias.take().unwrap_or_else(|| own.to_owned()), path.clone());
                }
                // Imports are over where the first field begins.
                Token::Sign(':' | '{') => break,
                Token::Sign(_) | Token::Line => {}
            }
        }
        found
    }

    fn top(&self) -> BTreeMap<String, Vec<Token>> {
        let tokens = without_imports(behind_package(&self.tokens));
        fields(&tokens).0.into_iter().map(|field| (field.name.to_owned(), field.value.to_vec())).collect()
    }

    /// The value of a field of the adapter.
    fn of_pattern(&self, name: &str) -> Vec<Token> {
        let top = self.top();
        let inside = top.get(PATTERN).and_then(|value| struct_of(value)).unwrap_or_default();
        let found = fields(inside).0.into_iter().find(|field| field.name == name);
        found.map(|field| field.value.to_vec()).unwrap_or_default()
    }
}

/// Without that a value differs from that of another parameter, which no schema can say.
fn without_bounds(tokens: &[Token]) -> Vec<Token> {
    let mut kept = Vec::new();
    let mut rest = tokens;
    while let Some((first, behind)) = rest.split_first() {
        rest = match rest {
            [
                Token::Sign('&'),
                Token::Sign('!'),
                Token::Sign('='),
                Token::Name(of),
                Token::Sign('.'),
                Token::Name(_),
                behind @ ..,
            ] if of == PARAMETERS => behind,
            _ => {
                kept.push(first.clone());
                behind
            }
        };
    }
    kept
}

/// Tokens as a source again.
fn written(tokens: &[Token]) -> String {
    let mut text = String::new();
    let mut is_behind_word = false;
    for token in tokens {
        let is_word = matches!(token, Token::Name(_) | Token::Text(_));
        if is_word && is_behind_word {
            text.push(' ');
        }
        match token {
            // There are no schemas of hidden definitions.
            Token::Name(name) => text += name.strip_prefix('_').filter(|name| name.starts_with('#')).unwrap_or(name),
            Token::Text(inside) => text += &format!("\"{inside}\""),
            Token::Sign(sign) => text.push(*sign),
            Token::Line => text.push('\n'),
        }
        is_behind_word = is_word;
    }
    text
}

impl Token {
    fn name(&self) -> Option<&String> {
        match self {
            Token::Name(name) => Some(name),
            _ => None,
        }
    }
}

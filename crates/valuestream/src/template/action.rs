//! What an action asks for: functions of the release, entries by their names, and variables.

use std::collections::{BTreeMap, BTreeSet};

use text::nearest;

use super::pipeline::{self, Listener, Value, Variables};
use super::problem::{By, Near, Problem, ProblemKind};
use super::setting::{MOST, Names, Setting};
use super::token::{Token, TokenKind};
use crate::release::Found;
use crate::release::functions::{self, function};

/// What the dot is, or `$`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Dot {
    /// All entries.
    Entries,
    /// Something else.
    Other,
}

/// What holds in a place of a template.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scope {
    pub(super) dot: Dot,
    pub(super) dollar: Dot,
    pub(super) in_range: bool,
    /// The first variable that holds: a template of its own has none of the one around it.
    variables: usize,
}

/// Reads actions one after the other.
pub(super) struct Reader<'t> {
    text: &'t str,
    setting: &'t Setting<'t>,
    pub(super) scope: Scope,
    variables: Vec<&'t str>,
    /// Where each of them is in that list, the last one last.
    declared: BTreeMap<&'t str, Vec<usize>>,
    /// The names of the entries, if they are known.
    names: Option<BTreeSet<&'t str>>,
    /// What is known of functions that were looked up.
    looked_up: BTreeMap<&'t str, Found>,
    pub(super) problems: Vec<Problem>,
    pub(super) used: Vec<String>,
    seen: BTreeSet<&'t str>,
}

impl<'t> Reader<'t> {
    pub(super) fn new(text: &'t str, setting: &'t Setting<'t>) -> Reader<'t> {
        let names = match setting.names {
            Names::Known(names) => Some(names.iter().copied().collect()),
            Names::Open => None,
        };
        Reader {
            text,
            setting,
            scope: Scope { dot: Dot::Entries, dollar: Dot::Entries, in_range: false, variables: 0 },
            variables: Vec::new(),
            declared: BTreeMap::new(),
            names,
            looked_up: BTreeMap::new(),
            problems: Vec::new(),
            used: Vec::new(),
            seen: BTreeSet::new(),
        }
    }

    /// The scope of a template within this one.
    pub(super) fn own_scope(&self) -> Scope {
        Scope { dot: Dot::Other, dollar: Dot::Other, in_range: false, variables: self.variables.len() }
    }

    /// How many variables there are.
    pub(super) fn variables(&self) -> usize {
        self.variables.len()
    }

    /// Forgets all variables but the first so many.
    pub(super) fn forget(&mut self, but: usize) {
        for name in self.variables.drain(but.min(self.variables.len())..) {
            self.declared.entry(name).or_default().pop();
        }
    }

    pub(super) fn report(&mut self, at: usize, kind: ProblemKind) {
        if self.problems.len() < MOST {
            self.problems.push(Problem { at, kind });
        }
    }

    /// Reports why an action could not be read.
    pub(super) fn broken(&mut self, at: usize, kind: ProblemKind) {
        if let ProblemKind::NeedsIndex { name } = &kind
            && let Some(written) = self.text[at..].find(name.as_str()).map(|from| at + from)
        {
            self.uses(&self.text[written..written + name.len()]);
        }
        self.report(at, kind);
    }

    pub(super) fn pipeline(&mut self, tokens: &[Token<'t>], after: Option<Token<'t>>, variables: Variables) {
        pipeline::read(tokens, after, variables, self);
    }

    fn uses(&mut self, name: &'t str) {
        if self.seen.insert(name) {
            self.used.push(name.to_owned());
        }
    }

    fn is_entry(&self, name: &str) -> bool {
        self.names.as_ref().is_some_and(|names| names.contains(name))
    }

    /// The names behind a dot that is all entries, joined by dots; `None` for anything else.
    fn path(&self, value: &Value<'t>) -> Option<&'t str> {
        let token = value.first;
        let begin = match token.kind {
            TokenKind::Field if self.scope.dot == Dot::Entries => token.at + 1,
            TokenKind::Variable if token.text == "$" && self.scope.dollar == Dot::Entries => token.at + 2,
            _ => return None,
        };
        self.text.get(begin..value.end)
    }

    /// Whether a value is all entries.
    fn is_all(&self, value: &Value<'t>) -> bool {
        let token = value.first;
        value.end == token.at + 1
            && match token.kind {
                TokenKind::Dot => self.scope.dot == Dot::Entries,
                TokenKind::Variable => self.scope.dollar == Dot::Entries,
                _ => false,
            }
    }

    fn ask(&mut self, at: usize, name: &'t str, by: By) {
        self.uses(name);
        if self.problems.len() < MOST
            && let Some(names) = self.names.as_ref().filter(|names| !names.contains(name))
        {
            let nearest = nearest(name, names.iter().copied()).map(str::to_owned);
            self.report(at, ProblemKind::UnknownName { name: name.to_owned(), nearest, by });
        }
    }

    fn near(&self, name: &str) -> Near {
        if self.is_entry(name) {
            return Near::Entry(name.to_owned());
        }
        let functions = functions::names(self.setting.engine, self.setting.version);
        nearest(name, functions).map_or(Near::Nothing, Near::Function)
    }
}

impl<'t> Listener<'t> for Reader<'t> {
    fn wrong(&mut self, at: usize, kind: ProblemKind) {
        self.report(at, kind);
    }

    fn function(&mut self, token: Token<'t>) {
        let (name, setting) = (token.text, self.setting);
        let found = *self.looked_up.entry(name).or_insert_with(|| function(setting.engine, name, setting.version));
        let own = || name.to_owned();
        match found {
            Found::Here(()) => {}
            Found::NotYet(since) => self.report(token.at, ProblemKind::FunctionNotYet { name: own(), since }),
            Found::Dropped(until) => self.report(token.at, ProblemKind::FunctionGone { name: own(), until }),
            Found::Unknown if self.problems.len() < MOST => {
                let near = self.near(name);
                self.report(token.at, ProblemKind::UnknownFunction { name: own(), near });
            }
            Found::Unknown => {}
        }
    }

    fn value(&mut self, value: Value<'t>) {
        let token = value.first;
        match (token.kind, self.path(&value)) {
            (_, Some(path)) => match path.split_once('.') {
                None => self.ask(token.at, path, By::Field),
                Some(_) if self.is_entry(path) => {
                    self.uses(path);
                    self.report(token.at, ProblemKind::NeedsIndex { name: path.to_owned() });
                }
                Some((first, _)) => {
                    self.uses(first);
                    self.report(token.at, ProblemKind::FieldOfText { path: path.to_owned() });
                }
            },
            (TokenKind::Variable, None) => self.variable(token),
            // An entry named `5` is not what `.5` gives.
            (TokenKind::Literal, None) => {
                if let Some(name) = token.text.strip_prefix('.').filter(|name| self.is_entry(name)) {
                    self.uses(name);
                    self.report(token.at, ProblemKind::NeedsIndex { name: name.to_owned() });
                }
            }
            _ => {}
        }
    }

    fn index(&mut self, of: Value<'t>, text: Token<'t>) {
        let name = &text.text[1..text.text.len() - 1];
        let is_plain = text.text.starts_with('`') || !name.contains('\\');
        if is_plain && self.is_all(&of) {
            self.ask(text.at, name, By::Index);
        }
    }

    fn arguments(&mut self, of: Value<'t>) {
        let token = of.first;
        let is_value = match token.kind {
            TokenKind::Literal | TokenKind::Nil | TokenKind::Text | TokenKind::Dot => true,
            TokenKind::Variable => of.end == token.at + token.text.len() || self.path(&of).is_some(),
            _ => self.path(&of).is_some(),
        };
        if is_value {
            let text = self.text[token.at..of.end].to_owned();
            self.report(token.at, ProblemKind::NotAFunction { text });
        }
    }

    fn declare(&mut self, names: &[Token<'t>]) {
        for name in names {
            self.declared.entry(name.text).or_default().push(self.variables.len());
            self.variables.push(name.text);
        }
    }

    fn variable(&mut self, name: Token<'t>) {
        let last = self.declared.get(name.text).and_then(|places| places.last());
        if name.text != "$" && last.is_none_or(|place| *place < self.scope.variables) {
            self.report(name.at, ProblemKind::UndefinedVariable { name: name.text.to_owned() });
        }
    }
}

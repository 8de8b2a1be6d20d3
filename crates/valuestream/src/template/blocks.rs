//! The blocks of a template, from their word to their `end`, and what a dot and the variables are in each.

use std::collections::BTreeSet;

use super::action::{Dot, Reader, Scope};
use super::lex::{Action, Actions};
use super::pipeline::Variables;
use super::problem::{Problem, ProblemKind};
use super::setting::{MOST, Setting};
use super::token::{Keyword, Token, TokenKind};

/// What reading a template gives.
#[derive(Debug, Default)]
pub(super) struct Outcome {
    pub(super) problems: Vec<Problem>,
    pub(super) used: Vec<String>,
}

/// A block that is not at its end.
#[derive(Debug)]
struct Block {
    keyword: Keyword,
    at: usize,
    part: Part,
    /// What held before it.
    before: Scope,
    /// The variables before it, and those that hold in all of its parts.
    variables: (usize, usize),
}

/// Where in a block something is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Part {
    Body,
    Else,
}

/// Reads a template.
pub(super) fn read<'t>(text: &'t str, setting: &'t Setting<'t>) -> Outcome {
    let mut blocks =
        Blocks { reader: Reader::new(text, setting), open: Vec::new(), defined: BTreeSet::new(), called: Vec::new() };
    for action in Actions::of(text) {
        blocks.action(&action);
        if let Some((at, kind)) = action.broken {
            blocks.reader.broken(at, kind);
        }
    }
    for block in std::mem::take(&mut blocks.open) {
        blocks.wrong(block.at, ProblemKind::BlockWithoutEnd { keyword: block.keyword.word() });
    }
    for name in std::mem::take(&mut blocks.called) {
        if !blocks.defined.contains(name.text) {
            blocks.wrong(name.at, ProblemKind::UnknownTemplate { name: name.text.to_owned() });
        }
    }
    let mut problems = blocks.reader.problems;
    problems.sort_by_key(|problem| problem.at);
    problems.truncate(MOST);
    Outcome { problems, used: blocks.reader.used }
}

struct Blocks<'t> {
    reader: Reader<'t>,
    open: Vec<Block>,
    /// The names of templates that are defined, and those that are called, without quotes.
    defined: BTreeSet<&'t str>,
    called: Vec<Token<'t>>,
}

impl<'t> Blocks<'t> {
    fn wrong(&mut self, at: usize, kind: ProblemKind) {
        self.reader.report(at, kind);
    }

    fn action(&mut self, action: &Action<'t>) {
        let space = action.tokens.iter().take_while(|token| token.kind == TokenKind::Space).count();
        let tokens = &action.tokens[space..];
        let Some((word, keyword)) = tokens.first().and_then(|first| match first.kind {
            TokenKind::Keyword(keyword) => Some((*first, keyword)),
            _ => None,
        }) else {
            if action.broken.is_none() && tokens.is_empty() {
                self.wrong(action.at, ProblemKind::EmptyAction);
            } else if action.broken.is_none() {
                self.reader.pipeline(tokens, None, Variables::One);
            }
            return;
        };
        // Of an action that could not be read to its end, the block still counts, and nothing more is said.
        let rest = if action.broken.is_some() { None } else { Some(&tokens[1..]) };
        match keyword {
            Keyword::If | Keyword::With | Keyword::Range => self.begin(keyword, word, rest),
            Keyword::Define | Keyword::Block => self.named(keyword, word, rest),
            Keyword::Else => self.otherwise(word, rest),
            Keyword::End => self.end(word, rest),
            Keyword::Break | Keyword::Continue => {
                if !self.reader.scope.in_range {
                    self.wrong(word.at, ProblemKind::OutsideRange { keyword: keyword.word() });
                }
                self.nothing_more(rest);
            }
            Keyword::Template => {
                let Some((name, rest)) = rest.and_then(|rest| self.name(word, rest)) else { return };
                // One with a backslash would have to be read first.
                if !name.text.contains('\\') {
                    self.called.push(name);
                }
                if !rest.is_empty() {
                    self.reader.pipeline(rest, None, Variables::One);
                }
            }
        }
    }

    /// Reports what is behind a word that stands alone.
    fn nothing_more(&mut self, rest: Option<&[Token<'t>]>) {
        if let Some(more) = rest.into_iter().flatten().find(|token| token.kind != TokenKind::Space) {
            self.wrong(more.at, ProblemKind::Unexpected { text: more.text.to_owned() });
        }
    }

    /// `if`, `with` or `range`.
    fn begin(&mut self, keyword: Keyword, word: Token<'t>, rest: Option<&[Token<'t>]>) {
        let (before, variables) = (self.reader.scope, self.reader.variables());
        if let Some(rest) = rest {
            let most = if keyword == Keyword::Range { Variables::Two } else { Variables::One };
            self.reader.pipeline(rest, Some(word), most);
        }
        let variables = (variables, self.reader.variables());
        let scope = &mut self.reader.scope;
        if keyword != Keyword::If {
            scope.dot = Dot::Other;
        }
        scope.in_range |= keyword == Keyword::Range;
        self.open.push(Block { keyword, at: word.at, part: Part::Body, before, variables });
    }

    /// `define` or `block`, whose text is a template of its own.
    fn named(&mut self, keyword: Keyword, word: Token<'t>, rest: Option<&[Token<'t>]>) {
        if keyword == Keyword::Define && !self.open.is_empty() {
            self.wrong(word.at, ProblemKind::Unexpected { text: keyword.word().to_owned() });
        }
        if let Some((name, rest)) = rest.and_then(|rest| self.name(word, rest)) {
            self.defined.insert(name.text);
            if keyword == Keyword::Block {
                self.reader.pipeline(rest, Some(word), Variables::One);
            } else {
                self.nothing_more(Some(rest));
            }
        }
        let own = self.reader.own_scope();
        let before = std::mem::replace(&mut self.reader.scope, own);
        let variables = (self.reader.variables(), self.reader.variables());
        self.open.push(Block { keyword, at: word.at, part: Part::Body, before, variables });
    }

    /// The name of a template without its quotes, and what is behind it; `None` without a name.
    fn name<'a>(&mut self, word: Token<'t>, rest: &'a [Token<'t>]) -> Option<(Token<'t>, &'a [Token<'t>])> {
        let space = rest.iter().take_while(|token| token.kind == TokenKind::Space).count();
        let rest = &rest[space..];
        match rest.split_first() {
            Some((name, rest)) if name.kind == TokenKind::Text => {
                let space = rest.iter().take_while(|token| token.kind == TokenKind::Space).count();
                let text = &name.text[1..name.text.len() - 1];
                return Some((Token { text, ..*name }, &rest[space..]));
            }
            Some((other, _)) => self.wrong(other.at, ProblemKind::Unexpected { text: other.text.to_owned() }),
            None => self.wrong(word.at, ProblemKind::MissingValue { after: word.text.to_owned() }),
        }
        None
    }

    fn otherwise(&mut self, word: Token<'t>, rest: Option<&[Token<'t>]>) {
        let takes = |block: &&mut Block| !matches!(block.keyword, Keyword::Define | Keyword::Block);
        let Some(block) = self.open.last_mut().filter(takes) else {
            return self.wrong(word.at, ProblemKind::WithoutBlock { keyword: "else" });
        };
        if block.part == Part::Else {
            return self.wrong(word.at, ProblemKind::Unexpected { text: "else".to_owned() });
        }
        let own = block.keyword;
        self.reader.forget(block.variables.1);
        let scope = &mut self.reader.scope;
        scope.dot = block.before.dot;
        scope.in_range = block.before.in_range;
        let next =
            rest.and_then(|rest| rest.iter().position(|token| token.kind != TokenKind::Space).map(|n| &rest[n..]));
        match next.and_then(<[Token]>::split_first) {
            // `else with` since Go 1.23, with which ESO is built since 0.10.7.
            Some((second, more)) if [Keyword::If, Keyword::With].contains(&own) && second.text == own.word() => {
                self.reader.pipeline(more, Some(*second), Variables::One);
                block.variables.1 = self.reader.variables();
                if own == Keyword::With {
                    self.reader.scope.dot = Dot::Other;
                }
            }
            _ => {
                block.part = Part::Else;
                self.nothing_more(rest);
            }
        }
    }

    fn end(&mut self, word: Token<'t>, rest: Option<&[Token<'t>]>) {
        match self.open.pop() {
            Some(block) => {
                self.reader.forget(block.variables.0);
                self.reader.scope = block.before;
            }
            None => self.wrong(word.at, ProblemKind::WithoutBlock { keyword: "end" }),
        }
        self.nothing_more(rest);
    }
}

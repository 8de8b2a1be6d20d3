//! The grammar of what an action computes (text/template/parse, parse.go): commands joined by `|`, each of operands, and more of
//! them in parentheses. Parentheses are kept on a stack of their own, so their depth is no matter.

use super::problem::ProblemKind;
use super::token::{Token, TokenKind};

/// What is told about a pipeline while it is read.
pub(super) trait Listener<'t> {
    /// Something is wrong; only the first of a pipeline is told.
    fn wrong(&mut self, at: usize, kind: ProblemKind);
    /// A function is called.
    fn function(&mut self, token: Token<'t>);
    /// A value is used: a name, a variable, or one of them with fields.
    fn value(&mut self, value: Value<'t>);
    /// `index` is asked for this text of this value.
    fn index(&mut self, of: Value<'t>, text: Token<'t>);
    /// A command of several operands, or one that a value is piped into, begins with something other than a function.
    fn arguments(&mut self, of: Value<'t>);
    /// These variables hold from here on.
    fn declare(&mut self, names: &[Token<'t>]);
    /// This variable is used, or gets another value.
    fn variable(&mut self, name: Token<'t>);
}

/// An operand: what it begins with, and the fields that are taken of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Value<'t> {
    pub(super) first: Token<'t>,
    /// Where the last field ends; the end of `first` without one.
    pub(super) end: usize,
}

/// How many variables a pipeline may declare.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Variables {
    One,
    /// `range` has a key and a value.
    Two,
}

/// A pipeline that is not at its end.
#[derive(Debug)]
struct Open<'t> {
    /// What it stands behind: `(`, a keyword or a sign. Only a pipeline that is not empty stands behind nothing.
    after: Option<Token<'t>>,
    declared: Vec<Token<'t>>,
    /// Commands before this one.
    commands: usize,
    /// Operands of this command.
    operands: usize,
    first: Option<Value<'t>>,
    /// The second operand, for `index`.
    second: Option<Value<'t>>,
    /// The last operand, while nothing is behind it.
    last: Option<Value<'t>>,
}

impl<'t> Open<'t> {
    fn after(after: Option<Token<'t>>) -> Open<'t> {
        Open { after, declared: Vec::new(), commands: 0, operands: 0, first: None, second: None, last: None }
    }
}

/// Reads a pipeline, which is all of the tokens. `after` is the keyword before it.
pub(super) fn read<'t>(
    tokens: &[Token<'t>],
    after: Option<Token<'t>>,
    variables: Variables,
    to: &mut impl Listener<'t>,
) {
    let mut reading = Reading { open: vec![Open::after(after)], tokens, next: 0, to };
    let read = reading.declarations(variables).and_then(|()| reading.all());
    if let Err((at, kind)) = read {
        reading.to.wrong(at, kind);
    }
}

type Wrong = (usize, ProblemKind);

struct Reading<'r, 't, L> {
    open: Vec<Open<'t>>,
    tokens: &'r [Token<'t>],
    next: usize,
    to: &'r mut L,
}

impl<'t, L: Listener<'t>> Reading<'_, 't, L> {
    fn peek(&self, ahead: usize) -> Option<Token<'t>> {
        self.tokens.get(self.next + ahead).copied()
    }

    fn skip_space(&mut self) {
        while self.peek(0).is_some_and(|token| token.kind == TokenKind::Space) {
            self.next += 1;
        }
    }

    /// `$x :=`, `$x =` or `$key, $value :=` at the start of a pipeline.
    fn declarations(&mut self, variables: Variables) -> Result<(), Wrong> {
        let mut names = Vec::new();
        loop {
            self.skip_space();
            let Some(name) = self.peek(0).filter(|token| token.kind == TokenKind::Variable) else { break };
            let spaced = self.peek(1).is_some_and(|token| token.kind == TokenKind::Space);
            let Some(sign) = self.peek(if spaced { 2 } else { 1 }) else { break };
            let is_comma = sign.kind == TokenKind::Char && sign.text == ",";
            if sign.kind != TokenKind::Assign && !is_comma {
                break;
            }
            names.push(name);
            self.next += if spaced { 3 } else { 2 };
            if !is_comma {
                self.last_open().after = Some(sign);
                if sign.text == ":=" {
                    self.last_open().declared = names;
                } else {
                    names.into_iter().for_each(|name| self.to.variable(name));
                }
                return Ok(());
            }
            if variables == Variables::One || names.len() > 1 {
                return Err(unexpected(sign));
            }
        }
        match names.first() {
            // `range $x, .y` has no `:=`.
            Some(name) => Err(unexpected(*name)),
            None => Ok(()),
        }
    }

    fn last_open(&mut self) -> &mut Open<'t> {
        let last = self.open.len() - 1;
        &mut self.open[last]
    }

    fn all(&mut self) -> Result<(), Wrong> {
        while let Some(token) = self.peek(0) {
            self.next += 1;
            match token.kind {
                TokenKind::Space => self.operand_ends(),
                TokenKind::Pipe => self.pipe(token)?,
                TokenKind::Close => self.close(token)?,
                TokenKind::Field if self.last_open().last.is_some() => self.more_fields(token)?,
                TokenKind::Assign | TokenKind::Char | TokenKind::Keyword(_) => return Err(unexpected(token)),
                _ => self.operand(token)?,
            }
        }
        self.ends()
    }

    /// Another field of the value before it.
    fn more_fields(&mut self, token: Token<'t>) -> Result<(), Wrong> {
        let open = self.last_open();
        let Some(last) = &mut open.last else { return Ok(()) };
        if matches!(last.first.kind, TokenKind::Literal | TokenKind::Nil | TokenKind::Text | TokenKind::Dot) {
            return Err(unexpected(token));
        }
        last.end = token.at + token.text.len();
        let last = Some(*last);
        match open.operands {
            1 => open.first = last,
            2 => open.second = last,
            _ => {}
        }
        Ok(())
    }

    fn operand(&mut self, token: Token<'t>) -> Result<(), Wrong> {
        let open = self.last_open();
        // Two operands without a space between.
        if open.last.is_some() {
            return Err(unexpected(token));
        }
        open.operands += 1;
        let value = Value { first: token, end: token.at + token.text.len() };
        let literal = matches!(token.kind, TokenKind::Literal | TokenKind::Nil | TokenKind::Text | TokenKind::Dot);
        // A command that is `nil`, or a value after `|`.
        if open.operands == 1 && (token.kind == TokenKind::Nil || open.commands > 0 && literal) {
            return Err(unexpected(token));
        }
        open.last = Some(value);
        match open.operands {
            1 => open.first = Some(value),
            2 => open.second = Some(value),
            3 => {
                let indexed = open.first.filter(|first| first.first.text == "index").and(open.second);
                if let Some(of) = indexed.filter(|_| token.kind == TokenKind::Text) {
                    self.to.index(of, token);
                }
            }
            _ => {}
        }
        match token.kind {
            TokenKind::Identifier => self.to.function(token),
            TokenKind::Open => {
                self.open.push(Open::after(Some(token)));
                self.declarations(Variables::One)?;
            }
            _ => {}
        }
        Ok(())
    }

    fn operand_ends(&mut self) {
        if let Some(value) = self.last_open().last.take() {
            self.to.value(value);
        }
    }

    fn command_ends(&mut self) {
        self.operand_ends();
        let open = self.last_open();
        let has_arguments = open.operands > 1 || (open.operands == 1 && open.commands > 0);
        let first = open.first.take();
        open.commands += usize::from(open.operands > 0);
        open.operands = 0;
        open.second = None;
        if let Some(first) = first.filter(|first| has_arguments && first.first.kind != TokenKind::Identifier) {
            self.to.arguments(first);
        }
    }

    fn pipe(&mut self, token: Token<'t>) -> Result<(), Wrong> {
        if self.last_open().operands == 0 {
            return Err(unexpected(token));
        }
        // Go lets a pipeline end with `|`.
        self.command_ends();
        Ok(())
    }

    /// The end of a pipeline.
    fn ends(&mut self) -> Result<(), Wrong> {
        self.command_ends();
        let open = self.last_open();
        if open.commands == 0 {
            return Err(match open.after {
                Some(after) => (after.at, ProblemKind::MissingValue { after: after.text.to_owned() }),
                None => (0, ProblemKind::EmptyAction),
            });
        }
        let declared = std::mem::take(&mut open.declared);
        self.to.declare(&declared);
        Ok(())
    }

    fn close(&mut self, token: Token<'t>) -> Result<(), Wrong> {
        if self.open.len() == 1 {
            return Err(unexpected(token));
        }
        self.ends()?;
        self.open.pop();
        // The parentheses are an operand whose fields may follow.
        if let Some(last) = &mut self.last_open().last {
            last.end = token.at + 1;
        }
        Ok(())
    }
}

fn unexpected(token: Token) -> Wrong {
    (token.at, ProblemKind::Unexpected { text: token.text.to_owned() })
}

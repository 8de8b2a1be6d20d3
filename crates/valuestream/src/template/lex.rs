//! Takes a template apart as Go does (text/template/parse, lex.go). What Go refuses is reported, and reading goes on behind it:
//! with the next action, or with the next line after a text that has no end.

use super::problem::ProblemKind;
use super::token::{Keyword, Token, TokenKind};
use super::word::{self, is_space};

/// An action: what is between `{{` and `}}`.
#[derive(Debug, Default)]
pub(super) struct Action<'t> {
    /// Where its `{{` is.
    pub(super) at: usize,
    /// What could be read of it.
    pub(super) tokens: Vec<Token<'t>>,
    /// What ended its reading early, and where.
    pub(super) broken: Option<(usize, ProblemKind)>,
}

/// The actions of a text in order. Each byte is looked at a fixed number of times, whatever the text.
#[derive(Debug)]
pub(super) struct Actions<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Actions<'t> {
    pub(super) fn of(text: &'t str) -> Actions<'t> {
        Actions { text, at: 0 }
    }

    fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    /// Ends the text: nothing in it can be read any more.
    fn stop(&mut self) {
        self.at = self.text.len();
    }
}

impl<'t> Iterator for Actions<'t> {
    type Item = Action<'t>;

    fn next(&mut self) -> Option<Action<'t>> {
        loop {
            self.at += self.rest().find("{{")?;
            let at = self.at;
            self.at += 2;
            let trims = self.rest().strip_prefix('-').is_some_and(|rest| rest.starts_with(is_space));
            self.at += if trims { 2 } else { 0 };
            if self.rest().starts_with("/*") {
                match self.comment() {
                    None => continue,
                    Some(broken) => return Some(Action { at, tokens: Vec::new(), broken: Some((at, broken)) }),
                }
            }
            let mut action = Action { at, ..Action::default() };
            if let Err((place, broken)) = self.action(&mut action) {
                action.broken = Some((place, broken));
            }
            return Some(action);
        }
    }
}

type Broken = (usize, ProblemKind);

impl<'t> Actions<'t> {
    /// Passes a comment.
    fn comment(&mut self) -> Option<ProblemKind> {
        self.at += 2;
        let Some(end) = self.rest().find("*/") else {
            self.stop();
            return Some(ProblemKind::UnclosedComment);
        };
        self.at += end + 2;
        match right_delimiter(self.rest()) {
            Some(length) => {
                self.at += length;
                None
            }
            None => {
                self.resume();
                Some(ProblemKind::CommentNotAlone)
            }
        }
    }

    /// Goes on behind this action, or with the next one.
    fn resume(&mut self) {
        let next = self.rest().as_bytes().windows(2).position(|pair| pair == b"}}" || pair == b"{{");
        match next {
            Some(next) => self.at += if self.rest()[next..].starts_with('}') { next + 2 } else { next },
            None => self.stop(),
        }
    }

    /// Reads an action up to its `}}`.
    fn action(&mut self, action: &mut Action<'t>) -> Result<(), Broken> {
        let mut open: Vec<usize> = Vec::new();
        loop {
            let (at, rest) = (self.at, self.rest());
            if let Some(length) = right_delimiter(rest) {
                self.at += length;
                return open.last().map_or(Ok(()), |at| Err((*at, ProblemKind::UnclosedParenthesis)));
            }
            if rest.is_empty() || rest.starts_with("{{") {
                return Err((action.at, ProblemKind::UnclosedAction));
            }
            let (kind, length) = self.token(rest).map_err(|(there, problem)| match problem {
                ProblemKind::NeedsIndex { name } => with_fields_before(&action.tokens, at, &name),
                problem => (at + there, problem),
            })?;
            match kind {
                TokenKind::Open => open.push(at),
                TokenKind::Close if open.pop().is_none() => {
                    self.resume();
                    return Err((at, ProblemKind::Unexpected { text: ")".to_owned() }));
                }
                _ => {}
            }
            self.at += length;
            action.tokens.push(Token { at, kind, text: &rest[..length] });
        }
    }

    /// The token at the start of `rest`, which is not empty. After a mistake, reading has already gone on.
    fn token(&mut self, rest: &'t str) -> Result<(TokenKind, usize), Broken> {
        let first = rest.chars().next().unwrap_or_default();
        let read = match first {
            _ if is_space(first) => Ok((TokenKind::Space, spaces(rest))),
            '=' => Ok((TokenKind::Assign, 1)),
            ':' if rest.starts_with(":=") => Ok((TokenKind::Assign, 2)),
            ':' => Err((0, ProblemKind::BadCharacter { character: ':' })),
            '|' => Ok((TokenKind::Pipe, 1)),
            '(' => Ok((TokenKind::Open, 1)),
            ')' => Ok((TokenKind::Close, 1)),
            '"' | '`' | '\'' => return self.quoted(rest, first),
            '$' => word::variable(rest),
            '.' if !rest[1..].starts_with(|c: char| c.is_ascii_digit()) => word::field(rest),
            '.' | '+' | '-' | '0'..='9' => word::number(rest),
            _ if word::is_part(first) => word::identifier(rest).map(|length| (kind_of(&rest[..length]), length)),
            _ if first.is_ascii_graphic() => Ok((TokenKind::Char, 1)),
            _ => Err((0, ProblemKind::BadCharacter { character: first })),
        };
        if let Err((there, _)) = &read {
            self.at += there;
            self.resume();
        }
        read
    }

    /// A text in quotes. One without an end takes the rest of its line, or of the whole text, with it.
    fn quoted(&mut self, rest: &'t str, quote: char) -> Result<(TokenKind, usize), Broken> {
        let length = word::quoted(rest, quote);
        let Ok(length) = length else {
            self.at += length.unwrap_or_else(|end| end);
            return Err((0, ProblemKind::UnclosedQuote { quote }));
        };
        let inside = &rest[1..length - 1];
        let wrong = match quote {
            '"' => word::bad_escape(inside)
                .map(|(there, escape)| (1 + there, ProblemKind::BadEscape { escape: escape.to_owned() })),
            '\'' if !word::is_one_character(inside) => Some((0, ProblemKind::SingleQuotes { text: inside.to_owned() })),
            _ => None,
        };
        match wrong {
            // Only the parser refuses these, so the rest of the action can be read.
            Some(wrong) => {
                self.at += length;
                self.resume();
                Err(wrong)
            }
            None => Ok((if quote == '\'' { TokenKind::Literal } else { TokenKind::Text }, length)),
        }
    }
}

/// The whole of a name that could not be read, and where it begins: `a` of `.a.my-key` was taken for a field.
fn with_fields_before(tokens: &[Token], at: usize, name: &str) -> Broken {
    let is_field = |token: &&Token| token.kind == TokenKind::Field;
    let before: Vec<&Token> = tokens.iter().rev().take_while(is_field).collect();
    let from = before.last().map_or(at, |first| first.at);
    let fields: String = before.iter().rev().map(|field| field.text).collect();
    let name = [&fields, ".", name].concat().split_off(1);
    (from, ProblemKind::NeedsIndex { name })
}

fn kind_of(word: &str) -> TokenKind {
    match word {
        "true" | "false" => TokenKind::Literal,
        "nil" => TokenKind::Nil,
        _ => Keyword::of(word).map_or(TokenKind::Identifier, TokenKind::Keyword),
    }
}

/// The length of `}}`, or of ` -}}`, at the start.
fn right_delimiter(rest: &str) -> Option<usize> {
    if rest.starts_with("}}") {
        return Some(2);
    }
    let trims = rest.starts_with(is_space) && rest[1..].starts_with("-}}");
    trims.then_some(4)
}

/// The length of the space at the start, without what belongs to a ` -}}` behind it.
fn spaces(rest: &str) -> usize {
    let length = rest.len() - rest.trim_start_matches(is_space).len();
    if length > 1 && rest[length..].starts_with("-}}") { length - 1 } else { length }
}

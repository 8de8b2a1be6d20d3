//! What an action of a template is made of.

/// A part of an action, with its place in the text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Token<'t> {
    pub(super) at: usize,
    pub(super) kind: TokenKind,
    /// As it is written.
    pub(super) text: &'t str,
}

/// The kinds that Go's lexer tells apart (text/template/parse, lex.go).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum TokenKind {
    /// `=` or `:=`.
    Assign,
    /// Any other printable character of ASCII, such as a comma.
    Char,
    /// A number, a character in single quotes, `true` or `false`.
    Literal,
    Nil,
    /// A text in double quotes or backquotes, with them.
    Text,
    Dot,
    /// A name behind a dot, with it.
    Field,
    /// `$`, alone or with a name.
    Variable,
    Identifier,
    Keyword(Keyword),
    Pipe,
    Open,
    Close,
    Space,
}

/// The words that control what follows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Keyword {
    Block,
    Break,
    Continue,
    Define,
    Else,
    End,
    If,
    Range,
    Template,
    With,
}

impl Keyword {
    pub(super) fn of(word: &str) -> Option<Keyword> {
        Some(match word {
            "block" => Keyword::Block,
            "break" => Keyword::Break,
            "continue" => Keyword::Continue,
            "define" => Keyword::Define,
            "else" => Keyword::Else,
            "end" => Keyword::End,
            "if" => Keyword::If,
            "range" => Keyword::Range,
            "template" => Keyword::Template,
            "with" => Keyword::With,
            _ => return None,
        })
    }

    pub(super) const fn word(self) -> &'static str {
        match self {
            Keyword::Block => "block",
            Keyword::Break => "break",
            Keyword::Continue => "continue",
            Keyword::Define => "define",
            Keyword::Else => "else",
            Keyword::End => "end",
            Keyword::If => "if",
            Keyword::Range => "range",
            Keyword::Template => "template",
            Keyword::With => "with",
        }
    }
}

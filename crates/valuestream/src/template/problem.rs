//! What can be wrong with a template, as data: the words about it are the catalogue's.

/// A mistake and the byte where it is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Problem {
    /// The offset in the text; `yaml::position_at` makes a line and a column of it.
    pub at: usize,
    /// The mistake.
    pub kind: ProblemKind,
}

/// A mistake. Where nothing else is said, the template cannot be read at all, so no Secret comes of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ProblemKind {
    /// `{{` without `}}`.
    UnclosedAction,
    /// `{{/*` without `*/`.
    UnclosedComment,
    /// Between the `*/` of a comment and `}}` is something else.
    CommentNotAlone,
    /// A text in quotes that does not end, in its line if these are not backquotes.
    UnclosedQuote {
        /// The quote.
        quote: char,
    },
    /// `(` without `)`.
    UnclosedParenthesis,
    /// A character that cannot stand there.
    BadCharacter {
        /// The character.
        character: char,
    },
    /// A number that is none.
    BadNumber {
        /// As it is written.
        text: String,
    },
    /// A backslash in a text in double quotes, with something that Go does not know behind it: `"\d"`.
    BadEscape {
        /// The backslash and what follows it.
        escape: String,
    },
    /// A text in single quotes, which Go takes for one character only.
    SingleQuotes {
        /// What is between them.
        text: String,
    },
    /// `{{ }}`.
    EmptyAction,
    /// Nothing follows a word or sign that needs something.
    MissingValue {
        /// The word or sign.
        after: String,
    },
    /// A word or sign that cannot stand there.
    Unexpected {
        /// As it is written.
        text: String,
    },
    /// A function that no release has.
    UnknownFunction {
        /// Its name.
        name: String,
        /// What was probably meant.
        near: Near,
    },
    /// A function that a later release brought.
    FunctionNotYet {
        /// Its name.
        name: String,
        /// That release.
        since: [u32; 3],
    },
    /// A function that this release no longer has.
    FunctionGone {
        /// Its name.
        name: String,
        /// The first release without it.
        until: [u32; 3],
    },
    /// A name that no entry gives. Rendering stops there since 0.9.19 and writes `<no value>` before; with `index` it is the empty
    /// text in any release.
    UnknownName {
        /// The name.
        name: String,
        /// The name of an entry that is nearly the same.
        nearest: Option<String>,
        /// How the template asks for it.
        by: By,
    },
    /// A name with characters that a field cannot have: `.my-key`, or `.tls.crt` where an entry has that name. What is meant is
    /// `index . "my-key"`.
    NeedsIndex {
        /// The name.
        name: String,
    },
    /// A field of an entry, although each entry is a text. The template can be read, and rendering it fails.
    FieldOfText {
        /// The names, joined by dots.
        path: String,
    },
    /// Something that is no function has arguments, as when a `|` is missing: `.user b64enc`. The template can be read, and rendering
    /// it fails.
    NotAFunction {
        /// As it is written.
        text: String,
    },
    /// A variable that is not declared there.
    UndefinedVariable {
        /// Its name, with `$`.
        name: String,
    },
    /// A template that the text does not define: each text is read alone. Only the name of the text itself, its key, would do as
    /// well, and then it calls itself.
    UnknownTemplate {
        /// Its name.
        name: String,
    },
    /// A block without `{{ end }}`.
    BlockWithoutEnd {
        /// The word that opens it.
        keyword: &'static str,
    },
    /// `end` or `else` without a block that it could belong to.
    WithoutBlock {
        /// The word.
        keyword: &'static str,
    },
    /// `break` or `continue` outside `range`.
    OutsideRange {
        /// The word.
        keyword: &'static str,
    },
}

/// What was probably meant by an unknown function.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Near {
    /// A function.
    Function(&'static str),
    /// An entry, whose name needs a dot before it.
    Entry(String),
    /// Nothing that is known.
    Nothing,
}

/// How a template asks for an entry.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum By {
    /// `.user`
    Field,
    /// `index . "user"`
    Index,
}
